"""What holds for hooks. Pure: facts in, an answer or a named refusal out."""

from datetime import timedelta

from board.core.actor import Actor
from board.core.errors import N_, Forbidden, Refused

MOST_HOOKS = 8
MOST_ATTEMPTS = 8
FIRST_WAIT = timedelta(seconds=15)
"""Doubled each time: given up after half an hour."""


class TooManyHooks(Refused):
    sentence = N_("At most {most} channels of a team are told. Remove one first.")


class HookAddressNotAllowed(Refused):
    status = 422
    field = "address"
    sentence = N_(
        "This is no address that is written to: it begins with https://, and leads outside your "
        "own network unless an administrator has named its host (inner_hosts)."
    )


def check_keeps_hooks(actor: Actor, team_id: int) -> None:
    """The team's own members, and administrators; who only stands with a team does not say where it
    is told."""
    is_theirs = actor.team_id == team_id and actor.role != "viewer"
    if not (actor.is_admin or is_theirs):
        raise Forbidden()


def check_room(others: int) -> None:
    if others >= MOST_HOOKS:
        raise TooManyHooks(most=MOST_HOOKS)


def wait_after(attempts: int) -> timedelta | None:
    """Until the next attempt after so many; None: it is given up."""
    return None if attempts >= MOST_ATTEMPTS else FIRST_WAIT * 2 ** (attempts - 1)
