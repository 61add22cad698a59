"""One delivery on its way: what it says, and the answer of whoever it is told to."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from http.client import HTTPException
from zoneinfo import ZoneInfo

import orjson
from sqlmodel import Session, col, select

from board.boards.queries import board_of_team
from board.core import clock, database
from board.core.values import plain
from board.mail.sealing import opened
from board.people.models import Member, Team
from board.settings import Settings
from board.standup.models import Standup
from board.standup.plans import find_plan
from board.web.i18n import translated
from board.web.outside import NotAllowed, post

from .messages import Message, Place, Say, held_message, opened_message, trial_message
from .models import Hook
from .payloads import Payload, payload_of
from .problems import problem_in, problem_of
from .signing import signed_headers

SECONDS = 10.0


@dataclass(frozen=True, kw_only=True)
class Teller:
    """How this server tells: its address, its language, its clock, and the hosts inside its own
    network that it may tell."""

    base: str
    language: str
    zone: ZoneInfo
    translate: Callable[[str, str], str]
    inner_hosts: Collection[str] = ()


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """`problem` is one of problems.PROBLEMS, empty where it was taken; `status` what was answered,
    None for no answer."""

    problem: str
    status: int | None = None


def teller_of(settings: Settings) -> Teller:
    """How this server tells."""
    return Teller(
        base=settings.origins[0],
        language=settings.language,
        zone=settings.zone,
        translate=translated,
        inner_hosts=settings.inner_hosts,
    )


def tell(hook: Hook, teller: Teller, *, event: str, name: str, standup: Standup | None) -> Outcome:
    """Tells a hook of a standup, or that this is a test. Holds nothing meanwhile."""
    address, key = opened(hook.sealed), opened(hook.key)
    if not address or not key:
        return Outcome(problem="forgotten")
    body = orjson.dumps(_payload(hook, teller, event=event, name=name, standup=standup))
    signed = signed_headers(key, body, name=name, at=int(clock.now().timestamp()))
    headers = {"Content-Type": "application/json; charset=utf-8", **signed}
    try:
        status = post(
            address, body, headers=headers, seconds=SECONDS, inner_hosts=teller.inner_hosts
        )
    except (NotAllowed, OSError, HTTPException) as error:
        return Outcome(problem=problem_of(error))
    return Outcome(problem=problem_in(status), status=status)


def _payload(
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
        names=dict(session.exec(select(Member.id, Member.name)).all()),
    )
