"""What the team decides to do: words, an owner, a card; asked about next time."""

from sqlmodel import func, select

from board.boards.models import Board, BoardColumn
from board.cards.adding import place_new_card
from board.cards.events import CardAdded
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf
from board.people.models import Member

from .events import (
    AgreementAdded,
    AgreementAnswered,
    AgreementBecameCard,
    AgreementChanged,
    AgreementRemoved,
)
from .models import Agreement, Retrospective
from .rules import MOST_AGREEMENTS, TooManyAgreements, check_is_no_card, check_phase

WHILE_AGREEING = ("grouping", "dots", "talking", "agreeing")


def add_agreement(
    actor: Actor, retrospective_id: int, *, text: str, owner_id: int | None
) -> Change:
    """Write down what is agreed, from the reveal on; `result.agreement` has its id. Raises
    TooManyAgreements."""
    with changing(StreamOf(Retrospective, retrospective_id), by=actor) as change:
        retrospective = change.find(Retrospective, retrospective_id)
        check_phase(retrospective.phase, *WHILE_AGREEING)
        of_it = Agreement.retrospective_id == retrospective_id
        if (change.session.scalar(select(func.count()).where(of_it)) or 0) >= MOST_AGREEMENTS:
            raise TooManyAgreements(most=MOST_AGREEMENTS)
        _check_owner(change, owner_id)
        agreement = change.add(
            Agreement(retrospective_id=retrospective_id, text=text, owner_id=owner_id)
        )
        change.record(AgreementAdded(agreement=agreement, text=text))
        change.result["agreement"] = agreement.id
    return change


def change_agreement(actor: Actor, agreement_id: int, *, text: str, owner_id: int | None) -> Change:
    """Say in other words what is agreed, and who sees to it, until the retrospective is closed."""
    with changing(StreamOf(Agreement, agreement_id), by=actor) as change:
        agreement = _open_agreement(change, agreement_id)
        _check_owner(change, owner_id)
        agreement.text, agreement.owner_id = text, owner_id
        change.record(AgreementChanged(agreement=agreement, text=text))
    return change


def remove_agreement(actor: Actor, agreement_id: int) -> Change:
    """Take away what is not agreed after all, until the retrospective is closed. A card that it
    became stays."""
    with changing(StreamOf(Agreement, agreement_id), by=actor) as change:
        agreement = _open_agreement(change, agreement_id)
        change.record(AgreementRemoved(agreement=agreement, text=agreement.text))
        change.remove(agreement)
    return change


def make_card(actor: Actor, agreement_id: int, *, column_id: int) -> Change:
    """Make an agreement a card of its owner, in a column of one of the team's boards, once
    (AgreementIsCard); `result.card` has the card's id. Also when the retrospective is closed. A
    hard WIP limit refuses it (WipLimitReached)."""
    streams = [StreamOf(Agreement, agreement_id), StreamOf(BoardColumn, column_id)]
    with changing(*streams, by=actor) as change:
        agreement, column = (
            change.find(Agreement, agreement_id),
            change.find(BoardColumn, column_id),
        )
        retrospective = change.find(Retrospective, agreement.retrospective_id)
        board = change.find(Board, column.board_id)
        if board.team_id != retrospective.team_id:
            raise NotFound(kind="column", id=column_id)
        check_is_no_card(agreement.card_id)
        owners = [agreement.owner_id] if agreement.owner_id else []
        card = place_new_card(change, column, title=agreement.text, assignees=owners)
        added = CardAdded(card=card, title=card.title, column=column.name)
        change.record(added, on=f"board/{board.id}")
        agreement.board_id, agreement.card_id = board.id, card.id
        became = AgreementBecameCard(agreement=agreement, text=agreement.text, card=card.id)
        change.record(became, on=agreement.home())
        change.result["card"] = card.id
    return change


def answer_agreement(actor: Actor, agreement_id: int, *, outcome: str) -> Change:
    """Say what became of an agreement: done, still_on or dropped; "" to be asked again."""
    with changing(StreamOf(Agreement, agreement_id), by=actor) as change:
        agreement = change.find(Agreement, agreement_id)
        agreement.outcome = outcome
        agreement.answered_at = change.at if outcome else None
        told = AgreementAnswered(agreement=agreement, text=agreement.text, outcome=outcome)
        change.record(told)
    return change


def _open_agreement(change: Change, agreement_id: int) -> Agreement:
    agreement = change.find(Agreement, agreement_id)
    retrospective = change.find(Retrospective, agreement.retrospective_id)
    check_phase(retrospective.phase, *WHILE_AGREEING)
    return agreement


def _check_owner(change: Change, owner_id: int | None) -> None:
    if owner_id is not None:
        change.look_up(Member, owner_id)
