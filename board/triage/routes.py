"""The API of the desk, and the endpoint for raw mail."""

import hmac
from io import BytesIO
from typing import Any

from flask import Response, current_app, request
from werkzeug.exceptions import BadRequest, Unauthorized
from werkzeug.exceptions import NotFound as NoSuchPage

from board.core import clock, database, streams
from board.core.pages import Page
from board.core.synced import full_row_of
from board.files.routes import the_store
from board.files.uploads import chunks_of
from board.people.authentication import public
from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.downloads import as_download
from board.web.list_marks import BeforeNumber
from board.web.operations import row_of_table
from board.web.rate_limits import limited_mistakes

from . import (
    aside,
    beside,
    calling_back,
    claiming,
    correcting,
    creating_tickets,
    dealing,
    deciding,
    noting,
    participating,
    proposing,
    queries,
    receiving,
    reply_templates,
    requests,
    returning,
    separating,
    setting_targets,
    ticket_files,
    waiting,
    writing_to_requesters,
)
from .schemas import (
    AddParticipant,
    Ask,
    Beside,
    CallBack,
    Claim,
    Correct,
    Decline,
    DeskToday,
    Distribute,
    Duplicate,
    GatherIncident,
    MailAside,
    Note,
    OpenTicket,
    ReceivedMailAnswer,
    RemoveParticipant,
    RequestOfCard,
    ReturnTicket,
    SetTargets,
    Snooze,
    Solve,
    SplitTicket,
    WordClosing,
    WriteToRequester,
)
from .template_schemas import AddTemplate, ChangeTemplate, OfferedTemplate

MOST_PIECES = 4096
"""Of a body: 256 MB in pieces of 64 kB."""

routes = Routes("triage", "The desk: tickets, decisions, the even deal; raw mail in.")
command, query = routes.command, routes.query

command("/tickets", OpenTicket, creating_tickets.open_ticket)
command("/tickets/<int:ticket_id>/solve", Solve, deciding.solve_ticket, endpoint="solve")
command(
    "/tickets/<int:ticket_id>/distribute",
    Distribute,
    dealing.distribute_ticket,
    endpoint="distribute",
)
command("/tickets/<int:ticket_id>/decline", Decline, deciding.decline_ticket, endpoint="decline")
command(
    "/tickets/<int:ticket_id>/duplicate", Duplicate, deciding.mark_duplicate, endpoint="duplicate"
)
command("/tickets/<int:ticket_id>/ask", Ask, waiting.ask_requester)
command("/tickets/<int:ticket_id>/wait", Snooze, waiting.snooze_ticket)
command("/tickets/<int:ticket_id>/spam", None, deciding.mark_spam)
command("/tickets/<int:ticket_id>/claim", Claim, claiming.claim_ticket)
command("/tickets/<int:ticket_id>/release", None, claiming.release_ticket)
command("/tickets/<int:ticket_id>/notes", Note, noting.add_note)
command("/tickets/<int:ticket_id>/correct", Correct, correcting.correct_ticket)
command("/tickets/<int:ticket_id>/split", SplitTicket, separating.split_ticket)
command("/tickets/<int:ticket_id>/call", CallBack, calling_back.call_back)
command("/desk/templates", AddTemplate, reply_templates.add_reply_template)
command(
    "/desk/templates/<int:template_id>/change",
    ChangeTemplate,
    reply_templates.change_reply_template,
)
command("/desk/templates/<int:template_id>/remove", None, reply_templates.remove_reply_template)
command("/desk/incident", GatherIncident, deciding.gather_incident)
command("/tickets/<int:ticket_id>/reopen", None, deciding.reopen_ticket, endpoint="reopen")
command("/tickets/<int:ticket_id>/participants", AddParticipant, participating.add_participant)
command(
    "/tickets/<int:ticket_id>/participants/remove",
    RemoveParticipant,
    participating.remove_participant,
)
command(
    "/cards/<int:card_id>/request/messages", WriteToRequester, writing_to_requesters.write_from_card
)
command("/cards/<int:card_id>/request/closing", WordClosing, writing_to_requesters.word_closing)
command("/cards/<int:card_id>/request/return", ReturnTicket, returning.return_ticket)
command("/targets", SetTargets, setting_targets.set_targets)
command("/targets/<int:target_id>/remove", None, setting_targets.remove_targets)
command("/desk/aside/<int:mail_id>/open", None, aside.open_mail)


@query("/tickets/<int:ticket_id>", row_of_table("TicketInFull"))
def ticket(ticket_id: int) -> dict[str, object]:
    """A ticket with its thread, also one that has left the desk. For those who triage."""
    return full_row_of(requests.ticket_for(current_actor(), ticket_id))


@query("/tickets/<int:ticket_id>/beside", Beside)
def beside_ticket(ticket_id: int) -> dict[str, object]:
    """Open tickets that are like this one, others of its requester (the newest first), and to whom
    it would be dealt, with why. For those who triage."""
    return beside.beside(current_actor(), ticket_id)


@query("/cards/<int:card_id>/request", RequestOfCard)
def request_of_card(card_id: int) -> dict[str, object]:
    """What a requester asked for by the ticket that became this card, and what was said since. For
    those who may change the card's board; notes between coordinators stay at the desk."""
    return requests.request_of_card(current_actor(), card_id)


@query("/cards/<int:card_id>/request/templates", OfferedTemplate(many=True))
def templates_for_card(card_id: int) -> list[dict[str, object]]:
    """Reply templates for whoever writes to a card's requester, by name. For those who may change
    the card's board."""
    requests.ticket_of_card(current_actor(), card_id)
    return queries.reply_templates()


@routes.file("/cards/<int:card_id>/request/files/<int:file_id>")
def file_of_request(card_id: int, file_id: int) -> Response:
    """A file that came with a card's request, always as a download. For those who may change the
    card's board."""
    ticket_id = requests.ticket_of_card(current_actor(), card_id).id
    found = ticket_files.file_of_ticket(ticket_id, file_id)
    return as_download(the_store().path_of(found.digest), found.name)


@query("/desk/today", DeskToday, endpoint="today")
def desk_today() -> dict[str, object]:
    """What the desk has decided since midnight in the server's time zone, and which team is dealt
    to next. For those who triage."""
    _check_may_triage()
    zone = current_app.extensions["settings"].zone
    midnight = clock.now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return queries.decided_since(midnight) | {"turn": proposing.turn()}


@routes.file("/tickets/<int:ticket_id>/files/<int:file_id>")
def mailed_file(ticket_id: int, file_id: int) -> Response:
    """A file that came by mail, as it came, always as a download. For those who triage."""
    _check_may_triage()
    found = ticket_files.file_of_ticket(ticket_id, file_id)
    return as_download(the_store().path_of(found.digest), found.name)


@routes.file("/tickets/<int:ticket_id>/mails/<int:mail_id>")
def mail_as_it_came(ticket_id: int, mail_id: int) -> Response:
    """A mail of a ticket as it came, with every header, always as a download. For those who
    triage."""
    _check_may_triage()
    raw = ticket_files.mail_of_ticket(ticket_id, mail_id)
    return as_download(BytesIO(raw), f"mail-{ticket_id}-{mail_id}.eml")


@query("/desk/aside", MailAside(many=True), takes=BeforeNumber)
def mails_aside(asked: dict[str, Any]) -> Page[dict[str, object]]:
    """Mails that opened no ticket, newest first, 200 at a time. For those who triage."""
    _check_may_triage()
    return aside.mails_aside(**asked)


@routes.file("/desk/aside/<int:mail_id>")
def mail_aside(mail_id: int) -> Response:
    """A mail that opened no ticket, as it came, always as a download. For those who triage."""
    _check_may_triage()
    return as_download(BytesIO(aside.mail_aside(mail_id)), f"mail-{mail_id}.eml")


def _has_intake_token() -> bool:
    said = request.headers.get("Authorization", "").removeprefix("Bearer ")
    token = current_app.extensions["settings"].intake_token
    return bool(token) and hmac.compare_digest(said.encode(), token.encode())


@routes.action(
    "/intake/mail", ReceivedMailAnswer, sends="message/rfc822", callers=("intake_token",)
)
@public
@limited_mistakes(_has_intake_token)
def intake_mail() -> dict[str, object]:
    """Hand in a raw mail (RFC 5322): it becomes a ticket, or a message of the one that it answers.
    200 means that it is kept; anything else that it is not: deliver it again. Of a mail of more
    than 25 MB the beginning is kept."""
    if not current_app.extensions["settings"].intake_token:
        raise NoSuchPage()
    if not _has_intake_token():
        raise Unauthorized()
    if not request.content_length:
        raise BadRequest()
    receipt = receiving.receive_mail(_whole_or_too_much())
    return {"outcome": receipt.outcome, "ticket": receipt.ticket_id}


def _whole_or_too_much() -> bytes:
    """The body; of one that is too large, enough to see that. The rest is read and forgotten (as
    much as any server sends): who still sends hears no answer."""
    request.max_content_length = request.content_length
    body = bytearray()
    for number, piece in enumerate(chunks_of(request.stream)):
        if len(body) <= receiving.MOST_BYTES:
            body += piece
        if number > MOST_PIECES:
            break
    return bytes(body)


def _check_may_triage() -> None:
    with database.current().reading() as session:
        streams.audience_of(session, current_actor(), "desk")
