"""What happens to hooks, as events."""

from board.core.events import About, Event

from .models import Hook


class HookEvent(Event, on=("team",)):
    """Something about where a team's standups are told."""

    hook: About[Hook]


class HookAdded(HookEvent, kind="hook.added"):
    """A channel is told of a team's standups from now on."""


class HookChanged(HookEvent, kind="hook.changed"):
    """It is told of others, in another form or elsewhere."""


class HookRemoved(HookEvent, kind="hook.removed"):
    """It is told no more."""


class HookTold(HookEvent, kind="hook.told"):
    """It took what it was told, or it did not: `problem` and `status` say why."""
