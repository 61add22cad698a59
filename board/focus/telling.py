"""How an initiative goes, told by rhythm and kept."""

from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import InitiativeHealthTold, InitiativeUpdateWritten
from .models import Initiative, InitiativeUpdate


def tell_health(actor: Actor, initiative_id: int, *, health: str, text: str = "") -> Change:
    """Say how an initiative goes, in a few words; `result.update` has the update's id. Older ones
    are kept."""
    page = f"initiative/{initiative_id}"
    with changing("focus", page, by=actor) as change:
        initiative = change.find(Initiative, initiative_id)
        initiative.health, initiative.health_at = health, change.at
        said: dict[str, Any] = {
            "health": health,
            "text": text,
            "by_id": actor.member_id,
            "at": change.at,
        }
        update = change.add(InitiativeUpdate(initiative_id=initiative.id, **said))
        change.result["update"] = update.id
        told: dict[str, Any] = {"initiative": initiative, "name": initiative.name, "health": health}
        change.record(InitiativeHealthTold(**told))
        change.record(InitiativeUpdateWritten(**told), on=page)
    return change
