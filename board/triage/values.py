"""What a ticket's row holds inside: the messages of its thread, and why a team got it."""

from collections.abc import Mapping
from dataclasses import dataclass

from .reading.folding import Fold
from .reading.mail import Meeting


@dataclass(frozen=True, kw_only=True)
class MessageFile:
    """A file that came with a mail (models.TicketFile): `size` in bytes, a picture's `width` and
    `height` in pixels. `is_shown`: the message's text has it at its place, as `📎 name`."""

    id: int
    name: str
    size: int
    width: int | None
    height: int | None
    is_shown: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Correspondent:
    """Somebody with an address; the name may be empty."""

    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """One of our mails did not arrive: `to` whom, `why` (bouncing.WHYS), the `status` (RFC 3463)
    and the words that its mail server gave. `is_final`: nobody tries again."""

    to: str
    why: str
    status: str
    said: str
    is_final: bool


@dataclass(frozen=True, kw_only=True)
class Return:
    """A team gave a ticket back to the desk: which `team`, which one it should go to
    instead, and which coordinator had dealt it."""

    team: int
    suggests: int | None = None
    dealt_by: int | None = None


@dataclass(frozen=True, kw_only=True)
class Message:
    """One message of a ticket's thread. `way` is in, out or note; `at` is when (ISO 8601). `mail`
    is the received mail that it came as, `files` what came with it. `folds` are quotes and
    signatures that were taken out of `text`, each to be shown folded before its line. `subject` is
    the mail's own, where it is another than the ticket's; `machine` which kind of program wrote it,
    where no person did; `original` who wrote what was passed on. A note names the ticket that it
    `mentions` or whose `duplicate` somebody wrote to, tells of a `bounce` or how many
    more mails of the same sender were `set_aside`, says when an undone answer had left, or why a
    team `returned` the ticket. `asks`: we asked the requester something.
    `works`: they say that it works again;
    `called`: it was said on the phone. `mentions_people` are
    those whom a note names."""

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
    folds: tuple[Fold, ...] | None = None
    subject: str | None = None
    machine: str | None = None
    meeting: Meeting | None = None
    original: Correspondent | None = None
    bounce: Bounce | None = None
    set_aside: int | None = None
    returned: Return | None = None
    asks: bool | None = None
    works: bool | None = None
    called: bool | None = None
    mentions_people: tuple[int, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a list tells of a thread, which is fetched when it is opened: how many messages, who is
    `named` in its newest note, and whether its requester `works` again by the last one. `version`
    grows with each change of the thread."""

    version: int
    count: int
    named: tuple[int, ...]
    works: bool


@dataclass(frozen=True, kw_only=True)
class TeamLoad:
    """A team's tickets so far, what it could take that day in full-time equivalents (0: nobody was
    there), and its load."""

    dealt: int
    weight: float
    load: float | None = None


@dataclass(frozen=True, kw_only=True)
class Deal:
    """How a ticket was dealt: `mode` is auto or manual (then with a `reason`), `before` is {team
    id: its load before this one}, `cost` what it added to the team's load."""

    mode: str
    team: int
    reason: str
    before: Mapping[str, TeamLoad]
    cost: float | None = None
