"""Received mails: a key of their content beside the Message-ID, failures, and the files that came with them

Revision: 0010; follows: 0009
"""

import hashlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    with op.batch_alter_table("received_mail") as mail:
        mail.add_column(sa.Column("message_id", sa.String(255), nullable=False, server_default=""))
        mail.add_column(sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
        mail.add_column(sa.Column("tried_at", sa.String(24), nullable=True))
    _fill_in()
    with op.batch_alter_table("received_mail") as mail:
        mail.alter_column("tried_at", existing_type=sa.String(24), nullable=False)
    op.create_index("ix_received_mail_message_id", "received_mail", ["message_id"])
    op.create_index("ix_received_mail_tried_at", "received_mail", ["tried_at"])
    op.create_table(
        "ticket_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(24), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_ticket_file_ticket_id", "ticket_file", ["ticket_id"])
    op.create_index("ix_ticket_file_digest", "ticket_file", ["digest"])


def _fill_in() -> None:
    """One mail at a time: they may be large. A mail that is delivered once more after the upgrade is recognised."""
    names = ("id", "content_key", "message_id", "state", "tried_at", "at", "raw")
    mail = sa.table("received_mail", *(sa.column(name) for name in names))
    connection = op.get_bind()
    seen: set[str] = set()
    for id_ in connection.execute(sa.select(mail.c.id).order_by(mail.c.id)).scalars().all():
        row = connection.execute(sa.select(mail).where(mail.c.id == id_)).one()
        key = _content_key(bytes(row.raw))
        values: dict[str, Any] = {
            "content_key": key if key not in seen else row.content_key,
            "message_id": row.content_key if row.content_key.startswith("<") else "",
            "state": "quarantined" if row.state == "unreadable" else row.state,
            "tried_at": row.at,
        }
        seen.add(key)
        connection.execute(sa.update(mail).where(mail.c.id == id_).values(**values))


def _content_key(raw: bytes) -> str:
    """As board/triage/mail_heads.py had it when this was written."""
    wanted = (b"message-id", b"from", b"date", b"subject")
    whole = raw.replace(b"\r\n", b"\n")
    _, gap, body = whole.partition(b"\n\n")
    found: dict[bytes, bytes] = {}
    current = b""
    for line in whole[: 64 * 1024].partition(b"\n\n")[0].split(b"\n"):
        if line[:1] in (b" ", b"\t"):
            if current and len(found[current]) < 998:
                found[current] += line[:998]
        else:
            name, _, value = line.partition(b":")
            name = name[:20].strip().lower()
            current = name if name in wanted and name not in found else b""
            if current:
                found[current] = value[:998]
    parts = [found.get(name, b"").strip() for name in wanted]
    content = b"\n".join([*parts, body.rstrip(b"\n")]) if gap else whole
    return "sha256:" + hashlib.sha256(content).hexdigest()
