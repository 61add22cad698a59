"""Adding and changing initiatives."""

from collections.abc import Iterable
from datetime import UTC, tzinfo
from typing import Any

from sqlmodel import col, select

from board.cards.models import Card
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.models import Member

from .directing import most_active
from .events import InitiativeAdded, InitiativeChanged, InitiativeStateChanged
from .models import FocusArea, Initiative
from .rules import AreaRetired, check_first_step, check_may_activate, check_parts

PERSON = ("owner_id", "sponsor_id")
PEOPLE = ("core", "people", "superusers")


def add_initiative(
    actor: Actor, *, name: str, areas: list[int], state: str = "candidate", **values: Any
) -> Change:
    """Add an initiative, tied to one to four focus areas; `result.initiative` has its id. It cannot
    be active yet (NoFirstStep): a step comes first."""
    with changing("focus", by=actor) as change:
        initiative = Initiative(name=name)
        _write(change, initiative, UTC, areas=areas, state=state, **values)
        change.add(initiative)
        change.record(InitiativeAdded(initiative=initiative, name=name))
        change.result["initiative"] = initiative.id
    return change


def change_initiative(
    actor: Actor, initiative_id: int, *, zone: tzinfo = UTC, **values: Any
) -> Change:
    """Change what an initiative says, its people, its place in the whole, or its state. What is
    left out stays. Active takes a step that is under way or starts within seven days (NoFirstStep),
    and room (TooManyActive)."""
    with changing("focus", by=actor) as change:
        initiative = change.find(Initiative, initiative_id)
        came_from = initiative.state
        _write(change, initiative, zone, **values)
        changed: dict[str, Any] = {
            "initiative": initiative,
            "name": initiative.name,
            "fields": sorted(values),
        }
        if initiative.state != came_from:
            state: dict[str, Any] = {"state": initiative.state, "came_from": came_from}
            change.record(InitiativeStateChanged(**changed, **state))
        else:
            change.record(InitiativeChanged(**changed))
    return change


def _write(change: Change, initiative: Initiative, zone: tzinfo, **values: Any) -> None:
    _check_areas(change, initiative, values.get("areas", []))
    _check_people(change, values)
    if values.get("part_of"):
        _check_parts(change, initiative, values["part_of"])
    if values.get("state", initiative.state) != initiative.state:
        _enter(change, initiative, values["state"], zone)
    for name, value in values.items():
        setattr(initiative, name, value)


def _check_areas(change: Change, initiative: Initiative, area_ids: list[int]) -> None:
    """A retired one stays where it is, and is not chosen anew."""
    for area_id in area_ids:
        if change.find(FocusArea, area_id).retired_at and area_id not in initiative.areas:
            raise AreaRetired()


def _check_people(change: Change, values: dict[str, Any]) -> None:
    ids = [values[name] for name in PERSON if values.get(name)]
    for id_ in [*ids, *(id_ for name in PEOPLE for id_ in values.get(name, []))]:
        change.look_up(Member, id_)


def _check_parts(change: Change, initiative: Initiative, part_of: int) -> None:
    change.find(Initiative, part_of)
    parents = dict(change.all(select(Initiative.id, Initiative.part_of)))
    check_parts(initiative.id, part_of, parents)


def _enter(change: Change, initiative: Initiative, state: str, zone: tzinfo) -> None:
    """A new state; it is chosen once it is chosen or active, and until it is a candidate again."""
    if state == "active":
        active = change.all(select(Initiative.id).where(Initiative.state == "active"))
        check_may_activate(len(active), limit=most_active(change))
        check_first_step(_open_steps(change, initiative), today=change.at.astimezone(zone).date())
    if state == "candidate":
        initiative.chosen_at = None
    elif state in ("chosen", "active") and not initiative.chosen_at:
        initiative.chosen_at = change.at


def _open_steps(change: Change, initiative: Initiative) -> Iterable[Any]:
    """(is it under way, when does it start) of its cards that are not finished, on any board."""
    is_open = (col(Card.finished_at).is_(None), col(Card.archived_at).is_(None))
    tied = select(Card).where(Card.initiative_id == initiative.id, *is_open)
    return [(card.started_at is not None, card.starts_on) for card in change.all(tied)]
