"""Links between cards, on one board or on two: blocks, relates, duplicates. Shown on each end's
board whose team made it."""

from sqlmodel import col, select

from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.streams import audience_of, may_change, stream_now

from .events import CardLinked, CardUnlinked
from .lookups import card_on_board
from .models import Card, CardLink
from .rules import OPPOSITE, CardArchived, LinkedToItself, check_no_circle

ARROWS = ("blocks", "duplicates")
"""Links that must not close a circle."""


def link_cards(actor: Actor, card_id: int, *, other_id: int, role: str) -> Change:
    """Link a card to another one. `role` is what the card does to the other. The other card may lie
    on any board that you may see; on one that is not yours to change nothing is written: the
    link stands on your own card. Making a link that stands already changes nothing."""
    if card_id == other_id:
        raise LinkedToItself()
    stream, other_stream = stream_now(Card, card_id), stream_now(Card, other_id)
    _check_may_see(actor, other_stream)
    ends = _ends_of(actor, stream, other_stream)
    with changing(*ends, by=actor) as change:
        card, other = card_on_board(change, card_id), _other_end(change, other_id, other_stream)
        _check_no_circle(change, card, other, role)
        link(change, card, other, role)
        change.record(CardLinked(card=card, title=card.title, role=role, other=other.id))
        if len(ends) > 1:
            change.record(CardLinked(card=other, role=OPPOSITE[role], other=card.id), on=ends[1])
    return change


def unlink_cards(actor: Actor, link_id: int) -> Change:
    """Take a link between two cards away; its other end too, where that is yours to change."""
    ends = _ends_of(actor, *_streams_of_link(link_id))
    with changing(*ends, by=actor) as change:
        end = change.find(CardLink, link_id)
        opposite = (CardLink.card_id == end.other_id, CardLink.other_id == end.card_id)
        there = change.all(select(CardLink).where(*opposite, CardLink.role == OPPOSITE[end.role]))
        for row in (end, *(other for other in there if other.home() in change.held)):
            change.remove(row)
        change.record(CardUnlinked(card=end.card_id, other=end.other_id, role=end.role))
        if len(ends) > 1:
            change.record(CardUnlinked(card=end.other_id, other=end.card_id), on=ends[1])
    return change


def link(change: Change, card: Card, other: Card, role: str) -> None:
    """The ends of a link, inside a running change: those on boards that it holds."""
    both = ((card, other, role), (other, card, OPPOSITE[role]))
    for one, end, its_role in (each for each in both if each[0].home() in change.held):
        there = select(CardLink.id).where(
            CardLink.card_id == one.id, CardLink.other_id == end.id, CardLink.role == its_role
        )
        if change.session.exec(there).first() is None:
            change.add(
                CardLink(card_id=one.id, board_id=one.board_id, other_id=end.id, role=its_role)
            )


def _check_no_circle(change: Change, card: Card, other: Card, role: str) -> None:
    forward = role if role in ARROWS else OPPOSITE[role]
    if forward not in ARROWS:
        return
    following: dict[int, list[int]] = {}
    for row in change.all(
        select(CardLink).where(col(CardLink.role).in_((forward, OPPOSITE[forward])))
    ):
        from_id, to_id = (
            (row.card_id, row.other_id) if row.role == forward else (row.other_id, row.card_id)
        )
        following.setdefault(from_id, []).append(to_id)
    start, end = (card.id, other.id) if role == forward else (other.id, card.id)
    check_no_circle(start, end, following)


def _streams_of_link(link_id: int) -> tuple[str, str]:
    with database.current().reading() as session:
        end = session.get(CardLink, link_id)
        other = session.get(Card, end.other_id) if end else None
    if end is None or other is None:
        raise NotFound(kind="link", id=link_id)
    return end.home(), other.home()


def _check_may_see(actor: Actor, stream: str) -> None:
    with database.current().reading() as session:
        audience_of(session, actor, stream)


def _ends_of(actor: Actor, stream: str, other_stream: str) -> list[str]:
    """The streams that a link of the actor's is written on: its own board's, and the other's if
    that is theirs too."""
    with database.current().reading() as session:
        is_theirs = may_change(session, actor, other_stream)
    return list(dict.fromkeys([stream, other_stream] if is_theirs else [stream]))


def _other_end(change: Change, card_id: int, stream: str) -> Card:
    """Held, or only looked at; raises CardArchived for one that was put away."""
    if stream in change.held:
        return card_on_board(change, card_id)
    card = change.look_up(Card, card_id)
    if card.deleted_at or card.home() != stream:
        raise NotFound(kind="card", id=card_id)
    if card.archived_at:
        raise CardArchived()
    return card
