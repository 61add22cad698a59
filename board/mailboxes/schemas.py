"""The shapes of what comes in and goes out about mailboxes."""

import marshmallow as ma

from board.mail.models import SECURITIES, WAYS
from board.web.answer_schemas import Answer
from board.web.texts import Id, Line

LETTER_LANGUAGES = ("sv", "da", "en")


class ChangeMailbox(ma.Schema):
    name = Line(most=80)
    host = Line(most=253)
    port = ma.fields.Integer(strict=True, validate=ma.validate.Range(min=1, max=65_535))
    security = ma.fields.String(validate=ma.validate.OneOf(SECURITIES))
    login = Line(most=254)
    way = ma.fields.String(validate=ma.validate.OneOf(WAYS))
    password = ma.fields.String(validate=ma.validate.Length(max=500))
    client_id = Line(least=0, most=200)
    client_secret = ma.fields.String(validate=ma.validate.Length(max=500))
    tenant = Line(least=0, most=200)
    service_account = ma.fields.String(validate=ma.validate.Length(max=10_000))
    token_url = Line(least=0, most=300)
    folder = Line(most=200)
    done_folder = Line(least=0, most=200)
    customer_id = Id(allow_none=True)
    language = ma.fields.String(validate=ma.validate.OneOf(["", *LETTER_LANGUAGES]))
    sender = Line(least=0, most=254)


class AddMailbox(ChangeMailbox):
    name = Line(required=True, most=80)
    host = Line(required=True, most=253)
    login = Line(required=True, most=254)


class MailboxInList(Answer):
    """A mailbox, as administrators see it: nothing in it opens anything."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    host = ma.fields.String()
    port = ma.fields.Integer()
    security = ma.fields.String(validate=ma.validate.OneOf(SECURITIES))
    login = ma.fields.String()
    way = ma.fields.String(validate=ma.validate.OneOf(WAYS))
    client_id = ma.fields.String()
    tenant = ma.fields.String()
    token_url = ma.fields.String()
    folder = ma.fields.String()
    done_folder = ma.fields.String()
    customer_id = ma.fields.Integer(allow_none=True)
    language = ma.fields.String()
    sender = ma.fields.String()
    is_paused = ma.fields.Boolean()
    needs_consent = ma.fields.Boolean()
    checked_at = ma.fields.AwareDateTime(allow_none=True)
    problem = ma.fields.String()
    problem_at = ma.fields.AwareDateTime(allow_none=True)


class Mailboxes(Answer):
    mailboxes = ma.fields.List(ma.fields.Nested(MailboxInList))
    is_fetching = ma.fields.Boolean()


class NewMailbox(Answer):
    mailbox = ma.fields.Integer()


class TriedMailbox(Answer):
    messages = ma.fields.Integer()
    unread = ma.fields.Integer()
    has_idle = ma.fields.Boolean()


class OutgoingMailServer(Answer):
    host = ma.fields.String(metadata={"description": "Name of the mail server; empty: none is set"})
    port = ma.fields.Integer()
    security = ma.fields.String(validate=ma.validate.OneOf(SECURITIES))
    sender = ma.fields.String(metadata={"description": "Address that mails come from"})
    login = ma.fields.String(metadata={"description": "Name to sign in with; empty: without"})


class SendTestMail(ma.Schema):
    to = ma.fields.Email(required=True, validate=ma.validate.Length(max=254))


class SentTestMail(Answer):
    server = ma.fields.String(metadata={"description": "Mail server and port"})
    said = ma.fields.String(metadata={"description": "What it answered to the mail"})


class Consent(Answer):
    address = ma.fields.String()
    code = ma.fields.String()
    every_seconds = ma.fields.Integer()
