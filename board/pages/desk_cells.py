"""Tables of the desk's numbers, the same on the page and as a file: what a cell holds and
how it is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext

from board.web.csv_tables import as_csv


@dataclass(frozen=True)
class Percent:
    value: float | None

    def __str__(self) -> str:
        return "–" if self.value is None else f"{self.value:.0f} %"


@dataclass(frozen=True)
class Minutes:
    """Open minutes."""

    value: float | None

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        hours, minutes = divmod(round(self.value), 60)
        if not hours:
            return gettext("%(minutes)d min", minutes=minutes)
        return gettext("%(hours)d h %(minutes)d min", hours=hours, minutes=minutes)


@dataclass(frozen=True)
class Bar:
    """A share as a bar, with a mark at the agreed one: for the eye, its numbers stand beside it."""

    share: float | None
    agreed: float | None
    is_bar: bool = True

    def __str__(self) -> str:
        return ""


Cell = str | int | date | Percent | Minutes | Bar


@dataclass(frozen=True)
class Table:
    """`key` is its name in addresses; `said` are sentences that stand above it."""

    key: str
    title: str
    said: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    def csv(self) -> str:
        return as_csv(self.headings, ([_plain(one) for one in _told(row)] for row in self.rows))


def _told(row: Sequence[Cell]) -> list[Cell]:
    return [one for one in row if not isinstance(one, Bar)]


def _plain(cell: Cell) -> str | float | None:
    if isinstance(cell, Percent | Minutes):
        return None if cell.value is None else float(cell.value)
    return cell if isinstance(cell, str | int) else str(cell)
