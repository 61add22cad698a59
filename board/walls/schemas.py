"""The shapes of what comes in and goes out about walls."""

import re

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.i18n import LANGUAGES
from board.web.texts import Id, Line

from .rules import MOST_BOARDS, MOST_WALLS, SCENES, THEMES

CLOCK = ma.validate.Regexp(re.compile(r"(([01][0-9]|2[0-3]):[0-5][0-9])?\Z"))
Inches = ma.validate.Range(min=7, max=200)
Distance = ma.validate.Range(min=50, max=3000)


class ConfirmPairing(ma.Schema):
    """`inches` is the screen's diagonal; `distance_cm` from where it is read."""

    code = Line(required=True, most=20)
    name = Line(required=True, most=80)
    board_id = Id(required=True)
    inches = ma.fields.Integer(strict=True, load_default=55, validate=Inches)
    distance_cm = ma.fields.Integer(strict=True, load_default=400, validate=Distance)


class ClaimPairing(ma.Schema):
    state = ma.fields.String(required=True, validate=ma.validate.Length(min=10, max=200))


class Item(ma.Schema):
    """A scene of the playlist; `from` and `to` are clock times, "" for always."""

    scene = ma.fields.String(required=True, validate=ma.validate.OneOf(SCENES))
    seconds = ma.fields.Integer(
        required=True, strict=True, validate=ma.validate.Range(min=5, max=3600)
    )
    from_ = ma.fields.String(data_key="from", attribute="from", load_default="", validate=CLOCK)
    to = ma.fields.String(load_default="", validate=CLOCK)


class ChangeWall(ma.Schema):
    """`language` is "" for that of the server."""

    name = Line(most=80)
    board_ids = ma.fields.List(Id(), validate=ma.validate.Length(min=1, max=MOST_BOARDS))
    language = ma.fields.String(validate=ma.validate.OneOf(("", *LANGUAGES)))
    inches = ma.fields.Integer(strict=True, validate=Inches)
    distance_cm = ma.fields.Integer(strict=True, validate=Distance)
    may_steer = ma.fields.Boolean()
    has_cue = ma.fields.Boolean()
    playlist = ma.fields.List(ma.fields.Nested(Item), validate=ma.validate.Length(max=20))
    bright_from = ma.fields.String(validate=CLOCK)
    bright_to = ma.fields.String(validate=CLOCK)
    theme = ma.fields.String(validate=ma.validate.OneOf(THEMES))
    light_from = ma.fields.String(validate=CLOCK)
    light_to = ma.fields.String(validate=CLOCK)
    group_name = Line(least=0, most=40)


class ShowScene(ma.Schema):
    scene = ma.fields.String(required=True, validate=ma.validate.OneOf((*SCENES, "")))


class Theme(ma.Schema):
    """`light_from` and `light_to` are for the theme `hours`."""

    theme = ma.fields.String(required=True, validate=ma.validate.OneOf(THEMES))
    light_from = ma.fields.String(validate=CLOCK)
    light_to = ma.fields.String(validate=CLOCK)


class PutMessage(ma.Schema):
    text = Line(required=True, least=0, most=200)
    hours = ma.fields.Integer(
        strict=True, load_default=12, validate=ma.validate.Range(min=1, max=240)
    )


class Walls(ma.Schema):
    """Several at once."""

    wall_ids = ma.fields.List(
        Id(), required=True, validate=ma.validate.Length(min=1, max=MOST_WALLS)
    )


class ShowSceneOnMany(Walls, ShowScene):
    pass


class PutMessageOnMany(Walls, PutMessage):
    pass


class ThemeOfMany(Walls, Theme):
    pass


class Paired(Answer):
    paired = ma.fields.Boolean(metadata={"description": "Whether a member has confirmed the code"})


class WallInList(Answer):
    """A standing wall, and how it is."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    inches = ma.fields.Integer()
    distance_cm = ma.fields.Integer()
    may_steer = ma.fields.Boolean()
    has_cue = ma.fields.Boolean()
    language = ma.fields.String()
    playlist = ma.fields.List(ma.fields.Nested(Item))
    bright_from = ma.fields.String()
    bright_to = ma.fields.String()
    theme = ma.fields.String()
    light_from = ma.fields.String()
    light_to = ma.fields.String()
    group_name = ma.fields.String()
    message = ma.fields.String()
    message_until = ma.fields.AwareDateTime(allow_none=True)
    pinned = ma.fields.String()
    pinned_until = ma.fields.AwareDateTime(allow_none=True)
    seen_at = ma.fields.AwareDateTime(allow_none=True)
    version = ma.fields.String()
    screen = ma.fields.String()
    problems = ma.fields.List(ma.fields.String())
    paired_at = ma.fields.AwareDateTime()
    board_ids = ma.fields.List(ma.fields.Integer())
    may_change = ma.fields.Boolean()


class AskingScreen(Answer):
    """A screen that shows a code and waits to be paired."""

    since = ma.fields.AwareDateTime(metadata={"description": "Since when it waits"})
    address = ma.fields.String(metadata={"description": "From which address it asks"})
    screen = ma.fields.String(metadata={"description": "What it is, by its browser's own words"})
