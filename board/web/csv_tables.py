"""A table as a CSV file (RFC 4180) that a spreadsheet opens as it is: no cell is a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a text begins that a spreadsheet would work out (OWASP: CSV injection)."""
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes å, ä and ö for something else."""


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> str:
    """Numbers with a point, at most one decimal; None is an empty cell."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow([_safe(one) for one in headings])
    writer.writerows([_cell(one) for one in row] for row in rows)
    return BYTE_ORDER_MARK + written.getvalue()


def _cell(value: str | float | None) -> str | float | None:
    if isinstance(value, str):
        return _safe(value)
    return round(value, 1) if isinstance(value, float) else value


def _safe(text: str) -> str:
    """With an apostrophe before it, which spreadsheets read as: this is text."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text
