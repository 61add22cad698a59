"""Planning a sprint: its goal and dates."""

from datetime import date

from sqlmodel import select

from board.boards.queries import columns_of
from board.cards.models import Card
from board.cards.rules import SprintClosed
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf

from .events import SprintAdded, SprintChanged, SprintRemoved
from .models import Sprint
from .rules import NoBacklog, check_dates, check_planned


def add_sprint(
    actor: Actor, board_id: int, *, name: str, goal: str, starts_on: date, ends_on: date
) -> Change:
    """Plan a sprint of a board that has a backlog (NoBacklog); `result.sprint` has its id. It ends
    on or after the day that it starts."""
    check_dates(starts_on, ends_on)
    with changing(f"board/{board_id}", by=actor) as change:
        if not any(column.is_backlog for column in columns_of(change.session, board_id)):
            raise NoBacklog()
        sprint = change.add(
            Sprint(board_id=board_id, name=name, goal=goal, starts_on=starts_on, ends_on=ends_on)
        )
        change.record(SprintAdded(sprint=sprint, name=name))
        change.result["sprint"] = sprint.id
    return change


def change_sprint(actor: Actor, sprint_id: int, **values: object) -> Change:
    """Change a sprint's name, goal or dates. Of a closed sprint nothing changes any more
    (SprintClosed)."""
    with changing(StreamOf(Sprint, sprint_id), by=actor) as change:
        sprint = change.find(Sprint, sprint_id)
        if sprint.state == "closed":
            raise SprintClosed()
        for name, value in values.items():
            setattr(sprint, name, value)
        check_dates(sprint.starts_on, sprint.ends_on)
        change.record(SprintChanged(sprint=sprint, name=sprint.name))
    return change


def remove_sprint(actor: Actor, sprint_id: int) -> Change:
    """Remove a sprint that is still planned. Its cards stay in the backlog."""
    with changing(StreamOf(Sprint, sprint_id), by=actor) as change:
        sprint = change.find(Sprint, sprint_id)
        check_planned(sprint.state)
        for card in change.all(
            select(Card).where(Card.sprint_id == sprint.id, Card.board_id == sprint.board_id)
        ):
            card.sprint_id = None
        change.session.flush()
        change.remove(sprint)
        change.record(SprintRemoved(sprint=sprint, name=sprint.name))
    return change
