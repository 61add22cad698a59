"""Saying beforehand, by a link in a mail, what one wants to say: in the name of whoever the link is
for, with the rights that they have now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from board.core import database
from board.core.changes import Change
from board.core.errors import N_, NotFound, Refused
from board.people.models import Member

from .answer_links import answer_in
from .lines import write_line
from .lookups import people_of
from .models import OPEN_STATES, Standup, StandupPlan
from .plans import find_plan
from .preparing import prepare_line
from .values import PreparedLine


class AnswerEnded(Refused):
    status = 410
    sentence = N_("This standup is over, or is not planned any more. The next mail has a new link.")


@dataclass(frozen=True)
class Answering:
    """Whose words they are, for which standup, and what they have said so far; `standup` once it is
    open."""

    member: Member
    plan: StandupPlan
    planned_at: datetime
    standup: Standup | None

    @property
    def lines(self) -> Sequence[PreparedLine]:
        every = self.standup.said if self.standup else self.plan.lines
        return [line for line in every if line.member == self.member.id]


def answering_by(token: str) -> Answering:
    """Raises NotFound for a link that is none, or of somebody who does not stand there any more;
    AnswerEnded after the standup."""
    team_id, member_id, planned_at = answer_in(token)
    with database.current().reading() as session:
        plan, member = find_plan(session, team_id), session.get(Member, member_id)
        if plan is None or member is None or member_id not in people_of(session, plan.teams):
            raise NotFound(kind="link")
        standup = _open_at(session, team_id, planned_at)
    if standup is None and plan.next_at != planned_at:
        raise AnswerEnded()
    return Answering(member, plan, planned_at, standup)


def answer(found: Answering, *, text: str, line_id: int | None = None) -> Change:
    """A line of theirs; an empty text takes it away."""
    actor = found.member.actor()
    if found.standup is not None:
        who = found.member.id
        return write_line(actor, found.standup.id, member_id=who, text=text, line_id=line_id)
    plan = found.plan
    return prepare_line(actor, plan.team_id, zone=plan.zone, text=text, line_id=line_id)


def _open_at(session: Session, team_id: int, planned_at: datetime) -> Standup | None:
    of_then = select(Standup).where(Standup.team_id == team_id, Standup.planned_at == planned_at)
    return session.exec(of_then.where(col(Standup.state).in_(OPEN_STATES))).one_or_none()
