"""What each person of a team had of its tickets, and who is next. Counted anew each time from the
tickets' cards: what is given back or handed on counts for nobody any more."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile

from sqlmodel import Session, col, select

from board.absences.queries import away_on, days_away, days_of
from board.cards.models import Card
from board.letters.house import current as house
from board.people.models import Member

from .capacities import takers, today
from .even_deal import Part
from .models import Ticket

WINDOW_DAYS = 28


def window_start() -> datetime:
    """Midnight 28 days ago, in the time zone of this installation."""
    first = today() - timedelta(days=WINDOW_DAYS)
    return datetime.combine(first, time(), house().zone).astimezone(UTC)


def parts_here(session: Session, team_id: int) -> list[Part]:
    """The parts of those of a team who are there today."""
    away = away_on(session, today())
    people = [one for one in takers(session) if one.team_id == team_id and one.id not in away]
    return parts_of(session, team_id, people)


def parts_of(session: Session, team_id: int, people: Sequence[Member]) -> list[Part]:
    """What each of these had in the last 28 days."""
    taken = _who_took(session, team_id)
    had = Counter(one for some in taken for one in some)
    last = today() - timedelta(days=1)
    first = last - timedelta(days=WINDOW_DAYS - 1)
    away = days_away(session, first, last)
    workdays = [day for day in days_of(first, last) if day.weekday() < 5]
    return [
        Part(
            member_id=one.id,
            had=had[one.id],
            capacity=one.capacity,
            days=_days_there(workdays, away.get(one.id, set())),
            in_a_row=_in_a_row(one.id, taken),
        )
        for one in people
    ]


def _in_a_row(member_id: int, taken: Sequence[Sequence[int]]) -> int:
    return sum(1 for _ in takewhile(lambda some: member_id in some, taken))


def _days_there(workdays: Sequence[date], away: set[date]) -> int:
    return sum(day not in away for day in workdays)


def _who_took(session: Session, team_id: int) -> list[Sequence[int]]:
    """Who has the cards of the team's tickets, the newest ticket first; without those that nobody
    has taken yet."""
    dealt = select(Card.assignees).join(Ticket, col(Ticket.card_id) == Card.id)
    lately = (Ticket.team_id == team_id, col(Ticket.decided_at) >= window_start())
    newest = dealt.where(*lately).order_by(col(Ticket.decided_at).desc(), col(Ticket.id).desc())
    return [some for some in session.exec(newest) if some]
