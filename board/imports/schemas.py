"""The shapes of what comes in and goes out about imports."""

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.list_marks import BeforeNumber
from board.web.texts import Line

from .models import KINDS, OTHERWISE, OUTCOMES, STATES
from .rules import FIELDS, MOST_HEADINGS


class NamedFile(ma.Schema):
    """In the address of a file that is sent."""

    class Meta:
        unknown = ma.EXCLUDE

    name = Line(required=True, most=200)


class LookThrough(ma.Schema):
    mapping = ma.fields.Dict(
        keys=ma.fields.String(validate=ma.validate.OneOf(FIELDS)),
        values=ma.fields.Integer(
            strict=True, validate=ma.validate.Range(min=0, max=MOST_HEADINGS - 1)
        ),
    )
    closed_words = Line(least=0, most=500)
    otherwise = ma.fields.String(validate=ma.validate.OneOf(OTHERWISE))


class RowsAsked(BeforeNumber):
    outcome = ma.fields.String(load_default="", validate=ma.validate.OneOf(["", *OUTCOMES]))


class NewImport(Answer):
    import_id = ma.fields.Integer(data_key="import")


class QueueImportInList(Answer):
    """An old queue, how it is understood and how far it is."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    size = ma.fields.Integer()
    kind = ma.fields.String(validate=ma.validate.OneOf(KINDS))
    headings = ma.fields.List(ma.fields.String())
    mapping = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.Integer())
    closed_words = ma.fields.String()
    otherwise = ma.fields.String(validate=ma.validate.OneOf(OTHERWISE))
    total = ma.fields.Integer()
    done = ma.fields.Integer()
    state = ma.fields.String(validate=ma.validate.OneOf(STATES))
    is_real = ma.fields.Boolean()
    problem = ma.fields.String()
    outcomes = ma.fields.Dict(keys=ma.fields.String(), values=ma.fields.Integer())
    at = ma.fields.AwareDateTime()
    by_id = ma.fields.Integer(allow_none=True)
    ended_at = ma.fields.AwareDateTime(allow_none=True)


class ImportedRow(Answer):
    """What became of a row, or would."""

    number = ma.fields.Integer()
    outcome = ma.fields.String(validate=ma.validate.OneOf(OUTCOMES))
    why = ma.fields.String()
    about = ma.fields.String()
    subject = ma.fields.String()
    ticket_id = ma.fields.Integer(allow_none=True)
