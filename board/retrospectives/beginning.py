"""Beginning a retrospective: how it is written, in which columns, with how many dots."""

from collections.abc import Mapping, Sequence

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound

from .events import RetrospectiveBegun
from .live import is_theirs
from .models import Retrospective
from .rules import RetrospectiveAlreadyOpen
from .values import NoteColumn


def begin_retrospective(
    actor: Actor,
    team_id: int,
    *,
    title: str,
    is_anonymous: bool,
    columns: Sequence[Mapping[str, str]],
    dots_each: int,
    minutes: int,
) -> Change:
    """Begin a team's retrospective; `result.retrospective` has its id. Whether notes are anonymous
    is chosen here, once. Raises RetrospectiveAlreadyOpen."""
    with changing(f"team/{team_id}", by=actor) as change:
        if actor.kind != "system" and not is_theirs(actor, team_id):
            raise NotFound(kind="team", id=team_id)
        _check_none_open(change, team_id)
        named = (NoteColumn(id=place, **one) for place, one in enumerate(columns, start=1))
        retrospective = change.add(
            Retrospective(
                team_id=team_id,
                title=title,
                is_anonymous=is_anonymous,
                columns=tuple(named),
                dots_each=dots_each,
                minutes=minutes,
                begun_at=change.at,
            )
        )
        _record(change, retrospective)
    return change


def _check_none_open(change: Change, team_id: int) -> None:
    of_team = select(Retrospective.id).where(Retrospective.team_id == team_id)
    if change.all(of_team.where(Retrospective.phase != "closed")):
        raise RetrospectiveAlreadyOpen()


def _record(change: Change, retrospective: Retrospective) -> None:
    change.hold_newborn(retrospective.home())
    begun = RetrospectiveBegun(retrospective=retrospective)
    change.record(begun, on=retrospective.home())
    change.record(begun, on=f"team/{retrospective.team_id}")
    change.result["retrospective"] = retrospective.id
