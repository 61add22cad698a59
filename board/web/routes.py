"""Reading streams over HTTP: snapshot, missed events, undo. The same for every kind of stream."""

import marshmallow as ma
from flask import Response, request

from board.core import database, snapshots, streams
from board.core.changes import Change
from board.core.ids import MOST_ID
from board.core.undoing import undo

from .answers import ProblemSchema, blueprint, command, current_actor, json_response
from .socket_limits import MOST_SEQ

routes = blueprint(
    "streams", "Anything that is watched together: snapshot, events after a number, undo."
)


class After(ma.Schema):
    class Meta:
        unknown = ma.EXCLUDE

    since = ma.fields.Integer(required=True, validate=ma.validate.Range(min=0, max=MOST_SEQ))
    epoch = ma.fields.Integer(required=True, validate=ma.validate.Range(min=0, max=MOST_ID))
    mark = ma.fields.Integer(load_default=None, validate=ma.validate.Range(min=0, max=MOST_ID))


@routes.route("/streams/<path:stream>/snapshot")
@routes.response(200, description="{stream, epoch, seq, mark, rows: {table: {id: row}}}")
@routes.alt_response(404, schema=ProblemSchema, content_type="application/problem+json")
def snapshot(stream: str) -> Response:
    """All rows of a stream with its number, read in one transaction."""
    found = snapshots.snapshot_json(stream, _audience(stream))
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return Response(
            found.packed,
            content_type="application/json",
            headers={"Content-Encoding": "gzip", **_NO_STORE},
        )
    return Response(found.plain, content_type="application/json", headers=_NO_STORE)


@routes.route("/streams/<path:stream>/events")
@routes.arguments(After, location="query")
@routes.response(200, description="{events: […]} or {reset: true}")
@routes.alt_response(404, schema=ProblemSchema, content_type="application/problem+json")
def events(after: dict[str, int], stream: str) -> Response:
    """What was missed since a number, or `reset` when only a snapshot helps. Walls and guests get
    no history, and nobody any from before they had the right."""
    actor = current_actor()
    with database.current().reading() as session:
        audience = streams.audience_of(session, actor, stream)
        floor = streams.floor_of(session, actor, stream)
    since = {"epoch": after["epoch"], "seq": after["since"], "mark": after["mark"]}
    found = snapshots.events_after(
        stream, **since, audience=audience, floor=floor, member_id=actor.member_id
    )
    return json_response({"reset": True} if found is None else {"events": found})


@command(routes, "/streams/<path:stream>/events/<int:seq>/undo")
def undo_event(stream: str, seq: int) -> Change:
    """Undoes one of your own changes, with everything the same command did."""
    return undo(current_actor(), stream=stream, seq=seq)


def _audience(stream: str) -> streams.Audience:
    with database.current().reading() as session:
        return streams.audience_of(session, current_actor(), stream)


_NO_STORE = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
