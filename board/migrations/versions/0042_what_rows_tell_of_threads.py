"""What a ticket's row tells of its thread, which is fetched when it is opened

Revision: 0042; follows: 0041
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"

NOTHING = '{"version":0,"count":0,"named":[],"works":false}'


def upgrade() -> None:
    op.add_column("ticket", sa.Column("said", sa.JSON(), nullable=False, server_default=NOTHING))
    ticket = sa.table("ticket", sa.column("id"), sa.column("messages", sa.JSON), _said())
    connection = op.get_bind()
    for id_, messages in connection.execute(sa.select(ticket.c.id, ticket.c.messages)).all():
        said = _told_of(messages)
        connection.execute(sa.update(ticket).where(ticket.c.id == id_).values(said=said))


def _said() -> Any:
    return sa.column("said", sa.JSON)


def _told_of(messages: Any) -> dict[str, Any]:
    found = json.loads(messages) if isinstance(messages, str) else messages
    notes = [one for one in found if one["way"] == "note"]
    named = (notes[-1].get("mentions_people") or []) if notes else []
    works = bool(found and found[-1].get("works"))
    return {"version": 0, "count": len(found), "named": named, "works": works}
