"""Reading streams over HTTP: snapshot, missed events, undo. The same for every kind of stream."""

import marshmallow as ma
from flask import Response, current_app

from board.core import catching_up, clock, database, snapshots, streams
from board.core.ids import MOST_ID
from board.core.own_changes import own_changes
from board.core.undoing import undo

from .answer_schemas import MissedEvents, OwnChange, Snapshot
from .answers import current_actor
from .api_routes import Routes
from .compression import response_of
from .socket_limits import MOST_SEQ

routes = Routes(
    "streams", "Anything that is watched together: snapshot, events after a number, undo."
)


class After(ma.Schema):
    class Meta:
        unknown = ma.EXCLUDE

    since = ma.fields.Integer(required=True, validate=ma.validate.Range(min=0, max=MOST_SEQ))
    epoch = ma.fields.Integer(required=True, validate=ma.validate.Range(min=0, max=MOST_ID))
    mark = ma.fields.Integer(load_default=None, validate=ma.validate.Range(min=0, max=MOST_ID))


@routes.query("/streams/<path:stream>/snapshot", Snapshot, walls_may="yes", guests_may="yes")
def snapshot(stream: str) -> Response:
    """All rows of a stream with its number, of one moment. A column that a row does not have holds
    the default that its schema says. Streams are `board/<id>`,
    `desk`, `people`, `focus`, `brief`, `wall/<id>` and `me/<id>`; who may not watch one is told
    that it is not there."""
    audience = _audience(stream)
    found = snapshots.snapshot_of(stream, audience)
    response = response_of([found], "application/json")
    response.headers["Cache-Control"] = "no-store"
    response.set_etag(f"{audience}-{found.tag}", weak=True)
    return response


@routes.query(
    "/streams/<path:stream>/events",
    MissedEvents,
    takes=After,
    endpoint="events",
    walls_may="yes",
    guests_may="yes",
)
def events_after(after: dict[str, int], stream: str) -> dict[str, object]:
    """What was missed on a stream since a number: its events in order, or `reset` when only a
    snapshot helps. Walls and guests get no history, and nobody any from before they had the
    right."""
    actor = current_actor()
    with database.current().reading() as session:
        audience = streams.audience_of(session, actor, stream)
        floor = streams.floor_of(session, actor, stream)
    since = {"epoch": after["epoch"], "seq": after["since"], "mark": after["mark"]}
    found = catching_up.events_after(
        stream, **since, audience=audience, floor=floor, member_id=actor.member_id
    )
    return {"reset": True} if found is None else {"events": found}


routes.command("/streams/<path:stream>/events/<int:seq>/undo", None, undo, endpoint="undo_event")


@routes.query("/me/changes", OwnChange(many=True))
def changes_of_mine() -> list[dict[str, object]]:
    """What you have done today, by the server's time zone, oldest first, on streams that you may
    see: each with the event by which it is undone. What you undid is among them, kind `undone`.
    Commands without an `Idempotency-Key` are not."""
    today = clock.now().astimezone(current_app.extensions["settings"].zone)
    return own_changes(current_actor(), since=today.replace(hour=0, minute=0, second=0))


def _audience(stream: str) -> streams.Audience:
    with database.current().reading() as session:
        return streams.audience_of(session, current_actor(), stream)
