"""Writing down a wall summary: only what has changed becomes an event."""

from sqlmodel import select

from board.core import database
from board.core.actor import system
from board.core.changes import changing

from .events import BriefMeasured
from .models import WallSummary
from .values import SummaryBody


def write_summary(name: str, body: SummaryBody) -> bool:
    """Only what has changed becomes an event."""
    named = select(WallSummary).where(WallSummary.name == name)
    with database.current().reading() as session:
        found = session.exec(named).one_or_none()
    if found and found.body == body:
        return False
    with changing("brief", by=system("measuring")) as change:
        summary = change.session.exec(named).one_or_none()
        if summary is None:
            change.add(WallSummary(name=name, body=body))
        else:
            summary.body = body
        change.record(BriefMeasured(name=name))
    return True
