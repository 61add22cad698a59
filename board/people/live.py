"""The stream `people`: names, teams, roles and customers; and each person's own stream
`me/<id>`."""

from collections.abc import Callable

from sqlalchemy import Connection
from sqlmodel import Session

from board.core.actor import Actor
from board.core.streams import Audience, RawRows, StreamKind, floors, register
from board.core.synced import rows_of

from . import permissions
from .models import Customer, Member, Team


def _audience(session: Session, actor: Actor, _: int) -> Audience | None:
    if not permissions.may_see_organisation(actor):
        return None
    return "wall" if actor.kind == "wall" else "team"


def _rows(connection: Connection, _: int) -> RawRows:
    rows = {
        "team": rows_of(connection, Team),
        "member": rows_of(connection, Member),
        "customer": rows_of(connection, Customer),
    }
    for more in _on_people:
        rows |= more(connection)
    return rows


_on_people: list[Callable[[Connection], RawRows]] = []
_on_me: list[Callable[[Connection, int], RawRows]] = []


def also_on_people(rows: Callable[[Connection], RawRows]) -> None:
    """Adds tables to the organisation's snapshot."""
    _on_people.append(rows)


def also_on_me(rows: Callable[[Connection, int], RawRows]) -> None:
    """Adds tables to every person's own snapshot; `rows(connection, member_id)`."""
    _on_me.append(rows)


def _own(_session: Session, actor: Actor, member_id: int) -> Audience | None:
    return "team" if actor.kind == "member" and actor.id == member_id else None


def _own_rows(connection: Connection, member_id: int) -> RawRows:
    rows: RawRows = {}
    for more in _on_me:
        rows |= more(connection, member_id)
    return rows


def _floor(session: Session, actor: Actor, stream: str) -> int:
    member = session.get(Member, actor.member_id) if actor.member_id else None
    return member.floors.get(stream, 0) if member else 0


floors.append(_floor)
register("me", StreamKind(_own, lambda session, actor, member_id: actor.id == member_id, _own_rows))
register(
    "people",
    StreamKind(
        _audience,
        lambda session, actor, _: permissions.may_change_people(actor),
        _rows,
        is_single=True,
    ),
)
