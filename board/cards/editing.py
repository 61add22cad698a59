"""Changing what a card says: texts, people, labels, due date, estimate, class of service, what it
belongs to."""

from typing import Any

from sqlmodel import col, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.signals import Signal
from board.people.models import Customer, Member

from .events import CardEdited
from .lookups import card_on_board, check_expedite_room, streams_of_card
from .models import Card
from .rules import check_version

TEXTS = ("title", "description")
card_written: Signal[[Change, Card, dict[str, Any]]] = Signal()
"""Fields are about to be written. Who checks them or adds to them: board/wiring.py."""


def edit_card(actor: Actor, card_id: int, *, based_on: int | None = None, **values: Any) -> Change:
    """Change what a card says; fields that are left out stay. Texts carry the `version` they were
    edited from in `based_on`: a stale one is refused with both texts (TextChangedMeanwhile)."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        for name in TEXTS:
            if name in values:
                check_version(
                    based_on=based_on,
                    version=card.version,
                    theirs=getattr(card, name),
                    yours=values[name],
                )
        write_values(change, card, values)
        change.record(CardEdited(card=card, title=card.title, fields=sorted(values)))
    return change


def write_values(change: Change, card: Card, values: dict[str, Any]) -> None:
    """Checks and writes fields of a card inside a running change. Raises NotFound for people,
    customers and sprints that are not there."""
    check_values(change, card, values)
    if "service" in values and values["service"] != card.service:
        check_expedite_room(change, card, values["service"])
    if any(name in values and values[name] != getattr(card, name) for name in TEXTS):
        card.version += 1
    for name, value in values.items():
        setattr(card, name, value)
    if card.finished_at and "assignees" in values:
        card.finished_by = card.assignees


def check_values(change: Change, card: Card, values: dict[str, Any]) -> None:
    """People, customer and what other slices know must be there, and belong here."""
    _check_people(change, values.get("assignees", []))
    if values.get("customer_id"):
        change.look_up(Customer, values["customer_id"])
    card_written.send(change, card, values)


def _check_people(change: Change, member_ids: list[int]) -> None:
    if not member_ids:
        return
    known = set(
        change.all(select(Member.id).where(col(Member.id).in_(member_ids), Member.is_active))
    )
    for id_ in member_ids:
        if id_ not in known:
            raise NotFound(kind="member", id=id_)
