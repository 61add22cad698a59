"""The shapes of texts to render or to merge."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Text


class RenderMarkdown(ma.Schema):
    text = Text(required=True)


class MergeTexts(ma.Schema):
    base = Text(required=True)
    yours = Text(required=True)
    theirs = Text(required=True)


class Rendered(Answer):
    html = ma.fields.String(metadata={"description": "Safe HTML"})


class Merged(Answer):
    text = ma.fields.String()
    is_clean = ma.fields.Boolean(
        metadata={"description": "Whether the two changed different places"}
    )
