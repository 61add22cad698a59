"""What a row of a table says, as the ticket that it wants. Nothing of it is lost: what is no field
of a ticket is in `rest`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from board.letters import house
from board.web.texts import is_mail_address, tidy_line, tidy_text

from .cells import is_closed, moment_in
from .models import QueueImport
from .rules import FIELDS

MOST_SUBJECT = 200
MOST_TEXT = 100_000
CUT = " […]"
AHEAD = timedelta(days=1)
IN_FIELDS = ("subject", "text", "created_at")
"""A ticket says these as they stand."""


@dataclass(frozen=True)
class Wanted:
    """A ticket as a row says it. `rest` is what it says besides: {heading: cell}."""

    subject: str
    text: str
    name: str
    email: str
    customer: str
    external_id: str
    created_at: datetime | None
    closed_at: datetime | None
    is_closed: bool
    rest: dict[str, str]


class NotTaken(Exception):
    """`why` (rules.WHYS) a row is refused, what that is `about`, and its `subject` as far as it has
    one."""

    def __init__(self, why: str, *, about: str = "", subject: str = "") -> None:
        super().__init__(why)
        self.why, self.about, self.subject = why, tidy_line(about)[:120], subject


def wanted_by(one: QueueImport, cells: Sequence[str], now: datetime) -> Wanted:
    """Raises NotTaken."""
    if any(cell.strip() for cell in cells[len(one.headings) :]):
        raise NotTaken("too_many_cells", about=str(len(cells)))
    said = _cells_by_field(one, cells)
    subject = (tidy_line(said["subject"]) or tidy_line(said["text"][:MOST_SUBJECT]))[:MOST_SUBJECT]
    if not subject:
        raise NotTaken("no_words")
    created_at = _moment(said, "created_at", now, subject)
    closed_at = _moment(said, "closed_at", now, subject)
    email = tidy_line(said["email"])
    return Wanted(
        subject=subject,
        text=cut(tidy_text(said["text"]), MOST_TEXT) or subject,
        name=tidy_line(said["name"])[:120],
        email=email if is_mail_address(email) else "",
        customer=tidy_line(said["customer"]),
        external_id=tidy_line(said["external_id"])[:200],
        created_at=created_at,
        closed_at=closed_at,
        is_closed=_is_over(one, said["state"], closed_at),
        rest=_rest(one, cells),
    )


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + CUT


def _cells_by_field(one: QueueImport, cells: Sequence[str]) -> dict[str, str]:
    found = dict.fromkeys(FIELDS, "")
    for field, column in one.mapping.items():
        found[field] = cells[column].strip() if column < len(cells) else ""
    return found


def _moment(said: Mapping[str, str], field: str, now: datetime, subject: str) -> datetime | None:
    try:
        found = moment_in(said[field], house.current().zone)
    except ValueError as error:
        raise NotTaken("bad_date", about=said[field], subject=subject) from error
    if found is not None and found > now + AHEAD:
        raise NotTaken("date_ahead", about=said[field], subject=subject)
    return found


def _is_over(one: QueueImport, state: str, closed_at: datetime | None) -> bool:
    if state:
        return is_closed(state, one.closed_words)
    return closed_at is not None or one.otherwise == "resolved"


def _rest(one: QueueImport, cells: Sequence[str]) -> dict[str, str]:
    taken = {column for field, column in one.mapping.items() if field in IN_FIELDS}
    pairs = enumerate(zip(one.headings, cells, strict=False))
    return {
        tidy_line(heading): tidy_text(cell)
        for number, (heading, cell) in pairs
        if number not in taken and cell.strip()
    }
