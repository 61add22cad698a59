"""What a ticket's row holds inside: the messages of its thread, and why a team got it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class MessageFile:
    """A file that came with a mail (models.TicketFile): `size` in bytes, a picture's `width` and
    `height` in pixels."""

    id: int
    name: str
    size: int
    width: int | None
    height: int | None


@dataclass(frozen=True, kw_only=True)
class Message:
    """One message of a ticket's thread. `way` is in, out or note; `at` is when (ISO 8601). `mail`
    is the received mail that it came as, `files` what came with it. A note names the ticket that it
    `mentions` or whose `duplicate` somebody wrote to, or says when an undone answer had left."""

    id: int
    way: str
    who: str
    text: str
    at: str
    mail: int | None = None
    files: tuple[MessageFile, ...] | None = None
    mentions: int | None = None
    duplicate: int | None = None
    answer_left_at: str | None = None


@dataclass(frozen=True, kw_only=True)
class TeamLoad:
    """A team's tickets so far, and its capacity in full-time equivalents."""

    dealt: int
    weight: float


@dataclass(frozen=True, kw_only=True)
class Deal:
    """How a ticket was dealt: `mode` is auto or manual (then with a `reason`), `before` is {team
    id: its load before this one}."""

    mode: str
    team: int
    reason: str
    before: Mapping[str, TeamLoad]
