"""What a delivery says: of a standup as it is, in the form that its hook takes."""

from functools import partial
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from board.boards.queries import board_of_team
from board.core import database
from board.core.values import plain
from board.people.models import Member, Team
from board.standup.models import Standup
from board.standup.plans import find_plan

from .messages import Message, Place, Say, held_message, opened_message, trial_message
from .models import Hook
from .payloads import Payload, payload_of
from .tellers import Teller


def contents_of(
    hook: Hook, teller: Teller, *, event: str, name: str, standup: Standup | None
) -> Payload:
    with database.current().reading() as session:
        place = _place(session, standup, hook.team_id, teller)
    message = _message(event, standup, place, partial(_in, teller))
    facts = {
        "event": event,
        "delivery": name,
        "teams": standup.teams if standup else [hook.team_id],
        "standup": _facts_of(standup) if standup else None,
    }
    return payload_of(hook.kind, message, facts)


def _in(teller: Teller, sentence: str) -> str:
    return teller.translate(sentence, teller.language)


def _message(event: str, standup: Standup | None, place: Place, say: Say) -> Message:
    if standup is None:
        return trial_message(place, say)
    return (held_message if event == "held" else opened_message)(standup, place, say)


def _facts_of(standup: Standup) -> Payload:
    """As `GET /api/v1/teams/<id>/standups` has it."""
    names = ("id", "state", "planned_at", "started_at", "finished_at", "is_forgotten", "record")
    return {name: plain(getattr(standup, name)) for name in names}


def _place(session: Session, standup: Standup | None, team_id: int, teller: Teller) -> Place:
    host = standup.team_id if standup else team_id
    plan, board = find_plan(session, host), board_of_team(session, team_id)
    teams = session.exec(select(Team).where(col(Team.id).in_(standup.teams if standup else [host])))
    return Place(
        teams=" + ".join(team.name for team in teams),
        base=teller.base,
        board_id=board.id if board else None,
        zone=ZoneInfo(plan.zone) if plan else teller.zone,
        language=teller.language,
        video_url=plan.video_url if plan else "",
        names=dict(session.exec(select(Member.id, Member.name)).all()),
    )
