"""The API of standups: planned and steered from any signed-in browser of the team."""

from typing import Any

from flask import current_app, g

from board.core.actor import Actor
from board.core.pages import Page
from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.list_marks import BeforeInstant
from board.web.operations import OfWalls

from . import (
    attending,
    finishing,
    gathering,
    lines,
    mood,
    parking,
    planning,
    preparing,
    presence,
    running,
    settling,
    thanking,
)
from .queries import held_standups
from .schemas import (
    AskHelp,
    ChangeDay,
    ChangePlan,
    DropCard,
    Escalate,
    HeldStandup,
    Mood,
    Park,
    ParkCard,
    Prepare,
    Say,
    SayPresence,
    Settle,
    Thank,
    TurnTo,
    Unpark,
)

routes = Routes(
    "standup", "The fifteen minutes: when, who, whose turn, what is said and parked, the record."
)
command, query = routes.command, routes.query


def home_zone() -> str:
    return current_app.extensions["settings"].time_zone


def somebody() -> Actor:
    """Who asks, without the command's id, so that no stored command ties a mood to its sender."""
    return g.actor


STEERED: OfWalls = "where it may steer"
zone = {"zone": home_zone}

command(
    "/teams/<int:team_id>/standup/plan",
    ChangePlan,
    planning.change_plan,
    also={"home": home_zone},
)
command("/teams/<int:team_id>/standup/days", ChangeDay, planning.change_day, also=zone)
command(
    "/teams/<int:team_id>/standup/lines",
    Prepare,
    preparing.prepare_line,
    endpoint="prepare",
    also=zone,
)
command("/teams/<int:team_id>/standup", None, gathering.gather, also=zone)
command("/standups/<int:standup_id>/presence", SayPresence, presence.say_presence)
command(
    "/standups/<int:standup_id>/start",
    None,
    running.start_clock,
    endpoint="start",
    walls_may=STEERED,
    also=zone,
)
command(
    "/standups/<int:standup_id>/turn", TurnTo, running.turn_to, endpoint="turn", walls_may=STEERED
)
command("/standups/<int:standup_id>/pause", None, running.pause, walls_may=STEERED)
command("/standups/<int:standup_id>/resume", None, running.resume, walls_may=STEERED)
command("/standups/<int:standup_id>/extend", None, running.extend)
command("/standups/<int:standup_id>/say", Say, lines.write_line, endpoint="say")
command("/standups/<int:standup_id>/thank", Thank, thanking.give_thanks, endpoint="thank")
command("/standups/<int:standup_id>/mood", Mood, mood.give_mood, endpoint="tell_mood", by=somebody)
command("/standups/<int:standup_id>/park", Park, parking.park)
command("/standups/<int:standup_id>/park-card", ParkCard, attending.park_card)
command("/cards/<int:card_id>/help", AskHelp, attending.ask_help)
command("/cards/<int:card_id>/escalate", Escalate, attending.escalate)
command("/cards/<int:card_id>/drop", DropCard, attending.drop_card)
command("/standups/<int:standup_id>/unpark", Unpark, parking.unpark)
command("/standups/<int:standup_id>/settle", Settle, settling.settle)
command("/standups/<int:standup_id>/finish", None, finishing.finish, walls_may=STEERED)
command("/standups/<int:standup_id>/go-on", None, finishing.go_on, walls_may=STEERED)
command("/standups/<int:standup_id>/end", None, finishing.end_now)


@query(
    "/teams/<int:team_id>/standups",
    HeldStandup(many=True),
    takes=BeforeInstant,
    endpoint="standups",
)
def standups_of_team(asked: dict[str, Any], team_id: int) -> Page[dict[str, object]]:
    """The standups of a team that were held, or planned and skipped, newest first, 60 at a time.
    Of a team that yours has joined, those since then."""
    return held_standups(current_actor(), team_id, **asked)
