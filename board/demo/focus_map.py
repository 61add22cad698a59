"""The federation's focus map: four areas, seventeen initiatives with places and links; five are
chosen, begin with their first steps, and say how they go."""

import tomllib
from datetime import datetime
from functools import partial
from random import Random
from typing import Any

from board import ASSETS
from board.core import clock
from board.focus.areas import add_area
from board.focus.commenting import comment_on_initiative
from board.focus.directing import change_direction
from board.focus.initiatives import add_initiative, change_initiative
from board.focus.linking import link_initiatives
from board.focus.placing import place_initiatives
from board.focus.rules import NoFirstStep
from board.focus.telling import tell_health

from .agenda import Agenda
from .cast import STORY, Cast

CHOSEN_ON, DONE_ON, FIRST_WORD_ON = 2, 12, 15
QUARTERS = {"before": -1, "now": 0, "next": 1}


def draw_map(cast: Cast) -> None:
    """As it is before anything is chosen."""
    path = ASSETS / "config" / "demo" / "focus_map.toml"
    drawn = tomllib.loads(path.read_text("utf-8"))
    change_direction(STORY, **cast.story["direction"])
    areas = {area["key"]: _add_area(area) for area in cast.story["areas"]}
    for one in cast.story["initiatives"]:
        more = _sizes(drawn["initiatives"][one["key"]])
        values = {"owner_id": cast.people[one["owner"]].id, "why": one.get("why", ""), **more}
        those, named = (
            [areas[key] for key in one["areas"]],
            {n: one[n] for n in ("name", "summary")},
        )
        change = add_initiative(STORY, areas=those, **named, **values)
        cast.initiatives[one["key"]] = change.result["initiative"]
    _place_and_link(cast, drawn)


def plan_focus(agenda: Agenda, cast: Cast, _dice: Random) -> None:
    """Choosing on the third day; each begins on the evening of the day that brings its first
    step."""
    for one in cast.story["initiatives"]:
        by, id_ = cast.people[one["owner"]], cast.initiatives[one["key"]]
        if one["state"] == "candidate":
            continue
        choose = partial(change_initiative, STORY, id_, state="chosen")
        agenda.plan(agenda.at(agenda.days[CHOSEN_ON], 14, 0), choose)
        if one["state"] == "done":
            finish = partial(change_initiative, by, id_, state="done")
            agenda.plan(agenda.at(agenda.days[DONE_ON], 15, 0), finish)
        else:
            _plan_beginning(agenda, by, id_)
            _plan_words(agenda, cast, one)


def _add_area(area: dict[str, Any]) -> int:
    texts = {name: area[name] for name in ("current_state", "vision", "gap")}
    id_: int = add_area(STORY, name=area["name"], hue=area["hue"], **texts).result["area"]
    return id_


def _sizes(drawn: dict[str, Any]) -> dict[str, Any]:
    sizes = ("effort", "effect", "is_must")
    values: dict[str, Any] = {name: drawn[name] for name in sizes if name in drawn}
    if "quarter" in drawn:
        values["quarter"] = _quarter(clock.now(), QUARTERS[drawn["quarter"]])
    return values


def _quarter(now: datetime, away: int) -> str:
    number = now.year * 4 + (now.month - 1) // 3 + away
    return f"{number // 4}-Q{number % 4 + 1}"


def _place_and_link(cast: Cast, drawn: dict[str, Any]) -> None:
    ids = cast.initiatives
    places = [
        {"id": ids[key], "x": at["x"], "y": at["y"]} for key, at in drawn["initiatives"].items()
    ]
    place_initiatives(STORY, places=places)
    for role, pairs in drawn["links"].items():
        for one, other in pairs:
            link_initiatives(STORY, ids[one], other_id=ids[other], role=role)


def _plan_beginning(agenda: Agenda, by: Any, id_: int) -> None:
    begun: list[int] = []

    def begin() -> None:
        if begun:
            return
        try:
            change_initiative(by, id_, state="active", zone=agenda.zone)
            begun.append(id_)
        except NoFirstStep:
            return

    for day in agenda.days[CHOSEN_ON:]:
        agenda.plan(agenda.at(day, 16, 30), begin)


def _plan_words(agenda: Agenda, cast: Cast, one: dict[str, Any]) -> None:
    by, id_ = cast.people[one["owner"]], cast.initiatives[one["key"]]
    for number, said in enumerate(one.get("updates", [])):
        day = agenda.days[min(FIRST_WORD_ON + 14 * number, len(agenda.days) - 2)]
        agenda.plan(agenda.at(day, 10, 0), partial(tell_health, by, id_, **said))
    if asked := one.get("question"):
        asks = partial(
            comment_on_initiative, cast.coordinators()[0], id_, text=asked, is_question=True
        )
        agenda.plan(agenda.at(agenda.days[-3], 11, 20), asks)
