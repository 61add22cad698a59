"""The shapes of what comes in about cards."""

import marshmallow as ma

from board.web.texts import Id, Line, Text

from .rules import MOST_CHECKLIST_ITEMS, MOST_LABELS


class AddCard(ma.Schema):
    board_id = Id(required=True)
    column_id = Id(required=True)
    title = Line(required=True)
    initiative_id = Id(allow_none=True)


class MoveCard(ma.Schema):
    """Neighbours, never an index: `after_card_id` is the card that it lands below, null for the top."""

    to_column_id = Id(required=True)
    after_card_id = Id(load_default=None, allow_none=True)


class EditCard(ma.Schema):
    title = Line()
    description = Text()
    based_on = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=2**31 - 1))
    assignees = ma.fields.List(Id(), validate=ma.validate.Length(max=20))
    labels = ma.fields.List(Line(most=40), validate=ma.validate.Length(max=MOST_LABELS))
    due_on = ma.fields.Date(allow_none=True)
    is_expedite = ma.fields.Boolean()
    initiative_id = Id(allow_none=True)
    is_title_on_wall = ma.fields.Boolean()


class BlockCard(ma.Schema):
    reason = Line(required=True)


class AddItems(ma.Schema):
    texts = ma.fields.List(Line(), required=True, validate=ma.validate.Length(min=1, max=MOST_CHECKLIST_ITEMS))


class ChangeItem(ma.Schema):
    text = Line()
    is_done = ma.fields.Boolean()


class AddComment(ma.Schema):
    text = Text(required=True, least=1, most=10_000)


class RenderMarkdown(ma.Schema):
    text = Text(required=True)
