"""The API of measures."""

from typing import Any

from flask import Response, current_app
from flask_babel import gettext

from board.core.values import plain
from board.web.api_routes import Routes

from . import annotating, following, queries, reading, taking_in
from .export import table_of
from .schemas import (
    PROGRESS,
    PROGRESS_OF_ONE,
    AddMeasure,
    AnnotateMeasure,
    ChangeMeasure,
    PutReading,
    ReadingsTable,
    TableRow,
)

routes = Routes("measures", "Numbers that are to come from a baseline to a target by a day.")
command, query, action = routes.command, routes.query, routes.action


def home_zone() -> str:
    return str(current_app.extensions["settings"].time_zone)


zone = {"zone": home_zone}

command("/measures", AddMeasure, following.add_measure)
command("/measures/<int:measure_id>/change", ChangeMeasure, following.change_measure)
command("/measures/<int:measure_id>/end", None, following.end_measure)
command("/measures/<int:measure_id>/reopen", None, following.reopen_measure)
command("/measures/<int:measure_id>/annotate", AnnotateMeasure, annotating.annotate_measure)
command("/measures/<int:measure_id>/readings", PutReading, reading.put_reading, also=zone)
command("/readings/<int:reading_id>/remove", None, reading.remove_reading)
command("/measures/<int:measure_id>/table", ReadingsTable, taking_in.take_in_readings, also=zone)


@action("/measures/<int:measure_id>/table/look", TableRow(many=True), takes=ReadingsTable)
def look_at_table(body: dict[str, Any], measure_id: int) -> list[dict[str, Any]]:
    """Say of each row of a table what would become of it; nothing is changed. `outcome` is new,
    corrects, same, heading or refused."""
    rows = taking_in.look_at_table(measure_id, body["text"], zone=home_zone())
    return TableRow(many=True).dump(rows)  # type: ignore[no-any-return]


@query("/measures/progress", PROGRESS)
def measures_progress() -> dict[str, object]:
    """How each measure stands that has not ended, by its id: its newest reading beside what was
    expected, and what a chart of it needs."""
    return {str(id_): plain(one) for id_, one in queries.progress().items()}


@query("/measures/<int:measure_id>/progress", PROGRESS_OF_ONE)
def measure_progress(measure_id: int) -> object:
    """How one measure stands, also one that has ended."""
    return plain(queries.progress_of_one(measure_id))


@routes.file("/measures/<int:measure_id>/readings.csv", media_type="text/csv")
def readings_table(measure_id: int) -> Response:
    """What was read of a measure, as CSV that any spreadsheet opens."""
    response = Response(table_of(measure_id, gettext), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f"attachment; filename=measure-{measure_id}.csv"
    response.headers["Cache-Control"] = "private, no-store"
    return response
