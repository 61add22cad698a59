"""What happens in retrospectives, as events. None of them has the words of a hidden note."""

from board.core.errors import N_
from board.core.events import About, Event

from .models import Agreement, Retrospective, RetrospectiveNote


class RetrospectiveEvent(Event, on=("retrospective", "team")):
    """Something that happened in one retrospective."""

    retrospective: About[Retrospective]


class RetrospectiveBegun(RetrospectiveEvent, kind="retrospective.begun"):
    """The team writes; its stream is told too."""

    sentence = N_("{who} began a retrospective")


class RetrospectiveWritten(RetrospectiveEvent, kind="retrospective.written"):
    """A hidden note was added, changed or taken away: no author, no words."""


class RetrospectiveStepped(RetrospectiveEvent, kind="retrospective.stepped"):
    """To another phase: notes are shown, dots are counted, or it is closed."""

    phase: str


class RetrospectiveDotsGiven(RetrospectiveEvent, kind="retrospective.dots_given"):
    """Somebody gave dots or took some back: not who, not to which note."""


class RetrospectiveSpotlit(RetrospectiveEvent, kind="retrospective.spotlit"):
    """Another note is talked about."""


class RetrospectiveTimed(RetrospectiveEvent, kind="retrospective.timed"):
    """The timer was set or stopped."""


class NoteGrouped(Event, kind="retrospective.note_grouped", on=("retrospective",)):
    """A note, with those below it, was put under another one or on its own again."""

    note: About[RetrospectiveNote]


class AgreementEvent(Event, on=("retrospective",)):
    """Something about what a team decided to do."""

    agreement: About[Agreement]
    text: str


class AgreementAdded(AgreementEvent, kind="agreement.added"):
    """It is decided."""

    sentence = N_("{who} wrote down what was agreed: {text}")


class AgreementChanged(AgreementEvent, kind="agreement.changed"):
    """Its words, or who sees to it."""


class AgreementRemoved(AgreementEvent, kind="agreement.removed"):
    """It is not agreed after all."""


class AgreementBecameCard(AgreementEvent, kind="agreement.became_card"):
    """It is a step on one of the team's boards."""

    card: int


class AgreementAnswered(AgreementEvent, kind="agreement.answered"):
    """What became of it: done, still on, dropped; or asked again."""

    outcome: str
