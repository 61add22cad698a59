"""The shapes of what comes in about cards."""

import re
from typing import Any

import marshmallow as ma

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

_Service = ma.validate.OneOf(SERVICES)


def _people(**options: Any) -> ma.fields.List:
    return ma.fields.List(Id(), validate=ma.validate.Length(max=MOST_PEOPLE), **options)


def _labels(**options: Any) -> ma.fields.List:
    return ma.fields.List(Line(most=40), validate=ma.validate.Length(max=MOST_LABELS), **options)


def _estimate(**options: Any) -> ma.fields.Float:
    return ma.fields.Float(
        allow_none=True, allow_nan=False, validate=ma.validate.Range(min=0, max=999), **options
    )


class AddCard(ma.Schema):
    board_id = Id(required=True)
    column_id = Id(required=True)
    title = Line(required=True)
    initiative_id = Id(allow_none=True)
    assignees = _people()
    service = ma.fields.String(validate=_Service)
    customer_id = Id(allow_none=True)
    sprint_id = Id(allow_none=True)


class MoveCard(ma.Schema):
    """Neighbours, never an index: `after_card_id` is the card that it lands below, null for the
    top. The other fields are what another swimlane stands for."""

    to_column_id = Id(required=True)
    after_card_id = Id(load_default=None, allow_none=True)
    assignees = _people()
    customer_id = Id(allow_none=True)
    service = ma.fields.String(validate=_Service)


class CardValues(ma.Schema):
    """Fields of a card that can be set for one or for many."""

    labels = _labels()
    due_on = ma.fields.Date(allow_none=True)
    service = ma.fields.String(validate=_Service)
    estimate = _estimate()
    initiative_id = Id(allow_none=True)
    customer_id = Id(allow_none=True)
    sprint_id = Id(allow_none=True)


class EditCard(CardValues):
    title = Line()
    description = Text()
    based_on = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=2**31 - 1))
    assignees = _people()
    is_title_on_wall = ma.fields.Boolean()
    wall_title = Line(least=0)


class ChangeCards(ma.Schema):
    """One thing done to many cards; all or nothing."""

    card_ids = ma.fields.List(
        Id(), required=True, validate=ma.validate.Length(min=1, max=MOST_AT_ONCE)
    )
    to_column_id = Id()
    after_card_id = Id(allow_none=True)
    add_people = _people()
    remove_people = _people()
    add_labels = _labels()
    remove_labels = _labels()
    values = ma.fields.Nested(CardValues)
    archive = ma.fields.Boolean()


class BlockCard(ma.Schema):
    reason = Line(required=True)


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


class SaveAsTemplate(ma.Schema):
    name = Line(required=True, most=80)


class TransferCard(ma.Schema):
    to_column_id = Id(required=True)


class AddItems(ma.Schema):
    texts = ma.fields.List(
        Line(), required=True, validate=ma.validate.Length(min=1, max=MOST_CHECKLIST_ITEMS)
    )


class ChangeItem(ma.Schema):
    text = Line()
    is_done = ma.fields.Boolean()


class AddComment(ma.Schema):
    text = Text(required=True, least=1, most=10_000)
    is_question = ma.fields.Boolean()
    answers = Id(allow_none=True)


class ChangeComment(ma.Schema):
    text = Text(required=True, least=1, most=10_000)


class AttachFile(ma.Schema):
    receipt = ma.fields.String(required=True, validate=ma.validate.Length(max=1000))
    name = Line(required=True, most=300)


class CardBody(ma.Schema):
    """What a template says about a new card."""

    title = Line(required=True)
    description = Text()
    labels = _labels()
    service = ma.fields.String(validate=_Service)
    estimate = _estimate()
    checklist = ma.fields.List(Line(), validate=ma.validate.Length(max=MOST_CHECKLIST_ITEMS))
    is_title_on_wall = ma.fields.Boolean()


class AddFromTemplate(ma.Schema):
    board_id = Id(required=True)
    column_id = Id(required=True)
    body = ma.fields.Nested(CardBody, required=True)


class ChangeRecurrence(ma.Schema):
    column_id = Id()
    rule = Line()
    starts_on = ma.fields.Date()
    at_time = ma.fields.String(
        validate=ma.validate.Regexp(re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z"))
    )
    body = ma.fields.Nested(CardBody)
    is_paused = ma.fields.Boolean()


class AddRecurrence(ma.Schema):
    column_id = Id(required=True)
    rule = Line(required=True)
    starts_on = ma.fields.Date(required=True)
    at_time = ma.fields.String(
        load_default="07:00", validate=ChangeRecurrence().fields["at_time"].validate
    )
    body = ma.fields.Nested(CardBody, required=True)


class RemoveColumn(ma.Schema):
    cards_to = Id(required=True)


class SetBoundaries(ma.Schema):
    starts_in = Id(required=True)
    finishes_in = Id(required=True)


class RenderMarkdown(ma.Schema):
    text = Text(required=True)


class MergeTexts(ma.Schema):
    base = Text(required=True)
    yours = Text(required=True)
    theirs = Text(required=True)


class CardIds(ma.Schema):
    ids = ma.fields.String(
        required=True, validate=ma.validate.Regexp(re.compile(r"[0-9]{1,9}(,[0-9]{1,9}){0,199}\Z"))
    )
