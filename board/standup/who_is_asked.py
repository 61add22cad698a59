"""Who is asked before a standup what they want to say: those who are away, and not for long, and
those who were remote the last time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.absences.models import Absence
from board.core import clock
from board.letters.house import current as house
from board.people.models import Member

from .answer_links import answer_token
from .asking_letter import asking_letter
from .letter_parts import Say
from .letters import Due, Letter, wanting
from .lookups import people_of, said_so
from .models import Standup, StandupPlan

ASKED_BEFORE = timedelta(hours=16)
"""In the afternoon before a morning's standup; who says later that they are away is asked then."""
LEFT_ALONE_AFTER = timedelta(days=1)
"""Who is away from one day to a later one than the next is on holiday: nobody asks them."""


def to_ask(session: Session) -> Iterator[Due]:
    now = clock.now()
    soon = col(StandupPlan.next_at) > now, col(StandupPlan.next_at) <= now + ASKED_BEFORE
    for plan in session.exec(select(StandupPlan).where(*soon)):
        at = plan.next_at or now
        said = {line.member for line in plan.lines}
        for member in wanting(session, _elsewhere(session, plan, at) - said):
            yield Due("asked", plan.team_id, at, member, now, partial(_asking, plan, at, member))


def _elsewhere(session: Session, plan: StandupPlan, at: datetime) -> set[int]:
    """Who is away that day and not for long, and who was remote the last time."""
    day = at.astimezone(ZoneInfo(plan.zone)).date()
    newest = select(Standup).where(Standup.team_id == plan.team_id, Standup.is_newest)
    last = session.exec(newest).one_or_none()
    remote = said_so(last, "remote") if last else set()
    return (_away_for_a_day(session, day) | remote) & set(people_of(session, plan.teams))


def _away_for_a_day(session: Session, day: date) -> set[int]:
    that_day = select(Absence).where(Absence.from_on <= day, Absence.until_on >= day)
    every = session.exec(that_day).all()
    long = {one.member_id for one in every if one.until_on - one.from_on > LEFT_ALONE_AFTER}
    return {one.member_id for one in every} - long


def _asking(plan: StandupPlan, at: datetime, member: Member, language: str, say: Say) -> Letter:
    return asking_letter(
        at,
        zone=ZoneInfo(plan.zone),
        language=language,
        link=f"{house().base}/say/{answer_token(plan.team_id, member.id, at)}",
        video=plan.video_url,
        base=house().base,
        say=say,
    )
