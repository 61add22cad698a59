"""The choices of a person for themselves: language, theme, density, keys, notices."""

from typing import Any

from board.core.actor import Actor, system
from board.core.changes import changing

from .events import MemberChanged
from .models import Member


def choose_preferences(actor: Actor, **values: Any) -> None:
    """Language, theme, density of boards, single-letter keys and kinds of `notices` of the person
    themselves; nobody else sees them."""
    with changing("people", by=system("preferences")) as change:
        member = change.find(Member, actor.member_id)
        for name, value in values.items():
            setattr(member, name, member.notices | value if name == "notices" else value)
        change.record(MemberChanged(member=member, name=member.name))
