"""Questions about incidents."""

from sqlmodel import col, select

from board.core import database

from .models import Incident


def going_on() -> list[Incident]:
    """What does not work just now, the newest first."""
    open_ones = select(Incident).where(col(Incident.ended_at).is_(None))
    with database.current().reading() as session:
        return list(session.exec(open_ones.order_by(col(Incident.began_at).desc())))
