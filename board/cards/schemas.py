"""The shapes of what comes in and goes out about cards."""

import re
from typing import Any

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Text

from .models import SERVICES
from .rules import (
    MOST_AT_ONCE,
    MOST_CHECKLIST_ITEMS,
    MOST_LABELS,
    MOST_PARTS,
    MOST_PEOPLE,
    OPPOSITE,
)

is_service = ma.validate.OneOf(SERVICES)


def people_field(**options: Any) -> ma.fields.List:
    return ma.fields.List(Id(), validate=ma.validate.Length(max=MOST_PEOPLE), **options)


def labels_field(**options: Any) -> ma.fields.List:
    return ma.fields.List(Line(most=40), validate=ma.validate.Length(max=MOST_LABELS), **options)


def estimate_field(**options: Any) -> ma.fields.Float:
    return ma.fields.Float(
        allow_none=True, allow_nan=False, validate=ma.validate.Range(min=0, max=999), **options
    )


class AddCard(ma.Schema):
    board_id = Id(required=True)
    column_id = Id(required=True)
    title = Line(required=True)
    initiative_id = Id(allow_none=True)
    starts_on = ma.fields.Date(allow_none=True)
    assignees = people_field()
    service = ma.fields.String(validate=is_service)
    customer_id = Id(allow_none=True)
    sprint_id = Id(allow_none=True)


class AddCards(ma.Schema):
    board_id = Id(required=True)
    column_id = Id(required=True)
    titles = ma.fields.List(
        Line(), required=True, validate=ma.validate.Length(min=1, max=MOST_AT_ONCE)
    )


class MoveCard(ma.Schema):
    """Neighbours, never an index: `after_card_id` is the card that it lands below, null for the
    top. The other fields are what another swimlane stands for."""

    to_column_id = Id(required=True)
    after_card_id = Id(load_default=None, allow_none=True)
    assignees = people_field()
    customer_id = Id(allow_none=True)
    service = ma.fields.String(validate=is_service)


class CardValues(ma.Schema):
    """Fields of a card that can be set for one or for many."""

    labels = labels_field()
    due_on = ma.fields.Date(allow_none=True)
    starts_on = ma.fields.Date(allow_none=True)
    service = ma.fields.String(validate=is_service)
    estimate = estimate_field()
    initiative_id = Id(allow_none=True)
    customer_id = Id(allow_none=True)
    sprint_id = Id(allow_none=True)


class EditCard(CardValues):
    title = Line()
    description = Text()
    based_on = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=2**31 - 1))
    assignees = people_field()
    is_title_on_wall = ma.fields.Boolean()
    wall_title = Line(least=0)
    has_cover = ma.fields.Boolean()


class ChangeCards(ma.Schema):
    """One thing done to many cards; all or nothing."""

    card_ids = ma.fields.List(
        Id(), required=True, validate=ma.validate.Length(min=1, max=MOST_AT_ONCE)
    )
    to_column_id = Id()
    after_card_id = Id(allow_none=True)
    add_people = people_field()
    remove_people = people_field()
    add_labels = labels_field()
    remove_labels = labels_field()
    values = ma.fields.Nested(CardValues)
    archive = ma.fields.Boolean()


class BlockCard(ma.Schema):
    reason = Line(required=True)
    waiting_for = Line(least=0, most=80, load_default=None, allow_none=True)


class LinkCards(ma.Schema):
    other_id = Id(required=True)
    role = ma.fields.String(
        required=True, validate=ma.validate.OneOf([r for r in OPPOSITE if "split" not in r])
    )


class Part(ma.Schema):
    title = Line(required=True)
    items = ma.fields.List(
        Id(), load_default=list, validate=ma.validate.Length(max=MOST_CHECKLIST_ITEMS)
    )


class SplitCard(ma.Schema):
    """`based_on` is the card's version that the first title was edited from."""

    based_on = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=2**31 - 1))
    parts = ma.fields.List(
        ma.fields.Nested(Part), required=True, validate=ma.validate.Length(min=2, max=MOST_PARTS)
    )
    to_column_id = Id(allow_none=True)


class CopyCard(ma.Schema):
    title = Line()


class TransferCard(ma.Schema):
    to_column_id = Id(required=True)


class AddItems(ma.Schema):
    texts = ma.fields.List(
        Line(), required=True, validate=ma.validate.Length(min=1, max=MOST_CHECKLIST_ITEMS)
    )


class ChangeItem(ma.Schema):
    text = Line()
    is_done = ma.fields.Boolean()


class RemoveColumn(ma.Schema):
    cards_to = Id(required=True)


class SetBoundaries(ma.Schema):
    starts_in = Id(required=True)
    finishes_in = Id(required=True)


class CardIds(ma.Schema):
    ids = ma.fields.String(
        required=True, validate=ma.validate.Regexp(re.compile(r"[0-9]{1,9}(,[0-9]{1,9}){0,199}\Z"))
    )


class LineOfActivity(Answer):
    """One thing that happened to a card."""

    seq = ma.fields.Integer()
    kind = ma.fields.String(metadata={"description": "As `card.moved` (docs/events.md)"})
    at = ma.fields.AwareDateTime()
    by = ma.fields.Integer(
        allow_none=True, metadata={"description": "Id of the member; null: the server"}
    )
    facts = ma.fields.Dict(metadata={"description": "What the kind of change says of itself"})
    text = ma.fields.String(metadata={"description": "The same as a sentence, in your language"})


class CardInShort(Answer):
    id = ma.fields.Integer()
    title = ma.fields.String()
    board_id = ma.fields.Integer()
    board = ma.fields.String()
    is_finished = ma.fields.Boolean()
    is_archived = ma.fields.Boolean()
