"""What a person watches: cards, columns and boards."""

from typing import Any

from sqlmodel import select

from board.boards.models import Board, BoardColumn
from board.cards.models import Card
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.streams import audience_of

from .events import WatchBegun, WatchEnded
from .models import Watch

_KINDS: dict[str, Any] = {"card": Card, "column": BoardColumn, "board": Board}


def watch(actor: Actor, *, kind: str, target_id: int) -> Change:
    """Follow a card, a column or a board that you may see; twice is once. What happens there is
    told as a notice."""
    _check_may_see(actor, kind, target_id)
    with changing(f"me/{actor.member_id}", by=actor) as change:
        if not change.all(_watch(actor, kind, target_id)):
            change.add(Watch(member_id=actor.member_id or 0, kind=kind, target_id=target_id))
        change.record(WatchBegun(what=kind, target=target_id))
    return change


def unwatch(actor: Actor, *, kind: str, target_id: int) -> Change:
    """Stop following a card, a column or a board. Of one that is not followed nothing changes."""
    with changing(f"me/{actor.member_id}", by=actor) as change:
        for found in change.all(_watch(actor, kind, target_id)):
            change.remove(found)
        change.record(WatchEnded(what=kind, target=target_id))
    return change


def _watch(actor: Actor, kind: str, target_id: int) -> object:
    return select(Watch).where(
        Watch.member_id == actor.member_id, Watch.kind == kind, Watch.target_id == target_id
    )


def _check_may_see(actor: Actor, kind: str, target_id: int) -> None:
    with database.current().reading() as session:
        found = session.get(_KINDS[kind], target_id)
        if found is None:
            raise NotFound(kind=kind, id=target_id)
        audience_of(session, actor, f"board/{found.id if kind == 'board' else found.board_id}")
