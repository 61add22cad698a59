"""Who is told after a standup what was: those who were away."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session, col, select

from board.core import clock
from board.letters.house import current as house
from board.notifications.mailing import next_digest_time
from board.notifications.rules import way_of
from board.people.models import Member, Team

from .letter_parts import Say
from .letters import Due, Letter, wanting
from .lookups import people_of, said_so
from .models import Standup
from .record_letter import record_letter

TOLD_WITHIN = timedelta(hours=12)


def to_tell(session: Session) -> Iterator[Due]:
    held = Standup.state == "held", col(Standup.finished_at) > clock.now() - TOLD_WITHIN
    for standup in session.exec(select(Standup).where(*held)):
        away = said_so(standup, "away") & set(people_of(session, standup.teams))
        for member in wanting(session, away):
            write = partial(_telling, standup, _named(session, standup.teams), member)
            at = standup.started_at
            yield Due("told", standup.team_id, at, member, _when(member), write)


def _when(member: Member) -> datetime:
    is_at_once = way_of(member.notices, "standup") == "at_once"
    return clock.now() if is_at_once else next_digest_time(clock.now(), house().zone)


def _named(session: Session, teams: Sequence[int]) -> str:
    return " + ".join(session.exec(select(Team.name).where(col(Team.id).in_(teams))))


def _telling(standup: Standup, teams: str, member: Member, language: str, say: Say) -> Letter:
    return record_letter(
        standup,
        member.id,
        teams=teams,
        zone=house().zone,
        language=language,
        base=house().base,
        say=say,
    )
