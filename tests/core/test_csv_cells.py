"""Cells that a spreadsheet only shows."""

from board.core.csv_cells import harmless


def test_what_begins_like_a_formula_is_text() -> None:
    assert [harmless(cell) for cell in ("=1+1", "@x", "-2", "a=b", "")] == [
        "'=1+1",
        "'@x",
        "'-2",
        "a=b",
        "",
    ]
