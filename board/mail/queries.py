"""Questions about mails."""

from sqlmodel import col, select

from board.core import database

from .models import OutgoingMail


def newest_mails(*, most: int = 100) -> list[OutgoingMail]:
    """What is in the outbox, sent or not, the newest first."""
    with database.current().reading() as session:
        return list(
            session.exec(select(OutgoingMail).order_by(col(OutgoingMail.id).desc()).limit(most))
        )
