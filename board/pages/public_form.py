"""The form that anybody may send: for everybody, or a customer's own. It needs no sign-in, and no
JavaScript."""

import secrets
import time
from collections.abc import Mapping
from typing import Any

from flask import Response, current_app, g, redirect, render_template, request, url_for
from flask_babel import gettext

from board.core.actor import NOBODY, system
from board.core.errors import N_, Invalid, NotFound, Refused
from board.incidents.queries import going_on
from board.people.models import Customer
from board.people.queries import customers
from board.triage import creating_tickets
from board.web.answers import json_response
from board.web.problems import sentence_of
from board.web.proof_of_work import challenge, is_solved
from board.web.rate_limits import counters, limited, limited_claims, place
from board.web.security import SAFE_METHODS
from board.web.texts import is_mail_address, tidy_line, tidy_text

from .posted_files import posted_files
from .screens import pages

LEAST_SECONDS_TO_WRITE = 2
MOST_WITHOUT_PROOF, WITHIN_SECONDS = 3, 600
WEB_FORM = system("web form")


class TooManyForms(Refused):
    status = 429
    sentence = N_(
        "Several requests have come from your network within ten minutes. What you wrote is still "
        "here: send it again in a while, or switch on JavaScript."
    )


@pages.route("/ask", methods=["GET", "POST"], defaults={"customer_id": None})
@pages.route("/ask/<int:customer_id>", methods=["GET", "POST"])
@limited
def ask(customer_id: int | None) -> Response:
    own = _customer(customer_id)
    if request.method in SAFE_METHODS:
        return _form(own)
    token = secrets.token_urlsafe(24)
    try:
        creating_tickets.open_ticket(WEB_FORM, **_asked(own), follow_token=token)
    except Refused as refused:
        return _form(own, refused)
    return redirect(url_for("pages.follow", token=token, new=1))  # type: ignore[return-value]


@pages.get("/ask/work")
@limited_claims
def work() -> Response:
    """What the form's script computes while somebody writes."""
    response = json_response(challenge(current_app.extensions["settings"].secret))
    response.headers["Cache-Control"] = "no-store"
    return response


def _customer(id_: int | None) -> Customer | None:
    found = next((one for one in customers() if one.id == id_), None)
    if id_ is not None and found is None:
        raise NotFound(kind="customer", id=id_)
    return found


def _asked(own: Customer | None) -> dict[str, Any]:
    has_proof = _is_by_a_browser()
    said = _written(request.form)
    if not has_proof and counters.add(f"forms/{place()}", WITHIN_SECONDS) > MOST_WITHOUT_PROOF:
        raise TooManyForms()
    known = {str(one.id): one.id for one in customers()}
    customer_id = own.id if own else known.get(request.form.get("customer", ""))
    return said | {"channel": "web", "customer_id": customer_id, "files": posted_files()}


def _written(form: Mapping[str, str]) -> dict[str, str]:
    subject, text = tidy_line(form.get("subject", "")), tidy_text(form.get("text", ""))
    name, email = tidy_line(form.get("name", "")), tidy_line(form.get("email", ""))
    if not subject or not text.strip() or not name or not email:
        raise Invalid(reason=gettext("name, mail address, subject and what it is about are needed"))
    if not is_mail_address(email):
        raise Invalid(reason=gettext("write one mail address, like name@example.org"))
    if len(subject) > 200 or len(text) > 20_000 or len(name) > 120 or len(email) > 254:
        raise Invalid(reason=gettext("it is too long"))
    return {"subject": subject, "text": text, "name": name, "email": email}


def _is_by_a_browser() -> bool:
    """Whether a browser has worked for it. A field that no person sees, and without that work the
    time that nobody beats; a form without its time was never shown."""
    form, settings = request.form, current_app.extensions["settings"]
    if form.get("website"):
        raise _looks_like_a_program()
    if g.actor is not NOBODY or is_solved(form.get("proof", ""), settings.secret):
        return True
    shown_at = form.get("shown_at", "")
    is_shown = shown_at.isascii() and shown_at.isdecimal() and len(shown_at) < 12
    if not is_shown or time.time() - int(shown_at) < LEAST_SECONDS_TO_WRITE:
        raise _looks_like_a_program()
    return False


def _looks_like_a_program() -> Invalid:
    return Invalid(
        reason=gettext("it looks as if a program wrote this; wait a moment and send it again")
    )


def _form(own: Customer | None, refused: Refused | None = None) -> Response:
    page = render_template(
        "ask.html",
        problem=sentence_of(refused) if refused else "",
        given=request.form,
        incidents=going_on(),
        own=own,
        customers=[] if own else customers(),
        shown_at=int(time.time()),
    )
    return Response(page, refused.status if refused else 200)
