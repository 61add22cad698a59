"""The screens of a team's retrospectives: their list, and one of them."""

from typing import Any

from flask import Response
from flask_babel import gettext

from board.boards.queries import boards_for
from board.people.models import Team
from board.retrospectives.queries import (
    asked_about,
    retrospectives_of,
    seen_retrospective,
    team_of,
)
from board.web.paging import mark_asked_for, next_address

from .screens import pages
from .shell import member, screen


@pages.get("/teams/<int:team_id>/retrospectives")
def retrospectives(team_id: int) -> Response:
    """What was agreed and is still asked about, the one that is under way, and the records."""
    team = team_of(member(), team_id)
    page = retrospectives_of(member(), team_id, before=mark_asked_for())
    return _screen(
        team,
        title=gettext("Retrospectives · %(team)s", team=team.name),
        watching=[f"team/{team_id}", *_streams(asked_about(team_id))],
        retrospectives=list(page.rows),
        older=next_address(page),
    )


@pages.get("/retrospectives/<int:retrospective_id>")
def retrospective(retrospective_id: int) -> Response:
    """One, from writing to its record; while it is open it asks about what was agreed before."""
    found = seen_retrospective(member(), retrospective_id)
    team = team_of(member(), found.team_id)
    asked = [] if found.closed_at else asked_about(team.id, before=found.id)
    return _screen(
        team,
        title=found.title or gettext("Retrospective · %(team)s", team=team.name),
        watching=_streams([found.id, *asked]),
        retrospective=found.id,
    )


def _screen(team: Team, *, title: str, watching: list[str], **boot: Any) -> Response:
    boards = [board for board in boards_for(member()) if board.team_id == team.id]
    return screen(
        "retrospectives",
        title=title,
        watching=[*watching, "people"],
        page=f"retrospectives/{team.id}",
        team=team.id,
        team_name=team.name,
        boards=[{"id": board.id, "name": board.name} for board in boards],
        **boot,
    )


def _streams(ids: list[int]) -> list[str]:
    return [f"retrospective/{id_}" for id_ in ids]
