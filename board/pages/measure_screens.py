"""The screens of measures: all of them, and one with what was read of it."""

from flask import Response, abort
from flask_babel import gettext

from board.boards.queries import boards_for
from board.core import database
from board.core.actor import Actor
from board.core.values import plain
from board.measures.models import Measure
from board.measures.queries import progress, progress_of_one

from .screens import pages
from .shell import member, screen


@pages.get("/measures")
def measures() -> Response:
    """Every measure, each with its line."""
    actor = member()
    return screen(
        "measures",
        title=gettext("Measures"),
        watching=["focus", "people"],
        page="focus",
        boards=_boards(actor),
        measured={str(id_): plain(one) for id_, one in progress().items()},
    )


@pages.get("/measures/<int:measure_id>")
def measure(measure_id: int) -> Response:
    """One measure: a field for today's value, its line, and what was read."""
    actor = member()
    with database.current().reading() as session:
        found = session.get(Measure, measure_id)
    if found is None:
        abort(404)
    return screen(
        "measures",
        title=found.name,
        watching=["focus", "people", f"measure/{measure_id}"],
        page="focus",
        boards=_boards(actor),
        measure=measure_id,
        measured={str(measure_id): plain(progress_of_one(measure_id))},
    )


def _boards(actor: Actor) -> list[dict[str, object]]:
    """Those whose figures may be followed."""
    return [{"id": board.id, "name": board.name} for board in boards_for(actor)]
