"""What the page of a ticket shows to its requester: no notes, nobody else's thread."""

import hashlib
from dataclasses import dataclass

import orjson

from board.core import database
from board.core.synced import full_row_of
from board.people.models import Team

from .models import Ticket
from .progress import Step, is_over, steps_of
from .reading.html_text import PICTURE
from .requests import conversation_of
from .values import Message


@dataclass(frozen=True)
class RequesterPage:
    """`mark` is another one as soon as anything on it is."""

    ticket: Ticket
    messages: list[Message]
    steps: list[Step]
    is_over: bool
    mark: str


def page_of(ticket: Ticket) -> RequesterPage:
    with database.current().reading() as session:
        of = ticket.duplicate_of
        original = session.get(Ticket, of) if of else None
        team = session.get(Team, (original or ticket).team_id or 0)
    steps = steps_of(ticket, original=original, team=team.name if team else "")
    shown = [full_row_of(ticket), [vars(step) for step in steps]]
    mark = hashlib.sha256(orjson.dumps(shown, option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]
    return RequesterPage(ticket, conversation_of(ticket), steps, is_over(ticket, original), mark)


def words_of(message: Message) -> str:
    """What was written, without the names of files that are listed below it."""
    names = {f"{PICTURE}{file.name}" for file in message.files or ()}
    return "\n".join(line for line in message.text.split("\n") if line not in names).strip()


def has_file(ticket: Ticket, file_id: int) -> bool:
    """Whether a file came with something that its requester may read."""
    files = (file for one in conversation_of(ticket) for file in one.files or ())
    return any(file.id == file_id for file in files)
