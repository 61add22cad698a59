"""The API of standups: planned and steered from any signed-in browser of the team."""

from typing import Any

from flask import Response, current_app, g

from board.core.changes import Change
from board.web.answers import blueprint, command, current_actor, json_response

from . import gathering, lines, mood, parking, planning, running
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
    return planning.change_plan(current_actor(), board_id, home=_zone(), **body)


@command(routes, "/boards/<int:board_id>/standup/days", ChangeDay)
def change_day(body: dict[str, Any], board_id: int) -> Change:
    return planning.change_day(current_actor(), board_id, zone=_zone(), **body)


@command(routes, "/boards/<int:board_id>/standup/lines", Prepare)
def prepare(body: dict[str, Any], board_id: int) -> Change:
    return lines.prepare_line(current_actor(), board_id, zone=_zone(), **body)


@command(routes, "/boards/<int:board_id>/standup")
def gather(board_id: int) -> Change:
    return gathering.gather(current_actor(), board_id=board_id, zone=_zone())


@routes.route("/boards/<int:board_id>/standups")
@routes.response(
    200,
    description=(
        "[{id, state, planned_at, started_at, finished_at, is_forgotten, record}]: newest first"
    ),
)
def standups(board_id: int) -> Response:
    return json_response(held_standups(current_actor(), board_id))


@command(routes, "/standups/<int:standup_id>/presence", SayPresence)
def say_presence(body: dict[str, Any], standup_id: int) -> Change:
    return gathering.say_presence(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/start")
def start(standup_id: int) -> Change:
    return running.start_clock(current_actor(), standup_id, zone=_zone())


@command(routes, "/standups/<int:standup_id>/turn", TurnTo)
def turn(body: dict[str, Any], standup_id: int) -> Change:
    return running.turn_to(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/pause")
def pause(standup_id: int) -> Change:
    return running.pause(current_actor(), standup_id)


@command(routes, "/standups/<int:standup_id>/resume")
def resume(standup_id: int) -> Change:
    return running.resume(current_actor(), standup_id)


@command(routes, "/standups/<int:standup_id>/extend")
def extend(standup_id: int) -> Change:
    return running.extend(current_actor(), standup_id)


@command(routes, "/standups/<int:standup_id>/say", Say)
def say(body: dict[str, Any], standup_id: int) -> Change:
    return lines.write_line(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/thank", Thank)
def thank(body: dict[str, Any], standup_id: int) -> Change:
    return lines.give_thanks(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/mood", Mood)
def tell_mood(body: dict[str, Any], standup_id: int) -> Change:
    """Anonymous: a command id is not looked at, so that no stored command ties a mood to its
    sender."""
    return mood.give_mood(g.actor, standup_id, **body)


@command(routes, "/standups/<int:standup_id>/park", Park)
def park(body: dict[str, Any], standup_id: int) -> Change:
    return parking.park(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/unpark", Unpark)
def unpark(body: dict[str, Any], standup_id: int) -> Change:
    return parking.unpark(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/settle", Settle)
def settle(body: dict[str, Any], standup_id: int) -> Change:
    return parking.settle(current_actor(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/finish")
def finish(standup_id: int) -> Change:
    return running.finish(current_actor(), standup_id)


def _zone() -> str:
    return current_app.extensions["settings"].time_zone
