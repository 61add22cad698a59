"""Which rows an event is about

Revision: 0021; follows: 0020
"""

from typing import Any

import orjson
import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

AT_ONCE = 1000
NEXT = sa.text(
    "SELECT stream, seq, kind, body FROM event WHERE (stream, seq) > (:stream, :seq) "
    "ORDER BY stream, seq LIMIT :most"
)
SUBJECTS = {
    "area": {"area": "focus_area"},
    "board": {
        "board": "board",
        "column": "column",
        "starts_in": "column",
        "finishes_in": "column",
        "link": "board_link",
    },
    "board_template": {"template": "board_template"},
    "card": {"card": "card", "into": "card"},
    "cards": {"cards": "card"},
    "customer": {"customer": "customer"},
    "filter": {"filter": "saved_filter"},
    "initiative": {"initiative": "initiative"},
    "member": {"member": "member"},
    "recurrence": {"recurrence": "recurrence"},
    "sprint": {"sprint": "sprint"},
    "standup": {"standup": "standup"},
    "team": {"team": "team"},
    "template": {"template": "card_template"},
    "ticket": {"ticket": "ticket"},
    "wall": {"wall": "wall"},
}
"""{first word of a kind: {fact: table of the rows that it names}}"""


def upgrade() -> None:
    """The log is read in steps: it may be long. What a part of a card was split off from is told
    of in its own history too (`into`)."""
    event_subject = op.create_table(
        "event_subject",
        sa.Column("stream", sa.String(64), nullable=False),
        sa.Column("row_table", sa.String(64), nullable=False),
        sa.Column("row_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("stream", "row_table", "row_id", "seq"),
        sqlite_with_rowid=False,
    )
    last: dict[str, Any] = {"stream": "", "seq": 0}
    while events := op.get_bind().execute(NEXT, {**last, "most": AT_ONCE}).all():
        rows = [
            {"stream": stream, "seq": seq, "row_table": table, "row_id": id_}
            for stream, seq, kind, body in events
            for table, id_ in subjects(kind, orjson.loads(body).get("facts", {}))
        ]
        if rows:
            op.bulk_insert(event_subject, rows)
        last = {"stream": events[-1].stream, "seq": events[-1].seq}


def subjects(kind: str, facts: dict[str, Any]) -> set[tuple[str, int]]:
    """{(table, id)} of the rows that an event is about."""
    tables = SUBJECTS.get(kind.partition(".")[0], {})
    named = ((tables[name], value) for name, value in facts.items() if name in tables)
    return {
        (table, id_)
        for table, value in named
        for id_ in (value if isinstance(value, list) else [value])
        if isinstance(id_, int)
    }
