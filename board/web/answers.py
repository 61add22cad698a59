"""What API views share: who asks (with the command id), and what a command answers."""

import hashlib
import re
from collections.abc import Callable
from functools import wraps
from typing import Any

import marshmallow as ma
import orjson
from flask import Response, g, request
from flask_smorest import Blueprint

from board.core import database, streams
from board.core.actor import NOBODY, Actor, CommandKey
from board.core.changes import AlreadyDone, Change, check_not_done
from board.core.errors import Invalid, NotFound

_KEY = re.compile(r"[A-Za-z0-9_-]{1,64}:[A-Za-z0-9_-]{1,64}")


class EventSchema(ma.Schema):
    """One numbered change: `put` holds whole rows by table and id, `gone` the ids that left the
    stream. `mark` is drawn by lot, `after` is the mark of the event before (docs/sync.md)."""

    stream = ma.fields.String()
    epoch = ma.fields.Integer()
    seq = ma.fields.Integer()
    mark = ma.fields.Integer()
    after = ma.fields.Integer()
    kind = ma.fields.String()
    at = ma.fields.String()
    by = ma.fields.Integer(allow_none=True)
    command = ma.fields.String(allow_none=True)
    facts = ma.fields.Dict()
    put = ma.fields.Dict()
    gone = ma.fields.Dict()


class ChangeAnswer(ma.Schema):
    """What every command answers: its events (on streams that the asker may watch) and its own
    result."""

    events = ma.fields.List(ma.fields.Nested(EventSchema))
    result = ma.fields.Dict()


class ProblemSchema(ma.Schema):
    """RFC 9457, with a stable `code` (docs/errors.md)."""

    type = ma.fields.String()
    title = ma.fields.String()
    status = ma.fields.Integer()
    code = ma.fields.String()
    facts = ma.fields.Dict()
    by_field = ma.fields.Dict(data_key="fields")


def blueprint(name: str, description: str) -> Blueprint:
    return Blueprint(name, name, url_prefix="/api/v1", description=description)


def current_actor() -> Actor:
    """The actor of this request, carrying the command id of its Idempotency-Key header
    (`client:id`) if it has one. Raises AlreadyDone when that command has been carried out
    before."""
    actor: Actor = g.get("acts_as") or g.get("actor", NOBODY)
    header = request.headers.get("Idempotency-Key")
    if header is None:
        return actor
    if not _KEY.fullmatch(header):
        raise Invalid(
            reason=(
                "Idempotency-Key is two names of up to 64 letters and digits with a colon between"
            )
        )
    client, _, id_ = header.partition(":")
    asked = b"%b %b\n%b" % (request.method.encode(), request.path.encode(), request.get_data())
    actor = actor.commanding(CommandKey(client, id_, hashlib.sha256(asked).hexdigest()))
    check_not_done(actor)
    return actor


def command(
    routes: Blueprint, rule: str, schema: type[ma.Schema] | None = None, *, method: str = "POST"
) -> Callable:
    """A view that carries out one command: `view([body,] **path)` returns the Change."""

    def decorate(view: Callable[..., Change]) -> Callable:
        @wraps(view)
        def answered(*args: Any, **kwargs: Any) -> Response:
            try:
                answer = view(*args, **kwargs).answer
            except AlreadyDone as done:
                answer = done.answer
            return json_response(_for_asker(answer))

        answered.is_command = True  # type: ignore[attr-defined]
        documented: Callable = answered
        if schema is not None:
            documented = routes.arguments(schema)(documented)
        documented = routes.response(200, ChangeAnswer)(documented)
        for status in (404, 409, 422):
            documented = routes.alt_response(
                status, schema=ProblemSchema, content_type="application/problem+json"
            )(documented)
        return routes.route(rule, methods=[method])(documented)

    return decorate


def json_response(body: Any, status: int = 200, content_type: str = "application/json") -> Response:
    return Response(
        orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS),
        status,
        content_type=content_type,
        headers={"Cache-Control": "no-store"},
    )


def _for_asker(answer: dict[str, Any]) -> dict[str, Any]:
    actor: Actor = g.get("actor", NOBODY)
    names = {message["stream"] for message in answer["events"]}
    with database.current().reading() as session:
        audiences = {name: _audience(session, actor, name) for name in names}
    events = [
        streams.project(message, audience, member_id=actor.member_id)
        for message in answer["events"]
        if (audience := audiences[message["stream"]])
    ]
    return {"events": events, "result": answer["result"]}


def _audience(session: Any, actor: Actor, stream: str) -> Any:
    try:
        return streams.audience_of(session, actor, stream)
    except NotFound:
        return None
