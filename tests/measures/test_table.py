"""Rows of a table, and what becomes of each."""

from datetime import date
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from board.measures.table import MOST_ROWS, Row, rows_in

TODAY, ZONE = date(2026, 11, 26), ZoneInfo("Europe/Stockholm")


def rows(text: str, known: dict[date, float] | None = None) -> list[Row]:
    return rows_in(text, known=known or {}, today=TODAY, zone=ZONE)


def test_each_row_has_its_outcome() -> None:
    known = {date(2026, 11, 2): 2.0, date(2026, 11, 3): 3.0}
    text = (
        "Day;Calls;Note\n2026-11-01;1 234,5;new\n2/11 2026;2\n2026-11-03;4\n2026-11-01;9\n"
        "soon;1\n2026-11-05;many\n2026-12-24;1\n2026-11-06"
    )
    assert [(row.outcome, row.why) for row in rows(text, known)] == [
        ("heading", ""),
        ("new", ""),
        ("same", ""),
        ("corrects", ""),
        ("refused", "same_day"),
        ("refused", "bad_day"),
        ("refused", "bad_number"),
        ("refused", "day_ahead"),
        ("refused", "too_few_cells"),
    ]
    assert rows(text)[1] == Row(2, "new", "", date(2026, 11, 1), 1234.5, "new")


def test_cells_of_a_spreadsheet_come_with_tabs() -> None:
    assert rows("2026-11-01\t12,5\n")[0].value == 12.5


def test_more_than_a_thousand_rows_are_not_read() -> None:
    text = "2026-11-01;1\n" * (MOST_ROWS + 1)
    assert rows(text)[-1].why == "too_many_rows"


@given(st.text(max_size=300))
def test_no_text_is_more_than_refused(text: str) -> None:
    for row in rows(text):
        assert row.outcome in ("new", "heading", "refused")
