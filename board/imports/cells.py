"""What the cells of a table mean: moments in the ways in which systems write them, and whether a
state is a closed one."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from dateutil import parser

MOST_LETTERS = 40
CLOSED = (
    "closed resolved solved done completed finished cancelled canceled rejected declined "
    "stängd stängt löst klar klart avslutad avslutat avvisad "
    "lukket løst færdig afsluttet afvist"
)
"""States that systems give to tickets that are over."""
_ISO = re.compile(r"\d{4}-\d")
_SECONDS = re.compile(r"\d{9,10}")


def moment_in(cell: str, zone: ZoneInfo) -> datetime | None:
    """The instant that a cell says, in `zone` where it names none, the day before the month (as the
    north writes it); None of an empty one. Raises ValueError."""
    said = cell.strip()
    if not said:
        return None
    if len(said) > MOST_LETTERS:
        raise ValueError(said)
    if _SECONDS.fullmatch(said):
        return datetime.fromtimestamp(int(said), UTC)
    try:
        nothing_said = datetime(1, 1, 1, tzinfo=zone)
        found = parser.parse(said, dayfirst=not _ISO.match(said), default=nothing_said)
        return _in_our_years(found.astimezone(UTC).replace(microsecond=0))
    except (OverflowError, TypeError) as error:
        raise ValueError(said) from error


def is_closed(state: str, closed_words: str) -> bool:
    """Whether one of these words, separated by commas, or of the usual ones is this state."""
    said = state.strip().casefold()
    own = (one.strip().casefold() for one in closed_words.split(","))
    return said in {*filter(None, own), *CLOSED.split()}


def _in_our_years(instant: datetime) -> datetime:
    """A day or a clock time alone is of the year 1: no moment at all."""
    if not 1970 <= instant.year < 9999:
        raise ValueError(str(instant))
    return instant
