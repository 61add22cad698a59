"""Walls that show what a new one showed begin with the whiteboard

Revision: 0037; follows: 0033
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0033"

WALLS = sa.table("wall", sa.column("id", sa.Integer), sa.column("playlist", sa.JSON))
BEFORE = {
    "brief": 30,
    "finished": 15,
    "focus": 15,
    "desk": 15,
    "next": 10,
    "sprint": 15,
    "flow": 15,
    "message": 15,
}
"""Whoever has chosen otherwise has chosen."""
AFTER = {"whiteboard": 60, "columns": 20, **BEFORE, "brief": 20}


def upgrade() -> None:
    usual = json.dumps(_entries(BEFORE), sort_keys=True)
    walls = op.get_bind().execute(sa.select(WALLS.c.id, WALLS.c.playlist)).all()
    for id_, playlist in walls:
        if json.dumps(playlist, sort_keys=True) == usual:
            change = WALLS.update().where(WALLS.c.id == id_).values(playlist=_entries(AFTER))
            op.execute(change)


def _entries(scenes: dict[str, int]) -> list[dict[str, object]]:
    return [
        {"scene": scene, "seconds": seconds, "from": "", "to": ""}
        for scene, seconds in scenes.items()
    ]
