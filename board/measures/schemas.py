"""The shapes of what comes in and goes out about measures."""

from typing import Any

import marshmallow as ma

from board.web.texts import Id, Line, Text

from .models import DIRECTIONS
from .own_figures import SOURCES
from .rules import MOST_VALUE
from .standing import STANDINGS
from .typed_numbers import number_in

MOST_TEXT = 100_000


class Number(ma.fields.Float):
    """A number, or one as people type it: with a decimal comma, or spaces between thousands."""

    def __init__(self, *, least: float = -MOST_VALUE, **options: Any) -> None:
        validate = ma.validate.Range(min=least, max=MOST_VALUE)
        super().__init__(allow_nan=False, validate=validate, **options)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        if isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        try:
            said = number_in(value) if isinstance(value, str) else value
        except ValueError as error:
            raise self.make_error("invalid", input=value) from error
        return super()._deserialize(said, attr, data, **kwargs)


class ChangeMeasure(ma.Schema):
    name = Line(most=120)
    unit = Line(least=0, most=24)
    direction = ma.fields.String(validate=ma.validate.OneOf(DIRECTIONS))
    baseline = Number()
    target = Number()
    begins_on = ma.fields.Date()
    due_on = ma.fields.Date()
    dip_depth = Number(least=0)
    dip_until = ma.fields.Date(allow_none=True)
    initiative_id = Id(allow_none=True)
    area_id = Id(allow_none=True)
    source = ma.fields.String(validate=ma.validate.OneOf(("", *SOURCES)))
    source_id = Id(allow_none=True)
    reader_id = Id(allow_none=True)
    rhythm_days = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=366))
    factor = Number(allow_none=True)


class AddMeasure(ChangeMeasure):
    class Meta:
        exclude = ("factor",)

    name = Line(required=True, most=120)
    direction = ma.fields.String(required=True, validate=ma.validate.OneOf(DIRECTIONS))
    baseline = Number(required=True)
    target = Number(required=True)
    begins_on = ma.fields.Date(required=True)
    due_on = ma.fields.Date(required=True)


class PutReading(ma.Schema):
    """`day` is today if it is not given."""

    value = Number(required=True)
    day = ma.fields.Date(load_default=None, allow_none=True)
    note = Line(least=0, most=200, load_default="")


class AnnotateMeasure(ma.Schema):
    day = ma.fields.Date(required=True)
    text = Line(required=True, least=0, most=80)


class ReadingsTable(ma.Schema):
    """CSV, or what a spreadsheet puts into the clipboard: day, value, and a note where there is
    one."""

    text = Text(required=True, least=1, most=MOST_TEXT)


class TableRow(ma.Schema):
    number = ma.fields.Integer(required=True)
    outcome = ma.fields.String(required=True)
    why = ma.fields.String(required=True)
    day = ma.fields.Date(required=True, allow_none=True)
    value = ma.fields.Float(required=True, allow_none=True)


def _list_of(what: str, **columns: str) -> dict[str, Any]:
    numbers = {name: {"type": "number", "description": said} for name, said in columns.items()}
    point = {"day": {"type": "string", "description": "The day"}, **numbers}
    one = {"type": "object", "required": list(point), "properties": point}
    return {"type": "array", "description": what, "items": one}


VALUE = {"value": "Its value that day"}
PROGRESS_OF_ONE: dict[str, Any] = {
    "type": "object",
    "required": ["standing", "value", "day", "expected", "count", "readings", "line"],
    "properties": {
        "standing": {"enum": list(STANDINGS), "description": "How it stands, in a word"},
        "value": {"type": ["number", "null"], "description": "The newest reading"},
        "day": {"type": ["string", "null"], "description": "The day of the newest reading"},
        "expected": {"type": ["number", "null"], "description": "What was expected on that day"},
        "count": {"type": "integer", "description": "How many readings there are"},
        "readings": _list_of("What was read, thinned", **VALUE),
        "line": _list_of("What is expected, from the baseline to the target", **VALUE),
        "straight": _list_of("The same without the dip; empty: there is none", **VALUE),
        "band": _list_of(
            "What 8 of 10 coming readings lie between", low="The lowest", high="The highest"
        ),
    },
}
PROGRESS = {
    "type": "object",
    "description": "By the measure's id",
    "additionalProperties": PROGRESS_OF_ONE,
}
