"""What happens before, in and around a standup, as events."""

from datetime import date, datetime

from board.cards.events import CardEvent
from board.core.errors import N_
from board.core.events import About, Event

from .models import Standup


class TeamEvent(Event, on=("team", "board")):
    """Something that happened to a team's standups; older logs have it on the board's stream."""


class StandupPrepared(TeamEvent, kind="standup.prepared"):
    """Somebody prepared what to say."""


class StandupPlanned(TeamEvent, kind="standup.planned"):
    """Weekdays, time, length, style, order or the teams that join changed; or a clock that had run
    ahead was set right, and what it had noted as missed is planned anew."""

    fields: list[str] | None = None
    next: datetime | None = None


class StandupDayChanged(TeamEvent, kind="standup.day_changed"):
    """A single day was moved, cancelled or put back."""

    day: date
    time: str | None
    next: datetime | None


class StandupEvent(TeamEvent):
    """Something that happened to one standup."""

    standup: About[Standup]


class TendedStandupEvent(TeamEvent):
    """Something that also happens by itself; older logs do not say to which standup then."""

    standup: About[Standup] | None = None


class StandupOpened(TendedStandupEvent, kind="standup.opened"):
    """People gather; by hand or at the planned time."""


class StandupStarted(StandupEvent, kind="standup.started"):
    """The clock runs."""


class StandupTurned(StandupEvent, kind="standup.turned"):
    """To another turn; past the last one, the finishing minute."""


class StandupPaused(StandupEvent, kind="standup.paused"):
    """All clocks stand."""


class StandupResumed(StandupEvent, kind="standup.resumed"):
    """All instants moved by the pause."""


class StandupExtended(StandupEvent, kind="standup.extended"):
    """Five minutes more, once."""


class StandupEnding(StandupEvent, kind="standup.ending"):
    """Finished, or called off: over in twenty seconds, unless it goes on."""


class StandupWentOn(StandupEvent, kind="standup.went_on"):
    """It was finished by a slip, and goes on."""


class StandupFinished(TendedStandupEvent, kind="standup.finished"):
    """Held; the record is written."""

    notifies = "absent"


class StandupSkipped(TendedStandupEvent, kind="standup.skipped"):
    """Planned, and nobody came."""


class StandupMended(TendedStandupEvent, kind="standup.mended"):
    """Somebody left the team in mid-round; the turn went on."""


class StandupPresenceSaid(StandupEvent, kind="standup.presence_said"):
    """Here, remote, passes or away."""

    member: int
    state: str


class StandupSaid(StandupEvent, kind="standup.said"):
    """A line under somebody’s name."""

    member: int


class StandupThanked(StandupEvent, kind="standup.thanked"):
    """Thanks."""


class StandupParked(StandupEvent, kind="standup.parked"):
    """A topic for afterwards."""

    text: str


class StandupUnparked(StandupEvent, kind="standup.unparked"):
    """A topic was taken out."""


class StandupSettled(StandupEvent, kind="standup.settled"):
    """A parked topic became a card, a follow-up, or was dropped."""

    text: str
    outcome: str


class StandupMoodGiven(StandupEvent, kind="standup.mood_given"):
    """One more mood is counted: no author, no mood."""


class CardHelpAsked(CardEvent, kind="card.help_asked"):
    """It stood still; `asked` is the member who was asked for help."""

    asked: int
    sentence = short_sentence = N_("{who} asked for help with it")


class CardEscalated(CardEvent, kind="card.escalated"):
    """It stood still; `asked` are the members who lead."""

    asked: list[int]
    sentence = short_sentence = N_("{who} escalated it")


class CardParked(CardEvent, kind="card.parked"):
    """It stood still, and was put into the parking lot of a standup."""

    sentence = short_sentence = N_("{who} parked it in the standup")
