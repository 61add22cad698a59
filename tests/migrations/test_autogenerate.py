"""`make migration` writes what the models say and the migrations do not yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from sqlmodel import AutoString, SQLModel

import board.app  # noqa: F401 - registers every table
from board.core.database import Instant
from board.migrations import config
from board.migrations.autogenerate import HERE, write_migration

EXISTING = sorted((HERE / "versions").glob("[0-9]*.py"))


@pytest.fixture
def a_new_table() -> Iterator[None]:
    table = sa.Table(
        "snooze",
        SQLModel.metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("why", AutoString(40), nullable=False),
        sa.Column("until", Instant, nullable=True),
    )
    yield
    SQLModel.metadata.remove(table)


@pytest.mark.usefixtures("a_new_table")
def test_the_next_migration_makes_the_new_table_in_our_words(tmp_path: Path) -> None:
    path = write_migration("Cards can be snoozed", tmp_path)
    newest = EXISTING[-1].name[:4]
    assert path.parent == tmp_path
    assert path.name == f"{int(newest) + 1:04}_cards_can_be_snoozed.py"
    text = path.read_text()
    compile(text, path.name, "exec")
    assert text.startswith('"""Cards can be snoozed\n')
    head = ScriptDirectory.from_config(config()).get_current_head()
    assert f"down_revision = '{head}'" in text
    assert "sa.Column('why', sa.String(40), nullable=False)" in text
    assert "sa.Column('until', Instant(), nullable=True)" in text
    assert "from board.core.database import Instant" in text


def test_nothing_is_written_where_nothing_differs(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing to write"):
        write_migration("Nothing", tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert sorted((HERE / "versions").glob("[0-9]*.py")) == EXISTING
