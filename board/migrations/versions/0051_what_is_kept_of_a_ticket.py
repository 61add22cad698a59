"""What is kept of a ticket's way outlives the log: for targets and for numbers

Revision: 0051; follows: 0052
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0052"

INSTANTS = (
    *("queued_at", "triage_soon_at", "triage_due_at", "answer_soon_at", "answer_due_at"),
    *("triaged_at", "answered_at", "first_resolved_at", "first_contact_at"),
    *("reopened_at", "returned_at"),
)
TICKETS = sa.table(
    "ticket",
    *(sa.column(name) for name in ("id", "state", "created_at", "decided_at", "resolved_at")),
    *(sa.column(name) for name in ("asked_at", "is_first_contact", "is_from_machine", *INSTANTS)),
    sa.column("messages", sa.JSON),
)
AT_A_TIME = 500


def upgrade() -> None:
    for name in INSTANTS:
        op.add_column("ticket", sa.Column(name, sa.String(24), nullable=True))
    op.add_column(
        "ticket",
        sa.Column("is_from_machine", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_index("ix_ticket_created_at", "ticket", ["created_at"])
    last = 0
    while rows := _after(last):
        for row in rows:
            op.execute(TICKETS.update().where(TICKETS.c.id == row.id).values(**_known(row)))
        last = rows[-1].id


def _after(id_: int) -> list[Any]:
    some = sa.select(TICKETS).where(TICKETS.c.id > id_).order_by(TICKETS.c.id).limit(AT_A_TIME)
    return list(op.get_bind().execute(some).all())


def _known(row: Any) -> dict[str, Any]:
    """What its columns and its thread tell; when it was opened again before now, they do not."""
    messages = row.messages if isinstance(row.messages, list) else json.loads(row.messages)
    is_first_contact = row.is_first_contact and row.state == "resolved"
    returned = [one["at"] for one in messages if one.get("returned")]
    return {
        "queued_at": row.created_at,
        "triaged_at": row.decided_at or row.asked_at,
        "answered_at": next((one["at"] for one in messages if _is_answer(one)), None),
        "first_resolved_at": row.resolved_at,
        "first_contact_at": row.resolved_at if is_first_contact else None,
        "returned_at": returned[-1] if returned else None,
        "is_from_machine": bool(messages and messages[0].get("machine")),
    }


def _is_answer(message: dict[str, Any]) -> bool:
    return message["way"] == "out" and not message.get("machine")
