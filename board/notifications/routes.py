"""The API of notifications."""

from typing import Any

from flask import g

from board.web.answers import current_actor
from board.web.api_routes import NOTHING, Routes

from . import choosing, watching
from .rules import KINDS, way_of
from .schemas import WAYS_BY_KIND, Seen, Target, Ways

routes = Routes("notices", "What a person wants to know, and how.")
command, query, action = routes.command, routes.query, routes.action

command("/me/watch", Target, watching.watch)
command("/me/unwatch", Target, watching.unwatch)
command("/me/notices/seen", Seen, choosing.mark_seen)


@query("/me/notices/ways", WAYS_BY_KIND, endpoint="ways", is_kept=True)
def notification_ways() -> dict[str, str]:
    """How you are told of each kind of thing: at once, in the daily digest, or never by mail."""
    return {kind: way_of(g.member.notices, kind) for kind in KINDS}


@action("/me/notices/ways", NOTHING, takes=Ways)
def choose_ways(body: dict[str, Any]) -> dict[str, object]:
    """Choose how you are told of things. Kinds that are not named stay as they are."""
    choosing.choose_ways(current_actor(), body["ways"])
    return {}
