"""What is to become of a row; said before anything is made, and the same when it is made."""

from dataclasses import dataclass

from sqlmodel import Session, and_, col, or_, select

from .models import ImportRow, QueueImport


@dataclass(frozen=True)
class Verdict:
    """As columns of models.ImportRow. Of a row that is joined to another one which has no ticket
    yet, `ticket_id` is None and `about` its number."""

    outcome: str
    why: str = ""
    about: str = ""
    subject: str = ""
    ticket_id: int | None = None
    key: str = ""
    message_id: str = ""
    root: str = ""


def row_of(one: QueueImport, number: int, verdict: Verdict) -> ImportRow:
    return ImportRow(import_id=one.id, attempt=one.attempt, number=number, **vars(verdict))


def known_row(session: Session, one: QueueImport, *, number: int, key: str) -> ImportRow | None:
    """The same row of the same file, or another one with the same key, that has its ticket; or the
    one of this very attempt."""
    of_same_file = select(QueueImport.id).where(QueueImport.file == one.file)
    has_ticket = col(ImportRow.ticket_id).is_not(None)
    is_same = (col(ImportRow.import_id).in_(of_same_file), ImportRow.number == number, has_ticket)
    found = session.exec(select(ImportRow).where(*is_same).limit(1)).first()
    if found is None and key:
        is_here = and_(ImportRow.import_id == one.id, ImportRow.attempt == one.attempt)
        known = select(ImportRow).where(ImportRow.key == key, or_(has_ticket, is_here))
        found = session.exec(known.order_by(col(ImportRow.number)).limit(1)).first()
    return found


def thread_row(session: Session, one: QueueImport, verdict: Verdict) -> ImportRow | None:
    """A mail of the same thread: whose message this one answers, or that answers this one."""
    threads = {verdict.root, verdict.message_id} - {""}
    if not threads:
        return None
    is_here = and_(ImportRow.import_id == one.id, ImportRow.attempt == one.attempt)
    is_of_thread = col(ImportRow.root).in_(threads) | col(ImportRow.message_id).in_(threads)
    is_taken = col(ImportRow.outcome).in_(("opened", "closed", "joined"))
    found = select(ImportRow).where(
        is_of_thread, is_taken, or_(is_here, col(ImportRow.ticket_id).is_not(None))
    )
    return session.exec(found.order_by(col(ImportRow.number)).limit(1)).first()
