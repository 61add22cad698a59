"""What becomes of a card that stands still: somebody is asked for help, it is escalated, parked, or
dropped. (Or split: board/cards/splitting.py.)"""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from board.boards.access import may_be_seen_by
from board.boards.models import Board
from board.cards.events import CardDropped
from board.cards.lookups import card_on_board, streams_of_card
from board.cards.models import Card
from board.cards.putting_away import put_away
from board.conversations.commenting import named_people, place_comment
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf
from board.people.models import Member

from .events import CardEscalated, CardHelpAsked, CardParked, StandupParked
from .lookups import open_standup
from .models import Standup
from .parking import add_topic
from .plans import plans_with
from .rules import NobodyToEscalateTo


def ask_help(actor: Actor, card_id: int, *, member_id: int, text: str) -> Change:
    """Ask somebody for help with a card: a question on it that names them, so they hear of it and
    it waits for their answer. Somebody who may not see the board is not found."""
    stream, _ = streams_of_card(card_id)
    named = named_people(text)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        _check_may_be_asked(change, card, member_id)
        _ask(change, card, text, [*named, member_id])
        change.record(CardHelpAsked(card=card, title=card.title, asked=member_id))
    return change


def escalate(actor: Actor, card_id: int, *, text: str) -> Change:
    """Put a card before whoever leads the team, or before the administrators where nobody is named
    in its plan: as a question on it. Raises NobodyToEscalateTo."""
    stream, _ = streams_of_card(card_id)
    named = named_people(text)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        leads = _leads(change, card)
        _ask(change, card, text, [*named, *leads])
        change.record(CardEscalated(card=card, title=card.title, asked=leads))
    return change


def park_card(actor: Actor, standup_id: int, *, card_id: int, text: str) -> Change:
    """Put a card into the parking lot of a standup that is on, with those who have it;
    `result.topic` has the topic's id."""
    stream, _ = streams_of_card(card_id)
    with changing(StreamOf(Standup, standup_id), stream, by=actor) as change:
        standup = open_standup(change, standup_id)
        card = card_on_board(change, card_id)
        change.result["topic"] = add_topic(change, standup, text=text, people=card.assignees)
        card.attended_at = change.at
        change.record(StandupParked(standup=standup, text=text), on=standup.home())
        change.record(CardParked(card=card, title=card.title), on=card.home())
    return change


def drop_card(actor: Actor, card_id: int, *, reason: str) -> Change:
    """Say that nobody does a card any more, and why: it goes to the archive with that as a comment.
    Its activity has the reason."""
    stream, _ = streams_of_card(card_id)
    named = named_people(reason)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        place_comment(change, card, reason, named, is_question=False)
        card.attended_at = change.at
        put_away(change, card)
        change.record(CardDropped(card=card, title=card.title, reason=reason))
    return change


def _ask(change: Change, card: Card, text: str, people: Sequence[int]) -> None:
    comment = place_comment(change, card, text, list(dict.fromkeys(people)), is_question=True)
    card.attended_at = change.at
    change.result["comment"] = comment.id


def _check_may_be_asked(change: Change, card: Card, member_id: int) -> None:
    member = change.look_up(Member, member_id)
    if not member.is_active or not may_be_seen_by(member, change.look_up(Board, card.board_id)):
        raise NotFound(kind="member", id=member_id)


def _leads(change: Change, card: Card) -> list[int]:
    """Those who are there and may see it, but for whoever asks: nobody escalates to themselves."""
    board = change.look_up(Board, card.board_id)
    plans = plans_with(change.session, [board.team_id])
    own = [plan.lead_id for plan in plans if plan.team_id == board.team_id and plan.lead_id]
    others = [plan.lead_id for plan in plans if plan.lead_id]
    for ids in (own, others, _administrators(change.session)):
        found = [change.look_up(Member, id_) for id_ in ids]
        able = [one.id for one in found if one.is_active and may_be_seen_by(one, board)]
        if leads := [id_ for id_ in able if id_ != change.actor.member_id]:
            return leads
    raise NobodyToEscalateTo()


def _administrators(session: Session) -> Sequence[int]:
    admins = select(Member.id).where(Member.role == "admin", Member.is_active)
    return session.exec(admins.order_by(col(Member.id))).all()
