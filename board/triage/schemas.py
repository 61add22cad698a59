"""The shapes of what comes in and goes out about tickets."""

import re

import marshmallow as ma

from board.web.answer_schemas import Answer
from board.web.texts import Id, Line, Moment, Text


class AddressOrNone(ma.fields.Email):
    """A mail address, or "": somebody on the phone may have none, and is told by phone."""

    def _validate(self, value: str) -> None:
        if value:
            super()._validate(value)


class OpenTicket(ma.Schema):
    subject = Line(required=True)
    text = Text(required=True, least=1)
    name = Line(required=True, most=120)
    email = AddressOrNone(load_default="", validate=ma.validate.Length(max=254))
    customer_id = Id(allow_none=True)
    channel = ma.fields.String(
        load_default="phone", validate=ma.validate.OneOf(["phone", "visit", "api"])
    )


class Solve(ma.Schema):
    text = Text(required=True, least=1)


class Distribute(ma.Schema):
    team_id = Id(allow_none=True, load_default=None)
    reason = Line(least=0, load_default="")
    wall_title = Line(least=0, load_default="")
    member_id = Id(allow_none=True, load_default=None)


class Decline(ma.Schema):
    reason = Text(required=True, most=4000, least=1)


class Duplicate(ma.Schema):
    of = Id(required=True)


class AddParticipant(ma.Schema):
    email = ma.fields.Email(required=True, validate=ma.validate.Length(max=254))
    name = Line(least=0, most=120, load_default="")


class RemoveParticipant(ma.Schema):
    email = ma.fields.Email(required=True, validate=ma.validate.Length(max=254))


OPEN_FROM_TO = re.compile(r"(?:([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00))?\Z", re.A)
MOST_MINUTES = 14_400
"""Ten days and nights."""


class SetTargets(ma.Schema):
    customer_id = Id(allow_none=True, load_default=None)
    hours = ma.fields.List(
        ma.fields.String(validate=ma.validate.Regexp(OPEN_FROM_TO)),
        required=True,
        validate=ma.validate.Length(equal=7),
    )
    country = ma.fields.String(load_default="SE", validate=ma.validate.OneOf(["", "SE", "DK"]))
    triage_minutes = ma.fields.Integer(
        strict=True,
        load_default=None,
        allow_none=True,
        validate=ma.validate.Range(min=1, max=MOST_MINUTES),
    )
    answer_minutes = ma.fields.Integer(
        strict=True,
        load_default=None,
        allow_none=True,
        validate=ma.validate.Range(min=1, max=MOST_MINUTES),
    )


class WriteToRequester(ma.Schema):
    text = Text(required=True, least=1)
    asks = ma.fields.Boolean(load_default=False)


class WordClosing(ma.Schema):
    text = Text(required=True, most=4000, least=0)


class ReturnTicket(ma.Schema):
    reason = Line(required=True, most=300)
    team_id = Id(allow_none=True, load_default=None)


class Ask(ma.Schema):
    text = Text(required=True, least=1)


class Snooze(ma.Schema):
    until = Moment(required=True)


class Claim(ma.Schema):
    take_over = ma.fields.Boolean(load_default=False)


class Note(ma.Schema):
    text = Text(required=True, most=10_000, least=1)


class CallBack(ma.Schema):
    text = Text(required=True, most=4000, least=1)


class Correct(ma.Schema):
    subject = Line()
    requester_name = Line(least=0, most=120)
    requester_email = AddressOrNone(validate=ma.validate.Length(max=254))
    customer_id = Id(allow_none=True)
    learns_domain = ma.fields.Boolean()


class SplitTicket(ma.Schema):
    subject = Line(required=True)
    text = Text(required=True, least=1)


class GatherIncident(ma.Schema):
    of = Id(required=True)
    tickets = ma.fields.List(Id(), required=True, validate=ma.validate.Length(min=1, max=200))


class ListedTicket(Answer):
    """A ticket in a list, without what was said."""

    id = ma.fields.Integer()
    subject = ma.fields.String()
    state = ma.fields.String()
    channel = ma.fields.String()
    requester_name = ma.fields.String()
    requester_email = ma.fields.String()
    customer_id = ma.fields.Integer(allow_none=True)
    team_id = ma.fields.Integer(allow_none=True)
    duplicate_of = ma.fields.Integer(allow_none=True)
    is_spam = ma.fields.Boolean()
    created_at = ma.fields.AwareDateTime()
    decided_at = ma.fields.AwareDateTime(allow_none=True)


class Proposal(Answer):
    """To whom a ticket would go, and why."""

    team_id = ma.fields.Integer(allow_none=True)
    why = ma.fields.String(
        metadata={
            "description": "`turn` by the even deal, `named` by the team that gave it back, "
            "`returned` by others, `person`: a coordinator has to name one"
        }
    )
    wall_title = ma.fields.String()
    member_id = ma.fields.Integer(allow_none=True)
    member_why = ma.fields.String(
        metadata={
            "description": "`knows` the requester from their newest card, or it is their `turn`"
        }
    )
    had = ma.fields.Integer(
        metadata={"description": "Tickets that this person took in the last 28 days"}
    )


class Beside(Answer):
    """What a coordinator wants beside an open ticket."""

    similar = ma.fields.List(ma.fields.Nested(ListedTicket))
    of_requester = ma.fields.List(ma.fields.Nested(ListedTicket))
    proposal = ma.fields.Nested(Proposal)


class MailAside(Answer):
    """A mail that opened no ticket."""

    id = ma.fields.Integer()
    at = ma.fields.AwareDateTime()
    sender = ma.fields.String(metadata={"description": "Its mail address; empty: none"})
    subject = ma.fields.String()
    why = ma.fields.String(
        validate=ma.validate.OneOf(["own", "receipt", "feedback", "flood"]),
        metadata={
            "description": "Our own mail, a read receipt, a report of abuse or DMARC, or one of "
            "too many of the same sender"
        },
    )
    ticket = ma.fields.Integer(
        allow_none=True, metadata={"description": "Id of the ticket that it is about; null: none"}
    )


class TeamInTurn(Answer):
    """What a team's turn rests on."""

    team_id = ma.fields.Integer()
    dealt = ma.fields.Integer()
    per_full_time = ma.fields.Float(
        metadata={"description": "Tickets for each full-time equivalent that it had for them"}
    )
    weight = ma.fields.Float(
        metadata={"description": "What it can take today, in full-time equivalents; 0: all away"}
    )
    agreed = ma.fields.Float(metadata={"description": "Its capacity when everybody is there"})
    people = ma.fields.Integer(metadata={"description": "How many of it take tickets"})
    away = ma.fields.Integer(metadata={"description": "How many of them are away today"})
    is_resting = ma.fields.Boolean(
        metadata={"description": "Whether it had so many in a row that another one is next"}
    )


class Turn(Answer):
    """Whose turn it is by the even deal, and why."""

    next = ma.fields.Integer(
        allow_none=True, metadata={"description": "Id of the team; null: none takes tickets"}
    )
    teams = ma.fields.List(ma.fields.Nested(TeamInTurn))


class DeskToday(Answer):
    decided = ma.fields.Integer(metadata={"description": "Tickets decided today"})
    first_contact = ma.fields.Integer(
        metadata={"description": "How many of them were solved at the first contact"}
    )
    turn = ma.fields.Nested(Turn)


class ReceivedMailAnswer(Answer):
    outcome = ma.fields.String(
        validate=ma.validate.OneOf(
            ["opened", "replied", "set_aside", "duplicate", "quarantined", "kept"]
        ),
        metadata={
            "description": "`opened` a ticket, `replied` to one, `set_aside` (our own mail, "
            "receipts, reports, floods: no ticket), a `duplicate` of a mail that was "
            "delivered before, `quarantined` (a ticket says that it could not be read), or `kept` "
            "to be read later"
        },
    )
    ticket = ma.fields.Integer(
        allow_none=True, metadata={"description": "The ticket's id, if there is one"}
    )


class Requester(Answer):
    name = ma.fields.String()
    email = ma.fields.String()
    customer_id = ma.fields.Integer(allow_none=True)


class RequestOfCard(Answer):
    """What a requester asked for, and what was said since."""

    ticket = ma.fields.Integer(metadata={"description": "The ticket's id"})
    subject = ma.fields.String()
    state = ma.fields.String()
    channel = ma.fields.String()
    created_at = ma.fields.AwareDateTime()
    requester = ma.fields.Nested(Requester)
    messages = ma.fields.List(ma.fields.Dict())
    closing = ma.fields.String(
        metadata={"description": "What its requesters read when it is done; empty: that it is"}
    )
    rating = ma.fields.String(
        metadata={"description": "How it went: good, so_so or bad; empty: they have not said"}
    )
    others = ma.fields.Integer(
        metadata={"description": "How many more have reported the same, and read the same answer"}
    )
