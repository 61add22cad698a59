"""Monday, Wednesday, Friday at 08:30: every team's standup, turn by turn."""

from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

from sqlmodel import select

from board.core import clock, database
from board.core.actor import Actor
from board.standup import finishing, gathering, planning, presence, running, thanking
from board.standup.models import Standup
from board.standup.mood import MOODS, give_mood

from .agenda import Agenda
from .cast import Cast

WEEKDAYS = [0, 2, 4]
CANCELLED = (7, 15)
"""Two of the mornings that did not happen; nobody is perfect."""


def plan_mornings(agenda: Agenda, cast: Cast, dice: Random) -> None:
    """The plans stand from the first day; what has been said and thanked is in the story's file."""
    mornings = [day for day in agenda.days if day.weekday() in WEEKDAYS]
    for offset, team in enumerate(cast.teams):
        by, team_id, plan = cast.of_team(team)[0], cast.teams[team], _plan(agenda, offset)
        agenda.plan(agenda.start, partial(planning.change_plan, by, team_id, **plan))
    for number, day in enumerate(mornings):
        for offset, team in enumerate(cast.teams):
            start = agenda.at(day, 8, 30 + offset * 20)
            end = start + timedelta(minutes=25)
            if number in CANCELLED and end <= agenda.now:
                agenda.plan(end, partial(_miss, str(agenda.zone)))
            elif end <= agenda.now:
                agenda.plan(start, partial(_hold, agenda, cast, dice, team))


def _plan(agenda: Agenda, offset: int) -> dict[str, Any]:
    return {
        "home": str(agenda.zone),
        "weekdays": WEEKDAYS,
        "time": _at(offset),
        "zone": str(agenda.zone),
        "country": "SE",
    }


def _at(offset: int) -> str:
    return f"08:{30 + offset * 20:02}"


def _miss(zone: str) -> None:
    """Nobody came; the timer notes it."""
    from board.standup.scheduler import keep_standups

    keep_standups(zone)


def _hold(agenda: Agenda, cast: Cast, dice: Random, team: str) -> None:
    zone, facilitator = str(agenda.zone), dice.choice(cast.of_team(team))
    change = gathering.gather(facilitator, team_id=cast.teams[team], zone=zone)
    standup_id = change.result["standup"]
    if dice.random() < 0.3:
        away = dice.choice([one for one in cast.of_team(team) if one is not facilitator])
        presence.say_presence(facilitator, standup_id, member_id=away.id or 0, state="away")
    running.start_clock(facilitator, standup_id, zone=zone)
    then = clock.now()
    for turn in range(len(_people(standup_id))):
        then += timedelta(seconds=dice.randint(50, 150))
        agenda.plan(then, partial(running.turn_to, facilitator, standup_id, turn=turn, to=turn + 1))
    end = partial(_end, cast, dice, team, facilitator, standup_id)
    agenda.plan(then + timedelta(seconds=40), end)


def _end(cast: Cast, dice: Random, team: str, facilitator: Actor, standup_id: int) -> None:
    everybody = cast.of_team(team)
    thanked = dice.choice(everybody)
    thanking.give_thanks(
        facilitator, standup_id, text=dice.choice(cast.story["thanks"]), to=thanked.id
    )
    for person in everybody:
        if dice.random() < 0.9:
            give_mood(person, standup_id, mood=min(MOODS - 1, max(0, round(dice.gauss(2.8, 1)))))
    finishing.finish(facilitator, standup_id)
    finishing.end_now(facilitator, standup_id)


def _people(standup_id: int) -> list[int]:
    with database.current().reading() as session:
        return list(session.exec(select(Standup.people).where(Standup.id == standup_id)).one())
