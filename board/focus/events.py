"""What happens to focus areas and initiatives, as events."""

from collections.abc import Callable

from board.core.errors import N_
from board.core.events import About, Event

from .models import Direction, FocusArea, Initiative


class FocusEvent(Event, on=("focus",)):
    """Something that happened to where the department wants to go."""


class DirectionChanged(FocusEvent, kind="direction.changed"):
    """Mission, vision, or how many initiatives are active at most."""

    direction: About[Direction]


class AreaEvent(FocusEvent):
    """Something that happened to one focus area."""

    area: About[FocusArea]
    name: str


class AreaAdded(AreaEvent, kind="area.added"):
    """A focus area."""


class AreaChanged(AreaEvent, kind="area.changed"):
    """Its texts, owner or colour."""


class AreasOrdered(FocusEvent, kind="areas.ordered"):
    """Which comes after which."""

    areas: list[About[FocusArea]]


class AreaRetiredNow(AreaEvent, kind="area.retired"):
    """It is offered no more."""


class AreaReopened(AreaEvent, kind="area.reopened"):
    """It is offered again."""


class AreaMerged(AreaEvent, kind="area.merged"):
    """Its initiatives followed `into` another one."""

    into: About[FocusArea]


class InitiativeEvent(FocusEvent):
    """Something that happened to one initiative."""

    initiative: About[Initiative]
    name: str


class InitiativeAdded(InitiativeEvent, kind="initiative.added"):
    """An initiative."""

    sentence = N_("{who} added it")


class InitiativeChanged(InitiativeEvent, kind="initiative.changed"):
    """`fields` that were written."""

    fields: list[str]
    sentence = N_("{who} changed {what}")

    def words(self, translate: Callable[[str], str]) -> dict[str, object]:
        named = [translate(NAMES_OF_FIELDS[one]) for one in self.fields if one in NAMES_OF_FIELDS]
        return {**self.facts(), "what": ", ".join(named) or translate(N_("the initiative"))}


class InitiativeStateChanged(InitiativeEvent, kind="initiative.state_changed"):
    """From one state to another; `fields` that were written with it."""

    state: str
    came_from: str
    fields: list[str]
    sentence = N_("{who} made it: {what}")

    def words(self, translate: Callable[[str], str]) -> dict[str, object]:
        return {**self.facts(), "what": translate(NAMES_OF_STATES[self.state])}


class InitiativesPlaced(FocusEvent, kind="initiatives.placed"):
    """Somewhere else on the map."""

    initiatives: list[int]


class InitiativesLinked(InitiativeEvent, kind="initiative.linked"):
    """It needs or helps another one; `role`, `to`."""

    other: About[Initiative]
    role: str
    to: str
    sentence = N_("{who} linked “{name}” with “{to}”")


class InitiativesUnlinked(InitiativeEvent, kind="initiative.unlinked"):
    """A link went."""

    other: About[Initiative]
    to: str
    sentence = N_("{who} took the link between “{name}” and “{to}” away")


class InitiativeHealthTold(InitiativeEvent, kind="initiative.health_told"):
    """How it goes."""

    health: str
    sentence = N_("{who} said how it goes: {what}")

    def words(self, translate: Callable[[str], str]) -> dict[str, object]:
        return {**self.facts(), "what": translate(NAMES_OF_HEALTHS[self.health])}


class OnItsPage(Event, on=("initiative",)):
    """Something that is read on one initiative's page."""

    initiative: About[Initiative]
    name: str


class InitiativeUpdateWritten(OnItsPage, kind="initiative.update_written"):
    """How it goes, in words."""

    health: str


class InitiativeCommented(OnItsPage, kind="initiative.commented"):
    """Someone said something about it."""

    sentence = N_("{who} commented")


class InitiativeAsked(OnItsPage, kind="initiative.asked"):
    """A question about it."""

    sentence = N_("{who} asked a question")


class InitiativeAnswered(OnItsPage, kind="initiative.answered"):
    """A question about it was answered."""

    sentence = N_("{who} answered the question")


class InitiativeCommentRemoved(OnItsPage, kind="initiative.comment_removed"):
    """A comment was taken back."""

    sentence = N_("{who} removed a comment")


NAMES_OF_STATES = {
    "candidate": N_("candidate"),
    "chosen": N_("chosen"),
    "active": N_("active"),
    "done": N_("done"),
    "lapsed": N_("lapsed"),
}

NAMES_OF_HEALTHS = {
    "on_the_way": N_("on the way"),
    "at_risk": N_("at risk"),
    "off": N_("off course"),
}

NAMES_OF_FIELDS = {
    "name": N_("the name"),
    "summary": N_("the description"),
    "why": N_("why"),
    "areas": N_("the focus areas"),
    "owner_id": N_("the owner"),
    "sponsor_id": N_("the sponsor"),
    "core": N_("the core"),
    "people": N_("the people of the area"),
    "superusers": N_("the superusers"),
    "effort": N_("the effort"),
    "effect": N_("the effect"),
    "stage": N_("the stage"),
    "quarter": N_("the quarter"),
    "is_must": N_("must or should"),
    "part_of": N_("what it is a part of"),
    "rhythm_days": N_("the rhythm"),
}
