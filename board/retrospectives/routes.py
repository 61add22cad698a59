"""The API of retrospectives."""

from typing import Any

from flask import g

from board.core.actor import Actor
from board.core.pages import Page
from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.list_marks import BeforeInstant

from . import agreeing, beginning, dots, grouping, queries, spotlight, stepping, writing
from .schemas import (
    AnswerAgreement,
    BeginRetrospective,
    GiveDots,
    GroupNote,
    ListedRetrospective,
    MakeCard,
    OwnPart,
    SetTimer,
    Spotlight,
    Step,
    WriteAgreement,
    WriteNote,
)

routes = Routes(
    "retrospectives", "Looking back: hidden notes, the reveal, groups, dots, what is agreed."
)
command, query = routes.command, routes.query


def somebody() -> Actor:
    """Who asks, without the command's id: no stored command ties a note or a dot to its sender."""
    return g.actor


ONE = "/retrospectives/<int:retrospective_id>"
AGREEMENT = "/agreements/<int:agreement_id>"

command("/teams/<int:team_id>/retrospectives", BeginRetrospective, beginning.begin_retrospective)
command(f"{ONE}/notes", WriteNote, writing.write_note, by=somebody)
command(f"{ONE}/step", Step, stepping.step)
command(f"{ONE}/group", GroupNote, grouping.group_note)
command(f"{ONE}/dots", GiveDots, dots.give_dots, by=somebody)
command(f"{ONE}/spotlight", Spotlight, spotlight.put_in_spotlight)
command(f"{ONE}/timer", SetTimer, spotlight.set_timer)
command(f"{ONE}/agreements", WriteAgreement, agreeing.add_agreement)
command(f"{AGREEMENT}/change", WriteAgreement, agreeing.change_agreement)
command(f"{AGREEMENT}/remove", None, agreeing.remove_agreement)
command(f"{AGREEMENT}/card", MakeCard, agreeing.make_card)
command(f"{AGREEMENT}/answer", AnswerAgreement, agreeing.answer_agreement)


@query(
    "/teams/<int:team_id>/retrospectives",
    ListedRetrospective(many=True),
    takes=BeforeInstant,
    endpoint="retrospectives",
)
def retrospectives_of_team(asked: dict[str, Any], team_id: int) -> Page[dict[str, Any]]:
    """A team's retrospectives, newest first, 60 at a time."""
    return queries.retrospectives_of(current_actor(), team_id, **asked)


@query(f"{ONE}/own", OwnPart, endpoint="own_part")
def own_part(retrospective_id: int) -> dict[str, Any]:
    """Your own part of a retrospective that is still hidden from all others: your notes, where they
    are signed, and your dots."""
    return queries.own_part(current_actor(), retrospective_id)
