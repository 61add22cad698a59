"""What left a board or came to one no longer says where to and where from

Revision: 0018; follows: 0017
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
NAMES = {"card.left": "to", "card.came": "came_from"}


def upgrade() -> None:
    """The other board may be one that its readers must not know of."""
    event = sa.table("event", *map(sa.column, ("stream", "seq", "kind", "body")))
    moved = sa.select(event).where(event.c.kind.in_(NAMES))
    for stream, seq, kind, text in op.get_bind().execute(moved).all():
        body = json.loads(text)
        body.get("facts", {}).pop(NAMES[kind], None)
        this = (event.c.stream == stream, event.c.seq == seq)
        op.execute(event.update().where(*this).values(body=_json(body)))


def _json(body: object) -> str:
    """As the program writes it."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
