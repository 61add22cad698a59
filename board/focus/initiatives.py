"""Adding and changing initiatives."""

from typing import Any

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Member

from .events import InitiativeAdded, InitiativeChanged
from .models import FocusArea, Initiative
from .rules import check_may_activate


def add_initiative(
    actor: Actor, *, name: str, areas: list[int], state: str = "candidate", **values: Any
) -> Change:
    """Add an initiative, tied to one to four focus areas; `result.initiative` has its id."""
    with changing("focus", by=actor) as change:
        initiative = Initiative(name=name)
        _write(change, initiative, areas=areas, state=state, **values)
        change.add(initiative)
        change.record(InitiativeAdded(initiative=initiative, name=name))
        change.result["initiative"] = initiative.id
    return change


def change_initiative(actor: Actor, initiative_id: int, **values: Any) -> Change:
    """Change an initiative's name, text, state, owner or focus areas. What is left out stays."""
    with changing("focus", by=actor) as change:
        initiative = change.find(Initiative, initiative_id)
        _write(change, initiative, **values)
        change.record(
            InitiativeChanged(initiative=initiative, name=initiative.name, fields=sorted(values))
        )
    return change


def _write(change: Change, initiative: Initiative, **values: Any) -> None:
    for area_id in values.get("areas", []):
        change.find(FocusArea, area_id)
    if values.get("owner_id"):
        change.look_up(Member, values["owner_id"])
    if values.get("state") == "active" and initiative.state != "active":
        check_may_activate(
            len(change.all(select(Initiative.id).where(Initiative.state == "active")))
        )
    for name, value in values.items():
        setattr(initiative, name, value)
