"""The API of hooks: where a team's standups are told."""

from flask import current_app

from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.rate_limits import limited_hook_tests

from . import adding, trying
from .schemas import AddHook, ChangeHook, HookKey, TriedHook, WaitingForHook
from .tellers import teller_of

routes = Routes("hooks", "Channels that a team's standups are told to, through an outbox.")
command, query, action = routes.command, routes.query, routes.action

command("/teams/<int:team_id>/hooks", AddHook, adding.add_hook)
command("/hooks/<int:hook_id>/change", ChangeHook, adding.change_hook)
command("/hooks/<int:hook_id>/remove", None, adding.remove_hook)


@action("/hooks/<int:hook_id>/test", TriedHook, limit=limited_hook_tests)
def send_test(hook_id: int) -> dict[str, object]:
    """Tell a channel that this is a test, now, and wait for its answer: `why` is empty when it took
    it. The team's members, and administrators."""
    teller = teller_of(current_app.extensions["settings"])
    outcome = trying.send_test(current_actor(), hook_id, teller)
    return {"why": outcome.problem, "status": outcome.status}


@action("/hooks/<int:hook_id>/again", WaitingForHook)
def try_again(hook_id: int) -> dict[str, object]:
    """Tell a channel now what waits for it, and what was given up within a day; `count` is how
    much that is. The team's members, and administrators."""
    return {"count": trying.try_again(current_actor(), hook_id)}


@query("/hooks/<int:hook_id>/key", HookKey)
def key(hook_id: int) -> dict[str, object]:
    """The key that deliveries to a channel are signed with, as receivers of Standard Webhooks take
    it. The team's members, and administrators."""
    return {"key": trying.key_of(current_actor(), hook_id)}
