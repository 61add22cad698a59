"""A backup of everything, and putting it back: what an operator does, and what happens when a
virtual machine is reset."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

import board.app  # noqa: F401 - registers every table
from board.core.database import Database

TABLES = [table for table in SQLModel.metadata.sorted_tables if table.name != "audit"]
"""What is audited cannot be taken away, not even here."""


class Copy:
    """All rows of a database as they are now."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.rows: dict[str, list[Any]] = {}
        with database.reader.connect() as connection:
            for table in TABLES:
                self.rows[table.name] = [
                    dict(row) for row in connection.execute(table.select()).mappings()
                ]

    def put_back(self) -> None:
        """The database is as it was then; nothing tells the server."""
        with self.database.writer.begin() as connection:
            for table in reversed(TABLES):
                connection.execute(table.delete())
            for table in TABLES:
                if self.rows[table.name]:
                    connection.execute(table.insert(), self.rows[table.name])


def copy_of_file(path: Path, to: Path) -> Path:
    """`sqlite3 PATH ".backup TO"`, while the server runs."""
    with sqlite3.connect(path) as source, sqlite3.connect(to) as target:
        source.backup(target)
    return to


def put_file_back(copy: Path, path: Path) -> None:
    """`sqlite3 PATH ".restore COPY"`, under a running server."""
    copy_of_file(copy, path)
