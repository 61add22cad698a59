"""Alembic's entry point: upgrades, or compares, the database on the connection that it is given."""

from importlib import import_module
from typing import Any, Literal

from alembic import context
from sqlmodel import SQLModel

from board import HERE


def import_every_table() -> None:
    """Whatever declares a table, in any slice: a new one is known without being listed."""
    for path in sorted(HERE.rglob("*.py")):
        if "table=True" in path.read_text("utf-8") and "migrations" not in path.parts:
            import_module(".".join(("board", *path.relative_to(HERE).with_suffix("").parts)))


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """The full-text index keeps tables of its own."""
    return not (kind == "table" and (name or "").startswith("words"))


def as_we_write_it(kind: str, thing: Any, autogenerate: Any) -> str | Literal[False]:
    """A type as migrations name it: SQLModel's strings as SQLAlchemy's, our own by their class."""
    if kind != "type":
        return False
    if type(thing).__name__ == "AutoString":
        return f"sa.String({thing.length or ''})"
    if type(thing).__module__ == "board.core.database":
        autogenerate.imports.add(f"from board.core.database import {type(thing).__name__}")
        return f"{type(thing).__name__}()"
    return False


import_every_table()
connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    include_name=is_ours,
    render_item=as_we_write_it,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=False,  # SQLite has no kinds to compare: a changed one is written by hand
)
with context.begin_transaction():
    context.run_migrations()
