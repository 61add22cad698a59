"""The API of the desk, and the endpoint for raw mail."""

import hmac
from io import BytesIO
from typing import Any

from flask import Response, current_app, request
from werkzeug.exceptions import BadRequest, Unauthorized
from werkzeug.exceptions import NotFound as NoSuchPage

from board.core import clock, database, streams
from board.core.changes import Change
from board.core.synced import row_of
from board.files.routes import the_store
from board.files.uploads import chunks_of
from board.people.authentication import public
from board.web.answers import blueprint, command, current_actor, json_response
from board.web.downloads import as_download
from board.web.rate_limits import limited_mistakes

from . import creating_tickets, dealing, deciding, mailed_files, queries, receiving, requests
from .schemas import Decline, Distribute, Duplicate, OpenTicket, Solve

MOST_PIECES = 4096
"""Of a body: 256 MB in pieces of 64 kB."""

routes = blueprint("triage", "The desk: tickets, decisions, the even deal; raw mail in.")


@command(routes, "/tickets", OpenTicket)
def open_ticket(body: dict[str, Any]) -> Change:
    return creating_tickets.open_ticket(current_actor(), **body)


@command(routes, "/tickets/<int:ticket_id>/solve", Solve)
def solve(body: dict[str, Any], ticket_id: int) -> Change:
    return deciding.solve_ticket(current_actor(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/distribute", Distribute)
def distribute(body: dict[str, Any], ticket_id: int) -> Change:
    return dealing.distribute_ticket(current_actor(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/decline", Decline)
def decline(body: dict[str, Any], ticket_id: int) -> Change:
    return deciding.decline_ticket(current_actor(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/duplicate", Duplicate)
def duplicate(body: dict[str, Any], ticket_id: int) -> Change:
    return deciding.mark_duplicate(current_actor(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/reopen")
def reopen(ticket_id: int) -> Change:
    return deciding.reopen_ticket(current_actor(), ticket_id)


@routes.route("/tickets/<int:ticket_id>")
@routes.response(
    200,
    description="A ticket with its thread, also one that has left the desk; for those who triage",
)
def ticket(ticket_id: int) -> Response:
    return json_response(row_of(requests.ticket_for(current_actor(), ticket_id)))


@routes.route("/cards/<int:card_id>/request")
@routes.response(
    200,
    description=(
        "{ticket, subject, state, channel, created_at, requester, messages}; for the card's team"
    ),
)
def request_of_card(card_id: int) -> Response:
    return json_response(requests.request_of_card(current_actor(), card_id))


@routes.route("/cards/<int:card_id>/request/files/<int:file_id>")
@routes.response(
    200, description="A file that came with the request, always as a download; for the card's team"
)
def file_of_request(card_id: int, file_id: int) -> Response:
    found = mailed_files.file_of_ticket(
        requests.ticket_of_card(current_actor(), card_id).id, file_id
    )
    return as_download(the_store().path_of(found.digest), found.name)


@routes.route("/desk/today")
@routes.response(200, description="{decided, first_contact}: since midnight in the server's zone")
def today() -> Response:
    _check_may_triage()
    zone = current_app.extensions["settings"].zone
    midnight = clock.now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return json_response(queries.decided_since(midnight))


@routes.route("/tickets/<int:ticket_id>/files/<int:file_id>")
@routes.response(200, description="A file that came by mail, as it came, always as a download")
def mailed_file(ticket_id: int, file_id: int) -> Response:
    _check_may_triage()
    found = mailed_files.file_of_ticket(ticket_id, file_id)
    return as_download(the_store().path_of(found.digest), found.name)


@routes.route("/tickets/<int:ticket_id>/mails/<int:mail_id>")
@routes.response(
    200, description="A mail of the ticket as it came, with every header; always as a download"
)
def mail_as_it_came(ticket_id: int, mail_id: int) -> Response:
    _check_may_triage()
    raw = mailed_files.mail_of_ticket(ticket_id, mail_id)
    return as_download(BytesIO(raw), f"mail-{ticket_id}-{mail_id}.eml")


def _has_intake_token() -> bool:
    said = request.headers.get("Authorization", "").removeprefix("Bearer ")
    token = current_app.extensions["settings"].intake_token
    return bool(token) and hmac.compare_digest(said.encode(), token.encode())


@routes.route("/intake/mail", methods=["POST"])
@routes.response(200, description="{outcome: opened|replied|duplicate|quarantined|kept, ticket}")
@public
@limited_mistakes(_has_intake_token)
def intake_mail() -> Response:
    """A raw RFC 5322 message as the body (message/rfc822), with `Authorization: Bearer
    <intake_token>`. 200 means that it is kept; anything else that it is not: deliver it again."""
    if not current_app.extensions["settings"].intake_token:
        raise NoSuchPage()
    if not _has_intake_token():
        raise Unauthorized()
    if not request.content_length:
        raise BadRequest()
    receipt = receiving.receive_mail(_whole_or_too_much())
    return json_response({"outcome": receipt.outcome, "ticket": receipt.ticket_id})


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
