"""The one clock: UTC, whole milliseconds, and back where it was after a visit elsewhere."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from board.core import clock

NOON = datetime(2026, 11, 21, 12, 0, 0, 123_999, tzinfo=UTC)


def test_instants_are_cut_to_milliseconds() -> None:
    with clock.moved_to(NOON):
        assert clock.now() == NOON.replace(microsecond=123_000)


def test_a_visit_elsewhere_ends_also_by_an_error_and_inside_another_visit() -> None:
    with clock.moved_to(NOON):
        with pytest.raises(ZeroDivisionError), clock.moved_to(NOON + timedelta(days=1)):
            1 / 0  # noqa: B018
        assert clock.now().date() == NOON.date()


@pytest.mark.parametrize("hours", [-12, 0, 1, 14])
def test_a_text_is_in_utc_sorts_as_its_instant_and_leads_back_to_it(hours: int) -> None:
    local = NOON.replace(microsecond=5_000).astimezone(timezone(timedelta(hours=hours)))
    text = clock.text_of(local)
    assert text == "2026-11-21T12:00:00.005Z"
    assert clock.instant_of(text) == local
    assert text < clock.text_of(local + timedelta(milliseconds=1))


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-13-01T00:00:00Z", "2026-02-30", "12:00"])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        clock.instant_of(text)
