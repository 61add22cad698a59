"""What a standup's row holds inside: lines, topics, thanks, who is there, and its record."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PreparedLine:
    """What `member` wants to say in the next standup."""

    id: int
    member: int
    text: str


@dataclass(frozen=True, kw_only=True)
class SaidLine(PreparedLine):
    """What `member` says in this one, written up by `by`."""

    by: int | None


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A topic of the parking lot. `people` are the member ids of those concerned. `outcome` is "",
    or one of models.OUTCOMES: `card` is the card that it became, `at` (ISO 8601) when it is taken
    up again."""

    id: int
    text: str
    by: int | None
    people: tuple[int, ...]
    outcome: str
    card: int | None = None
    at: str | None = None


@dataclass(frozen=True, kw_only=True)
class Thanks:
    """From one person to another, or to everybody (`to` None)."""

    id: int
    by: int | None
    to: int | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Presence:
    """`state` is one of models.PRESENCES, said `at` (ISO 8601)."""

    state: str
    at: str


@dataclass(frozen=True, kw_only=True)
class Joined:
    """Since when a team stands with another: the newest number on that one's stream before, and
    `at` (ISO 8601). What was before is not theirs."""

    after: int
    at: str


@dataclass(frozen=True, kw_only=True)
class FinishedCard:
    """A card that was finished since the standup before, under its public title."""

    id: int
    title: str


@dataclass(frozen=True, kw_only=True)
class BlockedCard:
    """A card that is held up since `blocked_at` (ISO 8601; None in records from before that was
    kept); `reason` is "" where it may name a person, `waiting_for` whom it waits for."""

    id: int
    title: str
    reason: str | None
    blocked_at: str | None = None
    waiting_for: str = ""


@dataclass(frozen=True, kw_only=True)
class StandupRecord:
    """What a standup was: how long in `seconds`, how many topics were `parked`, and the member ids
    of those who were `here` and `away`."""

    seconds: int
    finished: tuple[FinishedCard, ...]
    blocked: tuple[BlockedCard, ...]
    parked: int
    here: tuple[int, ...]
    away: tuple[int, ...]
