"""Questions about tickets."""

from datetime import datetime

from sqlmodel import col, func, select

from board.core import database

from .models import IN_QUEUE, ReplyTemplate, Ticket

TEMPLATE = ("id", "name", "text_sv", "text_en")


def waiting_on_desk() -> int:
    """How many tickets nobody has decided yet."""
    with database.current().reading() as session:
        return session.exec(select(func.count()).where(*IN_QUEUE)).one()


def reply_templates() -> list[dict[str, object]]:
    """Those for answers, by name."""
    query = select(ReplyTemplate).where(ReplyTemplate.kind == "reply").order_by(ReplyTemplate.name)
    with database.current().reading() as session:
        return [{name: getattr(one, name) for name in TEMPLATE} for one in session.exec(query)]


def decided_since(instant: datetime) -> dict[str, object]:
    """`{decided, first_contact}` since an instant: what the desk shows of the day."""
    with database.current().reading() as session:
        decided = select(func.count()).where(col(Ticket.decided_at) >= instant)
        first = decided.where(Ticket.is_first_contact, Ticket.state == "resolved")
        return {"decided": session.exec(decided).one(), "first_contact": session.exec(first).one()}
