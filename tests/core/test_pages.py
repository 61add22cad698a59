"""A page knows where it ended, and its rows can be shown otherwise."""

from datetime import UTC, datetime

from board.core.pages import Page, mark_text


def test_a_mark_is_what_its_last_row_is_sorted_by() -> None:
    assert mark_text((17,)) == "17"
    at = datetime(2026, 11, 21, 8, tzinfo=UTC)
    assert mark_text((at, 17)) == "2026-11-21T08:00:00.000Z_17"


def test_rows_are_shown_and_the_end_stays() -> None:
    page = Page([1, 2], (2,)).each(str)
    assert (list(page.rows), page.end) == (["1", "2"], (2,))
