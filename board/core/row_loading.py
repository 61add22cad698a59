"""Loading one row by its id: read by a prepared statement, and laid into the session as if the ORM
had read it, at a third of what that costs."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import Dialect, Float, bindparam, inspect, select
from sqlalchemy.orm import Mapper, configure_mappers
from sqlmodel import Session

from .database import connection_of
from .prepared import Prepared
from .synced import Synced

Values = dict[str, Any]
"""Of a row, by the names of its attributes."""


def in_session(session: Session, model: type[Synced], id_: int) -> Any:
    """The row that the session has; None if it has none."""
    return session.identity_map.get(_mapper(model).identity_key_from_primary_key((id_,)))


def read(session: Session, model: type[Synced], id_: int) -> Values | None:
    connection = connection_of(session)
    found = _by_id(model).rows(connection, {"id": id_})
    if not found:
        return None
    values = dict(zip(_names(model), found[0], strict=True))
    for name, reader in _readers(model, connection.dialect):
        values[name] = reader(values[name])
    return values


def laid(session: Session, model: type[Synced], values: Values) -> Any:
    """The session's row of these values, which it does not have yet: all that the ORM's own loader
    does with a row that has no parts but columns."""
    mapper = _mapper(model)
    row: Any = mapper.class_manager.new_instance()
    row.__dict__.update(values)
    state = inspect(row)
    state.key = mapper.identity_key_from_primary_key((values["id"],))
    state.session_id = session.hash_key
    session.identity_map.add(state)
    return row


@cache
def _mapper(model: type[Synced]) -> Mapper[Any]:
    configure_mappers()  # the ORM does so at the first query, and this may come before it
    return inspect(model)


@cache
def _by_id(model: type[Synced]) -> Prepared:
    table = _mapper(model).local_table
    return Prepared(select(*table.c).where(table.c.id == bindparam("id")))


@cache
def _names(model: type[Synced]) -> tuple[str, ...]:
    mapper = _mapper(model)
    return tuple(mapper.get_property_by_column(column).key for column in mapper.local_table.c)


@cache
def _readers(model: type[Synced], dialect: Dialect) -> list[tuple[str, Callable[[Any], Any]]]:
    return list(_reading(model, dialect))


def _reading(model: type[Synced], dialect: Dialect) -> Iterator[tuple[str, Callable[[Any], Any]]]:
    """How values are read that are not the driver's own, as whole and other numbers are."""
    for name, column in zip(_names(model), _mapper(model).local_table.c, strict=True):
        if isinstance(column.type, Float):
            continue
        if reader := column.type.dialect_impl(dialect).result_processor(dialect, None):
            yield name, reader
