"""Requesters' links are kept as hashes; replies of a duplicate's reporter leave the original's page; automatic mails

Revision: 0012; follows: 0011
"""

import hashlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column(
        "outgoing_mail",
        sa.Column("is_automatic", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.drop_index("ix_ticket_follow_token", table_name="ticket")
    # In place: a batch would make the table anew on SQLite, and the triggers that keep its words for search would go.
    op.execute("ALTER TABLE ticket RENAME COLUMN follow_token TO follow_hash")
    op.create_index("ix_ticket_follow_hash", "ticket", ["follow_hash"])
    _hash_links()
    _part_threads()


def _hash_links() -> None:
    connection, ticket = op.get_bind(), _ticket()
    has_link = sa.select(ticket.c.id, ticket.c.follow_hash).where(ticket.c.follow_hash != "")
    for id_, token in connection.execute(has_link).all():
        hashed = hashlib.sha256(token.encode()).hexdigest()
        connection.execute(sa.update(ticket).where(ticket.c.id == id_).values(follow_hash=hashed))


def _part_threads() -> None:
    """What the reporter of a duplicate replied used to stand in the original's thread, where its requester reads it:
    from now on as a note, which only the desk does."""
    connection, ticket = op.get_bind(), _ticket()
    for follower in connection.execute(
        sa.select(ticket).where(ticket.c.duplicate_of.is_not(None))
    ).all():
        original = connection.execute(
            sa.select(ticket).where(ticket.c.id == follower.duplicate_of)
        ).one_or_none()
        if original is None:
            continue
        strangers = _names(follower) - _names(original)
        messages = [_as_note(one) if _is_by(one, strangers) else one for one in original.messages]
        if messages != original.messages:
            connection.execute(
                sa.update(ticket).where(ticket.c.id == original.id).values(messages=messages)
            )


def _ticket() -> Any:
    names = ("id", "follow_hash", "duplicate_of", "requester_name", "requester_email")
    return sa.table("ticket", *(sa.column(name) for name in names), sa.column("messages", sa.JSON))


def _names(row: Any) -> set[str]:
    return {name for name in (row.requester_name, row.requester_email) if name}


def _is_by(message: dict[str, Any], names: set[str]) -> bool:
    return message["way"] == "in" and message["id"] != 1 and message["who"] in names


def _as_note(message: dict[str, Any]) -> dict[str, Any]:
    return message | {"way": "note"}
