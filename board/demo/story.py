"""Eight weeks at once: everything happens by the commands that people use, with the clock moved to
when it happened."""

import random
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import select

from board.core import clock, database
from board.people.models import Member

from .agenda import Agenda
from .cast import Cast, gather
from .desk import plan_desk
from .focus_map import draw_map, plan_focus
from .measures import measure
from .mornings import plan_mornings
from .sprints import live_sprints
from .work import plan_work

WEEKS = 8
Say = Callable[[str], None]


class NotEmpty(Exception):
    """The database has people in it already; the story is told only into an empty one."""


def tell_story(language: str, zone: ZoneInfo, *, say: Say = lambda _: None) -> Cast:
    """Fills an empty database. Ends this morning, so the boards look as they would right now."""
    _check_is_empty()
    agenda = Agenda(clock.now(), zone, weeks=WEEKS)
    dice = random.Random(20191121)
    say("  people, boards, focus areas")
    with clock.moved_to(agenda.start):
        cast = gather(language)
        draw_map(cast)
    _plan(agenda, cast, dice)
    say(f"  {len(agenda)} actions in {WEEKS} weeks")
    agenda.live_through()
    live_sprints(cast, dice, agenda.now, zone, language)
    measure(cast, agenda.now, zone)
    return cast


def _check_is_empty() -> None:
    with database.current().reading() as session:
        if session.exec(select(Member.id)).first() is not None:
            raise NotEmpty()


def _plan(agenda: Agenda, cast: Cast, dice: random.Random) -> None:
    plans: tuple[Callable[[Agenda, Cast, Any], None], ...] = (
        plan_work,
        plan_desk,
        plan_mornings,
        plan_focus,
    )
    for plan in plans:
        plan(agenda, cast, dice)
