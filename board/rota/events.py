"""What happens to the rota, as events."""

from board.core.events import About, Event
from board.people.models import Member


class RotaEvent(Event, on=("rota",)):
    """Something about who is on duty."""


class RotationSet(RotaEvent, kind="rotation.set"):
    """In which order people have the desk from a day on."""


class DutyOverridden(RotaEvent, kind="duty.overridden"):
    """Somebody else has the desk for a while."""

    member: About[Member]


class OverrideRemoved(RotaEvent, kind="duty.override_removed"):
    """They do not, after all."""

    member: About[Member]


class SwapAsked(RotaEvent, kind="swap.asked"):
    """Somebody asks who can take a duty of theirs."""

    member: About[Member]


class SwapAccepted(RotaEvent, kind="swap.accepted"):
    """A colleague takes it."""

    member: About[Member]


class SwapWithdrawn(RotaEvent, kind="swap.withdrawn"):
    """It is not asked any more."""

    member: About[Member]


class DutyHandedOver(RotaEvent, kind="duty.handed_over"):
    """Whoever had the desk says what the next one needs to know."""

    member: About[Member]


class DutyAccepted(RotaEvent, kind="duty.accepted"):
    """The next one has the desk."""

    member: About[Member]
