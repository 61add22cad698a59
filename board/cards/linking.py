"""Links between cards, on one board or on two: blocks, relates, duplicates. Shown on both ends."""

from sqlmodel import select

from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.streams import audience_of

from .finding import card_on_board, streams_of_card
from .models import Card, CardLink
from .rules import OPPOSITE, LinkedToItself, check_no_circle

ARROWS = ("blocks", "duplicates")
"""Links that must not close a circle."""


def link_cards(actor: Actor, card_id: int, *, other_id: int, role: str) -> Change:
    """`role` is what the card does to the other one (rules.OPPOSITE). The other card may lie on any board that the
    actor may see. Making a link that stands already changes nothing."""
    if card_id == other_id:
        raise LinkedToItself()
    stream, _ = streams_of_card(card_id)
    other_stream, _ = streams_of_card(other_id)
    _check_may_see(actor, other_stream)
    with changing(stream, by=actor, also=[other_stream]) as change:
        card, other = card_on_board(change, card_id), card_on_board(change, other_id)
        _check_no_circle(change, card, other, role)
        link(change, card, other, role)
        change.record("card.linked", card=card.id, title=card.title, role=role, other=other.id)
        if other_stream != stream:
            change.record("card.linked", on=other_stream, card=other.id, role=OPPOSITE[role], other=card.id)
    return change


def unlink_cards(actor: Actor, link_id: int) -> Change:
    """Takes a link away, both ends."""
    stream, other_stream = _streams_of_link(link_id)
    with changing(stream, by=actor, also=[other_stream]) as change:
        end = change.find(CardLink, link_id)
        opposite = (CardLink.card_id == end.other_id, CardLink.other_id == end.card_id)
        for row in (end, *change.all(select(CardLink).where(*opposite, CardLink.role == OPPOSITE[end.role]))):
            change.remove(row)
        change.record("card.unlinked", card=end.card_id, other=end.other_id, role=end.role)
        if other_stream != stream:
            change.record("card.unlinked", on=other_stream, card=end.other_id, other=end.card_id)
    return change


def link(change: Change, card: Card, other: Card, role: str) -> None:
    """Both ends of a link, inside a running change."""
    for one, end, its_role in ((card, other, role), (other, card, OPPOSITE[role])):
        there = select(CardLink.id).where(
            CardLink.card_id == one.id, CardLink.other_id == end.id, CardLink.role == its_role
        )
        if change.session.exec(there).first() is None:
            change.add(CardLink(card_id=one.id, board_id=one.board_id, other_id=end.id, role=its_role))


def _check_no_circle(change: Change, card: Card, other: Card, role: str) -> None:
    forward = role if role in ARROWS else OPPOSITE[role]
    if forward not in ARROWS:
        return
    following: dict[int, list[int]] = {}
    for from_id, to_id in change.all(select(CardLink.card_id, CardLink.other_id).where(CardLink.role == forward)):
        following.setdefault(from_id, []).append(to_id)
    start, end = (card.id, other.id) if role == forward else (other.id, card.id)
    check_no_circle(start, end, following)


def _streams_of_link(link_id: int) -> tuple[str, str]:
    with database.current().reading() as session:
        end = session.get(CardLink, link_id)
        other = session.get(Card, end.other_id) if end else None
    if end is None or other is None:
        raise NotFound(kind="link", id=link_id)
    return f"board/{end.board_id}", f"board/{other.board_id}"


def _check_may_see(actor: Actor, stream: str) -> None:
    with database.current().reading() as session:
        audience_of(session, actor, stream)
