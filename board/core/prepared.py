"""Prepared statements: the few that every command asks. Each is made into SQL once for a kind of
database, and from then on given to the driver as it is: SQLAlchemy's own way costs several times
what the statement does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.sql.expression import ClauseElement

from .signals import Signal

Values = Mapping[str, Any]

asked: Signal[[str]] = Signal()
"""The SQL of each that is given to the driver (tests/support/statements.py counts)."""


class Prepared:
    """A statement that is the same each time but for its values, which are plain numbers, texts,
    instants and days; so are the rows that it gives, as the driver has them."""

    def __init__(self, statement: Any) -> None:
        self._statement: ClauseElement = statement
        self._forms: dict[str, _Form] = {}

    def rows(self, connection: Connection, values: Values) -> Sequence[Any]:
        """What it finds; nothing for one that writes. Raises what SQLAlchemy would."""
        form = self._forms.get(connection.dialect.name) or self._formed(connection.dialect)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(form.sql, form.bound(values))
            return cursor.fetchall() if cursor.description else ()
        except connection.dialect.loaded_dbapi.Error as error:
            connection._handle_dbapi_exception(error, form.sql, None, cursor, None)
            raise
        finally:
            cursor.close()
            asked.send(form.sql)

    def _formed(self, dialect: Dialect) -> "_Form":
        compiled: Any = self._statement.compile(dialect=dialect)
        form = _Form(
            compiled.string,
            compiled.positiontup,
            compiled.construct_params(_check=False),
            dict(_writers(compiled, dialect)),
        )
        self._forms[dialect.name] = form
        return form


@dataclass
class _Form:
    """Its SQL for one kind of database: the `order` of its values where they have places and no
    names, those that are always the same, and how values are written that are not the driver's."""

    sql: str
    order: Sequence[str] | None
    fixed: Values
    writers: Mapping[str, Callable[[Any], Any]]

    def bound(self, values: Values) -> Any:
        named = {**self.fixed, **values}
        for name, write in self.writers.items():
            named[name] = write(named[name])
        return named if self.order is None else [named[name] for name in self.order]


def _writers(compiled: Any, dialect: Dialect) -> Any:
    for parameter, name in compiled.bind_names.items():
        if write := parameter.type.dialect_impl(dialect).bind_processor(dialect):
            yield name, write
