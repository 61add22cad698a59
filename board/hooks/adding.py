"""The hooks of a team: added, changed, removed."""

import secrets

from sqlmodel import select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.holding import StreamOf
from board.mail.sealing import sealed
from board.web.outside import NotAllowed, host_of

from .events import HookAdded, HookChanged, HookRemoved
from .models import Hook
from .rules import HookAddressNotAllowed, check_keeps_hooks, check_room
from .signing import new_key


def add_hook(
    actor: Actor,
    team_id: int,
    *,
    kind: str,
    address: str,
    tells_opened: bool = True,
    tells_held: bool = True,
) -> Change:
    """Tell a team's standups to a channel: when one opens (`tells_opened`), when one was held
    (`tells_held`); `result.hook` has its id. The address is kept sealed and shown nobody any more.
    The team's members, and administrators. Raises HookAddressNotAllowed, TooManyHooks."""
    with changing(f"team/{team_id}", by=actor) as change:
        check_keeps_hooks(actor, team_id)
        host = _host_of(address)
        check_room(len(change.all(select(Hook.id).where(Hook.team_id == team_id))))
        hook = Hook(
            team_id=team_id,
            kind=kind,
            host=host,
            sealed=sealed(address),
            key=sealed(new_key(secrets.token_bytes(24))),
            tells_opened=tells_opened,
            tells_held=tells_held,
        )
        change.result["hook"] = change.add(hook).id
        change.record(HookAdded(hook=hook))
    return change


def change_hook(
    actor: Actor,
    hook_id: int,
    *,
    kind: str,
    address: str | None = None,
    tells_opened: bool = True,
    tells_held: bool = True,
) -> Change:
    """Tell a channel of others (`tells_opened`, `tells_held`), in another form, or at another
    address; null leaves it. The key that deliveries are signed with stays."""
    with changing(StreamOf(Hook, hook_id), by=actor) as change:
        hook = change.find(Hook, hook_id)
        check_keeps_hooks(actor, hook.team_id)
        hook.kind, hook.tells_opened, hook.tells_held = kind, tells_opened, tells_held
        if address:
            hook.host, hook.sealed = _host_of(address), sealed(address)
            hook.problem, hook.status = "", None
        change.record(HookChanged(hook=hook))
    return change


def remove_hook(actor: Actor, hook_id: int) -> Change:
    """Tell a channel nothing any more; what waited for it is forgotten."""
    with changing(StreamOf(Hook, hook_id), by=actor) as change:
        hook = change.find(Hook, hook_id)
        check_keeps_hooks(actor, hook.team_id)
        change.remove(hook)
        change.record(HookRemoved(hook=hook))
    return change


def _host_of(address: str) -> str:
    try:
        return host_of(address)
    except NotAllowed as error:
        raise HookAddressNotAllowed() from error
