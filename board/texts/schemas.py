"""The shapes of texts to render or to merge."""

import marshmallow as ma

from board.web.texts import Text


class RenderMarkdown(ma.Schema):
    text = Text(required=True)


class MergeTexts(ma.Schema):
    base = Text(required=True)
    yours = Text(required=True)
    theirs = Text(required=True)
