"""A customer's hours, as tickets ask for them."""

from datetime import date
from zoneinfo import ZoneInfo

from board.triage.targets import business_hours

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def test_public_holidays_of_the_country_are_closed_in_any_year() -> None:
    swedish = business_hours(("08:00-17:00",) * 7, "SE", STOCKHOLM).holidays
    nobodys = business_hours(("08:00-17:00",) * 7, "", STOCKHOLM).holidays
    for year in (1999, 2026, 2031):
        assert date(year, 12, 25) in swedish
        assert date(year, 12, 25) not in nobodys
        assert date(year, 12, 13) not in swedish
