"""The API of the desk, and the door for raw mail."""

import hmac
from typing import Any

from flask import Response, current_app, request
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.exceptions import Unauthorized

from board.core import clock, database, streams
from board.core.changes import Change
from board.core.synced import row_of
from board.people.session import public
from board.web.answers import asking, blueprint, command, json_response

from . import dealing, deciding, opening, queries, receiving, requests
from .schemas import Decline, Distribute, Duplicate, OpenTicket, Solve

routes = blueprint("triage", "The desk: tickets, decisions, the even deal; raw mail in.")


@command(routes, "/tickets", OpenTicket)
def open_ticket(body: dict[str, Any]) -> Change:
    return opening.open_ticket(asking(), **body)


@command(routes, "/tickets/<int:ticket_id>/solve", Solve)
def solve(body: dict[str, Any], ticket_id: int) -> Change:
    return deciding.solve_ticket(asking(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/distribute", Distribute)
def distribute(body: dict[str, Any], ticket_id: int) -> Change:
    return dealing.distribute_ticket(asking(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/decline", Decline)
def decline(body: dict[str, Any], ticket_id: int) -> Change:
    return deciding.decline_ticket(asking(), ticket_id, **body)


@command(routes, "/tickets/<int:ticket_id>/duplicate", Duplicate)
def duplicate(body: dict[str, Any], ticket_id: int) -> Change:
    return deciding.mark_duplicate(asking(), ticket_id, **body)


@routes.route("/tickets/<int:ticket_id>")
@routes.response(200, description="A ticket with its thread, also one that has left the desk; for those who triage")
def ticket(ticket_id: int) -> Response:
    return json_response(row_of(requests.ticket_for(asking(), ticket_id)))


@routes.route("/cards/<int:card_id>/request")
@routes.response(
    200, description="{ticket, subject, state, channel, created_at, requester, messages}; for the card's team"
)
def request_of_card(card_id: int) -> Response:
    return json_response(requests.request_of_card(asking(), card_id))


@routes.route("/desk/today")
@routes.response(200, description="{decided, first_contact}: since midnight in the server's zone")
def today() -> Response:
    with database.current().reading() as session:
        streams.audience_of(session, asking(), "desk")
    zone = current_app.extensions["settings"].zone
    midnight = clock.now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return json_response(queries.decided_since(midnight))


@routes.route("/intake/mail", methods=["POST"])
@routes.response(200, description="{outcome: opened|replied|duplicate|unreadable, ticket}")
@public
def intake_mail() -> Response:
    """A raw RFC 5322 message as the body (message/rfc822), with `Authorization: Bearer <intake_token>`."""
    token = current_app.extensions["settings"].intake_token
    if not token:
        raise NoSuchPage()
    said = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not hmac.compare_digest(said.encode(), token.encode()):
        raise Unauthorized()
    receipt = receiving.receive_mail(request.get_data())
    return json_response({"outcome": receipt.outcome, "ticket": receipt.ticket_id})
