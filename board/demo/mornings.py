"""Monday, Wednesday, Friday at 08:30: every team's standup, turn by turn."""

from datetime import timedelta
from functools import partial
from random import Random

from sqlmodel import select

from board.core import clock, database
from board.core.actor import Actor
from board.standup import running
from board.standup.models import Standup

from .agenda import Agenda
from .cast import Cast

WEEKDAYS = (0, 2, 4)
CANCELLED = (7, 15)
"""Two of the mornings that did not happen; nobody is perfect."""


def plan_mornings(agenda: Agenda, cast: Cast, dice: Random) -> None:
    mornings = [day for day in agenda.days if day.weekday() in WEEKDAYS]
    for number, day in enumerate(mornings):
        if number in CANCELLED:
            continue
        for offset, team in enumerate(cast.teams):
            start = agenda.at(day, 8, 30 + offset * 20)
            if start + timedelta(minutes=20) < agenda.now:
                agenda.plan(start, partial(_hold, agenda, cast, dice, team))


def _hold(agenda: Agenda, cast: Cast, dice: Random, team: str) -> None:
    facilitator = dice.choice(cast.of_team(team))
    standup_id = running.start_standup(facilitator, board_id=cast.boards[team]).result["standup"]
    people = _people(standup_id)
    then = clock.now()
    for turn in range(len(people)):
        then += timedelta(seconds=dice.randint(50, 150))
        agenda.plan(then, partial(running.next_turn, facilitator, standup_id, turn=turn))
    agenda.plan(then + timedelta(seconds=40), lambda: _end(facilitator, standup_id))


def _end(facilitator: Actor, standup_id: int) -> None:
    running.finish(facilitator, standup_id)


def _people(standup_id: int) -> list[int]:
    with database.current().reading() as session:
        return list(session.exec(select(Standup.people).where(Standup.id == standup_id)).one())
