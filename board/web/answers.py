"""What API views share: who asks (with the command id), and what a command answers."""

import hashlib
import re
from collections.abc import Collection
from typing import Any

import orjson
from flask import Response, g, request

from board.core import database, streams
from board.core.actor import NOBODY, Actor, CommandKey
from board.core.errors import Invalid

_KEY = re.compile(r"[A-Za-z0-9_-]{1,64}:[A-Za-z0-9_-]{1,64}")


def current_actor() -> Actor:
    """The actor of this request, carrying the command id of its Idempotency-Key header
    (`client:id`) if it has one."""
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
    return actor.commanding(CommandKey(client, id_, hashlib.sha256(asked).hexdigest()))


def json_response(body: Any, status: int = 200, content_type: str = "application/json") -> Response:
    return Response(
        orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS),
        status,
        content_type=content_type,
        headers={"Cache-Control": "no-store"},
    )


def answer_for_asker(answer: dict[str, Any], *, known: Collection[str] = ()) -> dict[str, Any]:
    """A command's answer, with the events on streams that this request's actor may watch. Of those
    that are `known` they may change, so they get everything."""
    actor: Actor = g.get("actor", NOBODY)
    audiences: dict[str, streams.Audience | None] = dict.fromkeys(known, "team")
    if unknown := {message["stream"] for message in answer["events"]} - set(known):
        with database.current().reading() as session:
            audiences |= {one: streams.audience_or_none(session, actor, one) for one in unknown}
    events = [
        streams.project(message, audience, member_id=actor.member_id)
        for message in answer["events"]
        if (audience := audiences[message["stream"]])
    ]
    return {"events": events, "result": answer["result"]}
