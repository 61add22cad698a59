"""Doing something that nobody is to be known by.

The change is by *system* and has no command id, as the mood of a morning: neither an event nor a
stored command says who it was. Who asks needs their right all the same, and whoever was remembered
is asked for again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from board.core.actor import Actor, system
from board.core.changes import Change, changing
from board.core.errors import Forbidden
from board.core.holding import StreamOf
from board.core.streams import check_may_change

from .models import Retrospective
from .rules import check_phase


@contextmanager
def in_hiding(
    actor: Actor, retrospective_id: int, *, phase: str
) -> Iterator[tuple[Change, Retrospective, int]]:
    """(the change, the retrospective, the member's id), while it is at this phase."""
    if actor.member_id is None:
        raise Forbidden()
    by = replace(system("retrospective"), identity=actor.identity)
    with changing(StreamOf(Retrospective, retrospective_id), by=by) as change:
        check_may_change(change.session, actor, f"retrospective/{retrospective_id}")
        retrospective = change.find(Retrospective, retrospective_id)
        check_phase(retrospective.phase, phase)
        yield change, retrospective, actor.member_id
