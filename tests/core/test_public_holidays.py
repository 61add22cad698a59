"""Public holidays, by law."""

from datetime import date

from board.core.public_holidays import holidays_of


def test_a_swedish_sunday_is_no_holiday_of_its_own_and_midsummer_is() -> None:
    found = holidays_of("SE", 2026)
    assert date(2026, 11, 29) not in found
    assert date(2026, 6, 20) in found
    assert holidays_of("", 2026) == {}
