"""A letter to somebody who is away, until it is sent; and who wants to have any."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from board.notifications.rules import way_of
from board.people.models import Member

from .letter_parts import Say
from .models import StandupLetter

Letter = tuple[str, str]
"""(subject, text)."""


@dataclass(frozen=True)
class Due:
    """A letter of a `kind` (asked, told) to somebody about a team's standup at a time; `write`
    takes the language, and what says sentences in it."""

    kind: str
    team_id: int
    at: datetime
    member: Member
    not_before: datetime
    write: Callable[[str, Say], Letter]

    def was_sent(self, session: Session) -> bool:
        key = self.kind, self.team_id, self.at, self.member.id
        return session.get(StandupLetter, key) is not None


def wanting(session: Session, ids: set[int]) -> list[Member]:
    """Those of them who want to hear of standups by mail."""
    found = session.exec(select(Member).where(col(Member.id).in_(ids)).order_by(col(Member.id)))
    return [one for one in found if way_of(one.notices, "standup") != "never"]
