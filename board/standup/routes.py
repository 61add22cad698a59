"""The API of standups: planned and steered from any signed-in browser of the team."""

from typing import Any

from flask import Response, current_app, g

from board.core.changes import Change
from board.web.answers import asking, blueprint, command, json_response

from . import feeling, gathering, parking, planning, running, saying
from .queries import held_standups
from .schemas import (
    ChangeDay,
    ChangePlan,
    Mood,
    Park,
    Prepare,
    Say,
    SayPresence,
    Settle,
    Thank,
    TurnTo,
    Unpark,
)

routes = blueprint(
    "standup", "The fifteen minutes: when, who, whose turn, what is said and parked, the record."
)


@command(routes, "/boards/<int:board_id>/standup/plan", ChangePlan)
def change_plan(body: dict[str, Any], board_id: int) -> Change:
    return planning.change_plan(asking(), board_id, home=_zone(), **body)


@command(routes, "/boards/<int:board_id>/standup/days", ChangeDay)
def change_day(body: dict[str, Any], board_id: int) -> Change:
    return planning.change_day(asking(), board_id, zone=_zone(), **body)


@command(routes, "/boards/<int:board_id>/standup/lines", Prepare)
def prepare(body: dict[str, Any], board_id: int) -> Change:
    return saying.prepare_line(asking(), board_id, zone=_zone(), **body)


@command(routes, "/boards/<int:board_id>/standup")
def gather(board_id: int) -> Change:
    return gathering.gather(asking(), board_id=board_id, zone=_zone())


@routes.route("/boards/<int:board_id>/standups")
@routes.response(
    200,
    description="[{id, state, planned_at, started_at, finished_at, is_forgotten, record}]: newest first",
)
def standups(board_id: int) -> Response:
    return json_response(held_standups(asking(), board_id))


@command(routes, "/standups/<int:standup_id>/presence", SayPresence)
def say_presence(body: dict[str, Any], standup_id: int) -> Change:
    return gathering.say_presence(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/start")
def start(standup_id: int) -> Change:
    return running.start_clock(asking(), standup_id, zone=_zone())


@command(routes, "/standups/<int:standup_id>/turn", TurnTo)
def turn(body: dict[str, Any], standup_id: int) -> Change:
    return running.turn_to(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/pause")
def pause(standup_id: int) -> Change:
    return running.pause(asking(), standup_id)


@command(routes, "/standups/<int:standup_id>/resume")
def resume(standup_id: int) -> Change:
    return running.resume(asking(), standup_id)


@command(routes, "/standups/<int:standup_id>/extend")
def extend(standup_id: int) -> Change:
    return running.extend(asking(), standup_id)


@command(routes, "/standups/<int:standup_id>/say", Say)
def say(body: dict[str, Any], standup_id: int) -> Change:
    return saying.write_line(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/thank", Thank)
def thank(body: dict[str, Any], standup_id: int) -> Change:
    return saying.give_thanks(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/mood", Mood)
def mood(body: dict[str, Any], standup_id: int) -> Change:
    """Anonymous: a command id is not looked at, so that no stored command ties a mood to its
    sender."""
    return feeling.give_mood(g.actor, standup_id, **body)


@command(routes, "/standups/<int:standup_id>/park", Park)
def park(body: dict[str, Any], standup_id: int) -> Change:
    return parking.park(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/unpark", Unpark)
def unpark(body: dict[str, Any], standup_id: int) -> Change:
    return parking.unpark(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/settle", Settle)
def settle(body: dict[str, Any], standup_id: int) -> Change:
    return parking.settle(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/finish")
def finish(standup_id: int) -> Change:
    return running.finish(asking(), standup_id)


def _zone() -> str:
    return current_app.extensions["settings"].time_zone
