"""Questions about imports: how each is understood, and how far it is."""

from typing import Any

from sqlmodel import Session, col, func, select

from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.synced import json_value
from board.people.permissions import check_administers

from .models import OUTCOMES, ImportRow, QueueImport

SHOWN = (
    "id name size kind headings mapping closed_words otherwise total done state is_real problem at "
    "by_id ended_at"
).split()
MOST_OF_PAGE = 200


def imports_for(actor: Actor) -> list[dict[str, Any]]:
    """The newest first."""
    check_administers(actor)
    with database.current().reading() as session:
        newest = select(QueueImport).order_by(col(QueueImport.id).desc()).limit(MOST_OF_PAGE)
        return [_shown(session, one) for one in session.exec(newest)]


def import_for(actor: Actor, import_id: int) -> dict[str, Any]:
    """Raises NotFound."""
    check_administers(actor)
    with database.current().reading() as session:
        return _shown(session, found_import(session, import_id))


def found_import(session: Session, import_id: int) -> QueueImport:
    """Raises NotFound."""
    one = session.get(QueueImport, import_id)
    if one is None:
        raise NotFound(kind="import", id=import_id)
    return one


def _shown(session: Session, one: QueueImport) -> dict[str, Any]:
    is_it = (ImportRow.import_id == one.id, ImportRow.attempt == one.attempt)
    counted = select(ImportRow.outcome, func.count()).where(*is_it).group_by(ImportRow.outcome)
    counts = dict.fromkeys(OUTCOMES, 0) | dict(session.exec(counted).all())
    shown = {name: json_value(getattr(one, name)) for name in SHOWN}
    return {**shown, "outcomes": counts}
