"""The requester's pages: a form that needs no sign-in, and a private link to follow the ticket."""

import secrets
import time

from flask import Response, current_app, redirect, render_template, request, url_for
from flask_babel import gettext

from board.core.actor import system
from board.core.errors import Invalid, Refused
from board.people.queries import customers
from board.triage import creating_tickets, queries
from board.triage.models import Ticket
from board.web.problems import sentence_of
from board.web.rate_limits import limited
from board.web.security import SAFE_METHODS
from board.web.texts import is_mail_address, tidy_line, tidy_text

from .screens import pages

LEAST_SECONDS_TO_WRITE = 2
WEB_FORM = system("web form")


@pages.route("/ask", methods=["GET", "POST"])
@limited
def ask() -> Response:
    if request.method in SAFE_METHODS:
        return _form()
    token = secrets.token_urlsafe(24)
    try:
        _open(token)
    except Refused as refused:
        return _form(refused)
    return redirect(url_for("pages.follow", token=token, new=1))  # type: ignore[return-value]


@pages.get("/t/<token>")
def follow(token: str) -> Response:
    """What the requester sees: what they wrote, the answers, and how far it is. No internal
    notes."""
    ticket = queries.ticket_by_follow_token(token)
    messages = [message for message in ticket.messages if message.way != "note"]
    response = Response(
        render_template("follow.html", ticket=ticket, messages=messages, steps=_steps(ticket))
    )
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _open(follow_token: str) -> None:
    form = request.form
    subject, text = tidy_line(form.get("subject", "")), tidy_text(form.get("text", ""))
    name, email = tidy_line(form.get("name", "")), tidy_line(form.get("email", ""))
    _check_is_a_person(form.get("website", ""), form.get("shown_at", ""))
    if not subject or not text or not name or not email:
        raise Invalid(reason=gettext("name, mail address, subject and what it is about are needed"))
    if not is_mail_address(email):
        raise Invalid(reason=gettext("write one mail address, like name@example.org"))
    if len(subject) > 200 or len(text) > 20_000 or len(name) > 120 or len(email) > 254:
        raise Invalid(reason=gettext("it is too long"))
    customer = form.get("customer", "")
    known = {str(one.id): one.id for one in customers()}
    creating_tickets.open_ticket(
        WEB_FORM,
        subject=subject,
        text=text,
        name=name,
        email=email,
        channel="web",
        customer_id=known.get(customer),
        follow_token=follow_token,
    )


def _check_is_a_person(website: str, shown_at: str) -> None:
    """A field that no person sees, and the time that nobody beats. A form without its time was
    never shown."""
    is_shown = shown_at.isascii() and shown_at.isdecimal() and len(shown_at) < 12
    is_quick = is_shown and time.time() - int(shown_at) < LEAST_SECONDS_TO_WRITE
    if (
        website
        or not is_shown
        or (is_quick and current_app.extensions["settings"].mode != "testing")
    ):
        raise Invalid(
            reason=gettext("it looks as if a program wrote this; wait a moment and send it again")
        )


def _form(refused: Refused | None = None) -> Response:
    sentence = sentence_of(refused) if refused else ""
    page = render_template(
        "ask.html",
        problem=sentence,
        given=request.form,
        customers=customers(),
        shown_at=int(time.time()),
    )
    return Response(page, refused.status if refused else 200)


def _steps(ticket: Ticket) -> list[tuple[str, bool]]:
    is_open = ticket.state == "new"
    is_over = ticket.state in ("resolved", "declined")
    return [
        (gettext("Received"), True),
        (gettext("With a team"), not is_open),
        (gettext("Not possible") if ticket.state == "declined" else gettext("Done"), is_over),
    ]
