"""A card of a ticket has a title of its own for walls: number and customer, until somebody writes one

Revision: 0008; follows: 0007
"""

import sqlalchemy as sa
from alembic import op

from board.settings import load

revision = "0008"
down_revision = "0007"

WORDS = {"sv": "Ärende"}


def upgrade() -> None:
    op.add_column(
        "card", sa.Column("wall_title", sa.String(200), nullable=False, server_default="")
    )
    _name_those_of_tickets()


def _name_those_of_tickets() -> None:
    connection = op.get_bind()
    card = sa.table(
        "card", *(sa.column(name) for name in ("id", "ticket_id", "customer_id", "wall_title"))
    )
    customer = sa.table("customer", sa.column("id"), sa.column("name"))
    names = {one.id: one.name for one in connection.execute(sa.select(customer))}
    for one in connection.execute(sa.select(card).where(card.c.ticket_id.is_not(None))).all():
        title = " · ".join(
            filter(None, [f"{_word()} {one.ticket_id}", names.get(one.customer_id)])
        )[:200]
        connection.execute(sa.update(card).where(card.c.id == one.id).values(wall_title=title))


def _word() -> str:
    """By the server's language: a wall hangs in a room, not before a person."""
    return WORDS.get(load().language, "Ticket")
