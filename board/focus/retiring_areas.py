"""Retiring focus areas, bringing them back, and merging one into another."""

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import AreaMerged, AreaReopened, AreaRetiredNow
from .models import OPEN_STATES, FocusArea, Initiative
from .rules import MergedIntoItself, check_retirable


def retire_area(actor: Actor, area_id: int) -> Change:
    """Retire a focus area: it is offered no more, and what was done in it stays. Not while an open
    initiative has its colour from it (AreaInUse): merge it then."""
    with changing("focus", by=actor) as change:
        area = change.find(FocusArea, area_id)
        check_retirable(len([one for one in _initiatives_in(change, area) if _is_main(one, area)]))
        area.retired_at = change.at
        change.record(AreaRetiredNow(area=area, name=area.name))
    return change


def reopen_area(actor: Actor, area_id: int) -> Change:
    """Bring a retired focus area back."""
    with changing("focus", by=actor) as change:
        area = change.find(FocusArea, area_id)
        area.retired_at = None
        change.record(AreaReopened(area=area, name=area.name))
    return change


def merge_area(actor: Actor, area_id: int, *, into_id: int) -> Change:
    """Merge a focus area into another one: its initiatives follow, also those that are done, and it
    is retired."""
    if area_id == into_id:
        raise MergedIntoItself()
    with changing("focus", by=actor) as change:
        area, into = change.find(FocusArea, area_id), change.find(FocusArea, into_id)
        for initiative in change.all(select(Initiative)):
            if area.id in initiative.areas:
                moved = [into.id if id_ == area.id else id_ for id_ in initiative.areas]
                initiative.areas = list(dict.fromkeys(moved))
        area.retired_at, into.retired_at = change.at, None
        change.record(AreaMerged(area=area, into=into, name=area.name))
    return change


def _initiatives_in(change: Change, area: FocusArea) -> list[Initiative]:
    """Those that are open and tied to it."""
    every = change.all(select(Initiative))
    return [one for one in every if area.id in one.areas and one.state in OPEN_STATES]


def _is_main(initiative: Initiative, area: FocusArea) -> bool:
    return initiative.areas[:1] == [area.id]
