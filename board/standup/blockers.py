"""What is held up: by age, and by whom it waits for, to be called one after the other."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select

from board.cards.models import Card
from board.core import clock, database

from .values import BlockedCard

AGES = (
    ("days", timedelta(days=3)),
    ("week", timedelta(days=7)),
    ("month", timedelta(days=30)),
    ("longer", timedelta.max),
)
"""Up to three days, a week, a month, and longer: (word, what is younger than this)."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Whom cards wait for ("": nobody is named), those that have waited longest first."""

    name: str
    cards: tuple[Card, ...]


def waiting_on(board_ids: Collection[int]) -> list[Waiting]:
    """What is held up on these boards, by whom it waits for: who holds up the most first, and last
    what waits for nobody in particular."""
    shown = col(Card.archived_at).is_(None), col(Card.blocked_at).is_not(None)
    found = select(Card).where(col(Card.board_id).in_(board_ids), *shown)
    with database.current().reading() as session:
        cards = session.exec(found.order_by(col(Card.blocked_at), col(Card.id))).all()
    names: dict[str, list[Card]] = {}
    for card in cards:
        names.setdefault(card.waiting_for, []).append(card)
    groups = [Waiting(name=name, cards=tuple(of_it)) for name, of_it in names.items()]
    return sorted(groups, key=lambda one: (not one.name, -len(one.cards), one.name))


def by_age(blocked: Sequence[BlockedCard], at: datetime) -> dict[str, int]:
    """{word of AGES: how many were held up for so long}; without those of old records, which do not
    say since when."""
    since = [clock.instant_of(one.blocked_at) for one in blocked if one.blocked_at]
    counts = Counter(_age(at - instant) for instant in since)
    return {word: counts[word] for word, _ in AGES if counts[word]}


def by_name(blocked: Sequence[BlockedCard]) -> dict[str, int]:
    """{whom they waited for: how many}, the most first; nobody in particular is left out."""
    return dict(Counter(one.waiting_for for one in blocked if one.waiting_for).most_common())


def _age(length: timedelta) -> str:
    return next(word for word, most in AGES if length < most)
