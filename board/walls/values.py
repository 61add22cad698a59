"""What walls' rows hold inside: the playlist's entries, and the numbers of their summaries."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from board.core.values import Empty
from board.measures.values import MeasureProgress


@dataclass(frozen=True, kw_only=True)
class PlaylistEntry:
    """A scene for so many seconds, between two clock times (HH:MM, "" for always)."""

    scene: str
    seconds: int
    from_: Annotated[str, Field(alias="from")]
    to: str


@dataclass(frozen=True, kw_only=True)
class DeskSummary:
    """The desk in numbers: tickets `waiting`, how many are `late`, and how long the oldest has
    waited in open time, since `oldest_at` (ISO 8601) or, while the desk is closed,
    `oldest_minutes`; of those `decided` in 30 days, how many at `first_contact`, and how many were
    `solved_this_week` so; `dealt` is {team id: tickets}, `on_duty` member ids; `is_unmanned`: there
    is a rota, and nobody has the desk."""

    waiting: int
    oldest_at: str | None
    decided: int
    first_contact: int
    dealt: Mapping[str, int]
    on_duty: tuple[int, ...]
    is_unmanned: bool = False
    oldest_minutes: int | None = None
    late: int = 0
    solved_this_week: int = 0


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How many of an initiative's cards are finished; when one moved last (`moved_at`) and the
    first was begun (`started_at`; ISO 8601). `is_begun`: one is under way, or starts within seven
    days; `is_still`: nothing moved between the last two standups of the teams that have them."""

    cards: int
    finished: int
    moved_at: str | None = None
    started_at: str | None = None
    is_begun: bool = False
    is_still: bool = False


@dataclass(frozen=True, kw_only=True)
class BoardFlow:
    """Finished cards in each of the last eight `weeks`, oldest first; days that a card takes, at
    the `median` and at the 85th percentile (`usual`), None for fewer than 20."""

    weeks: tuple[int, ...]
    median: int | None
    usual: int | None


SummaryBody = DeskSummary | Mapping[str, Progress | BoardFlow | MeasureProgress] | Empty
"""Of desk, focus ({initiative id: …}), flow ({board id: …}) and measures ({measure id: …})."""
