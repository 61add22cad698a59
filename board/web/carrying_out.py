"""Carrying out a command for whoever asks: once per command id, and by today's rights also where
the asker was remembered."""

from collections.abc import Callable, Collection
from typing import Any

from flask import g

from board.core import streams
from board.core.actor import Actor
from board.core.changes import AlreadyDone, Change, IdentityMoved, check_not_done
from board.core.errors import Refused
from board.core.outages import TRY_AGAIN

from .answers import answer_for_asker

Command = Callable[[Actor], Change]


def answer_of(by: Callable[[], Actor], command: Command) -> dict[str, Any]:
    """What the asker is answered; `by` says who that is, also when they had to be asked for
    again (`g.identify_again`, board/people/authentication.py)."""
    try:
        return _carried_out(by(), command)
    except IdentityMoved:
        g.identify_again()
        return _carried_out(by(), command)


def _carried_out(actor: Actor, command: Command) -> dict[str, Any]:
    try:
        change = command(actor)
    except AlreadyDone as done:
        return answer_for_asker(done.answer)
    except TRY_AGAIN:
        raise
    except Refused:
        answer = _answer_from_before(actor)
        if answer is None:
            raise
        return answer
    return answer_for_asker(change.answer, known=_still_theirs(change))


def _still_theirs(change: Change) -> Collection[str]:
    """The streams that the asker may change, as far as the change itself has not moved that."""
    is_asker = g.actor.owner == change.actor.owner
    has_moved = any(streams.may_move_rights(message) for message in change.messages)
    return change.named if is_asker and not has_moved else ()


def _answer_from_before(actor: Actor) -> dict[str, Any] | None:
    """What a command was about may be gone when it is asked again, and refused for that."""
    try:
        check_not_done(actor)
    except AlreadyDone as done:
        return answer_for_asker(done.answer)
    return None
