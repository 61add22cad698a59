"""Questions about retrospectives: a team's list, what is still to be asked about, and what is
one's own."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from board.core import database, streams
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.pages import Mark, Page, page_of
from board.core.synced import json_value
from board.people.models import Team

from .live import is_theirs
from .models import Agreement, GivenDots, HiddenNote, Retrospective

MOST_OF_PAGE = 60
MOST_ASKED_ABOUT = 12
"""Retrospectives whose agreements are still asked about, the newest."""
LISTED = ("id", "title", "phase", "is_anonymous", "begun_at", "closed_at")


def team_of(actor: Actor, team_id: int) -> Team:
    """Raises NotFound unless its retrospectives are the actor's to see."""
    with database.current().reading() as session:
        team = session.get(Team, team_id)
    if team is None or not is_theirs(actor, team_id):
        raise NotFound(kind="team", id=team_id)
    return team


def retrospectives_of(
    actor: Actor, team_id: int, *, before: Mark | None = None
) -> Page[dict[str, Any]]:
    """A team's, the newest first and 60 at a time."""
    team_of(actor, team_id)
    found = select(Retrospective).where(Retrospective.team_id == team_id)
    newest = (col(Retrospective.begun_at), col(Retrospective.id))
    with database.current().reading() as session:
        page = page_of(session, found, by=newest, after=before, most=MOST_OF_PAGE)
    return page.each(lambda one: {name: json_value(getattr(one, name)) for name in LISTED})


def seen_retrospective(actor: Actor, retrospective_id: int) -> Retrospective:
    """Raises NotFound for one that is not the actor's to see."""
    with database.current().reading() as session:
        streams.audience_of(session, actor, f"retrospective/{retrospective_id}")
        return session.get_one(Retrospective, retrospective_id)


def asked_about(team_id: int, *, before: int | None = None) -> list[int]:
    """The ids of a team's closed retrospectives (those before one of them) with agreements that
    are neither done nor dropped."""
    unsettled = (
        select(col(Agreement.retrospective_id))
        .join(Retrospective, col(Retrospective.id) == Agreement.retrospective_id)
        .where(Retrospective.team_id == team_id, Retrospective.phase == "closed")
        .where(col(Agreement.outcome).in_(("", "still_on")))
    )
    if before is not None:
        unsettled = unsettled.where(col(Retrospective.id) < before)
    newest = unsettled.distinct().order_by(col(Agreement.retrospective_id).desc())
    with database.current().reading() as session:
        return list(session.exec(newest.limit(MOST_ASKED_ABOUT)))


def own_part(actor: Actor, retrospective_id: int) -> dict[str, Any]:
    """The actor's own hidden notes, where notes are signed, and their dots."""
    seen_retrospective(actor, retrospective_id)
    with database.current().reading() as session:
        notes = _own(session, HiddenNote, HiddenNote.author_id, actor, retrospective_id)
        dots = _own(session, GivenDots, GivenDots.member_id, actor, retrospective_id)
    return {
        "notes": [_only(one, "name", "column_id", "text") for one in notes],
        "dots": [_only(one, "note_id", "dots") for one in dots],
    }


def _own(
    session: Session, model: Any, whose: Any, actor: Actor, retrospective_id: int
) -> Sequence[Any]:
    if actor.member_id is None:
        return []
    of_it = model.retrospective_id == retrospective_id
    return session.exec(select(model).where(of_it, whose == actor.member_id)).all()


def _only(row: object, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
