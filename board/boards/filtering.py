"""Filters with a name: a person's own, or the whole board's."""

from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.streams import audience_of

from .events import FilterRemoved, FilterSaved
from .models import SavedFilter


def save_filter(actor: Actor, board_id: int, *, name: str, query: str) -> Change:
    """Keep a filter of a board under a name, for yourself only; `result.filter` has its id."""
    with database.current().reading() as session:
        audience_of(session, actor, f"board/{board_id}")
    return _save(actor, f"me/{actor.member_id}", board_id, actor.member_id, name, query)


def save_filter_for_board(actor: Actor, board_id: int, *, name: str, query: str) -> Change:
    """Keep a filter of a board under a name, for everybody who sees the board; `result.filter` has
    its id."""
    return _save(actor, f"board/{board_id}", board_id, None, name, query)


def _save(
    actor: Actor, stream: str, board_id: int, member_id: int | None, name: str, query: str
) -> Change:
    with changing(stream, by=actor) as change:
        saved = change.add(
            SavedFilter(board_id=board_id, member_id=member_id, name=name, query=query)
        )
        change.record(FilterSaved(filter=saved, name=name))
        change.result["filter"] = saved.id
    return change


def remove_filter(actor: Actor, filter_id: int) -> Change:
    """Remove a saved filter: your own, or one of a board that you may change."""
    with database.current().reading() as session:
        found = session.get(SavedFilter, filter_id)
    if found is None:
        raise NotFound(kind="filter", id=filter_id)
    with changing(found.home(), by=actor) as change:
        saved = change.find(SavedFilter, filter_id)
        change.remove(saved)
        change.record(FilterRemoved(filter=saved, name=saved.name))
    return change
