"""A requester's page behind a private link: how far their ticket is, what was said, and what they
may do. All of it without JavaScript; with it, the page follows by itself."""

from hashlib import blake2s
from typing import Any

from flask import Response, redirect, render_template, request, url_for
from flask_babel import gettext

from board.core.changes import Change
from board.core.errors import Invalid, NotFound, Refused
from board.files.routes import the_store
from board.incidents.models import Incident
from board.incidents.queries import going_on
from board.triage.models import RATINGS, Ticket
from board.triage.page_links import LinkEnded, send_links, ticket_by_link
from board.triage.requester_page import RequesterPage, has_file, page_of, words_of
from board.triage.ticket_files import file_of_ticket
from board.triage.writing_on_the_page import rate_ticket, say_that_it_works, write_on_the_page
from board.web.downloads import as_download
from board.web.problems import sentence_of
from board.web.rate_limits import limited
from board.web.security import SAFE_METHODS
from board.web.texts import is_mail_address, tidy_line, tidy_text

from .posted_files import posted_files
from .screens import pages

DONE = {"answer", "works", "rating"}


@pages.get("/t/<token>")
def follow(token: str) -> Response:
    try:
        ticket = ticket_by_link(token)
    except (LinkEnded, NotFound) as refused:
        return _links(refused)
    return _page(ticket, token)


@pages.post("/t/<token>/answer")
@limited
def answer(token: str) -> Response:
    """More words, files, or both; after the end it is open again with that."""
    return _carry_out(token, _write, "answer")


@pages.post("/t/<token>/works")
@limited
def works(token: str) -> Response:
    return _carry_out(token, lambda ticket: say_that_it_works(ticket.id), "works")


@pages.post("/t/<token>/rating")
@limited
def rating(token: str) -> Response:
    return _carry_out(token, _rate, "rating")


@pages.get("/t/<token>/files/<int:file_id>")
def file_of_requester(token: str, file_id: int) -> Response:
    """What came with the thread, always a download."""
    ticket = ticket_by_link(token)
    if not has_file(ticket, file_id):
        raise NotFound(kind="file", id=file_id)
    found = file_of_ticket(ticket.id, file_id)
    return _private(as_download(the_store().path_of(found.digest), found.name))


@pages.route("/links", methods=["GET", "POST"])
@limited
def links() -> Response:
    """New links by mail to whoever has tickets; everybody is told the same."""
    if request.method in SAFE_METHODS:
        return _links()
    email = tidy_line(request.form.get("email", ""))
    if not is_mail_address(email):
        reason = gettext("write one mail address, like name@example.org")
        return _links(Invalid(reason=reason))
    send_links(email)
    return _links(is_sent=True)


def _carry_out(token: str, command: Any, done: str) -> Response:
    """Back to the page, which says what was done, or why it was not."""
    try:
        ticket = ticket_by_link(token)
    except (LinkEnded, NotFound) as refused:
        return _links(refused)
    try:
        change: Change = command(ticket)
    except Refused as refused:
        return _page(ticket, token, refused)
    page = change.result.get("token", token)
    return redirect(url_for("pages.follow", token=page, done=done))  # type: ignore[return-value]


def _write(ticket: Ticket) -> Change:
    text = tidy_text(request.form.get("text", ""))
    if len(text) > 20_000:
        raise Invalid(reason=gettext("it is too long"))
    files = posted_files()
    if not text.strip() and not files:
        raise Invalid(reason=gettext("write something, or choose a file"))
    return write_on_the_page(ticket.id, text=text, files=files)


def _rate(ticket: Ticket) -> Change:
    chosen = request.form.get("rating", "")
    if chosen not in RATINGS:
        raise Invalid(reason=gettext("choose one of the three"))
    return rate_ticket(ticket.id, rating=chosen)


def _page(ticket: Ticket, token: str, refused: Refused | None = None) -> Response:
    shown, incidents = page_of(ticket), going_on()
    mark = _mark(shown, incidents)
    if refused is None and request.if_none_match.contains(mark):
        return _private(Response(status=304))
    page = render_template(
        "follow.html",
        **vars(shown) | {"mark": mark},
        incidents=incidents,
        words_of=words_of,
        token=token,
        problem=sentence_of(refused) if refused else "",
        written=request.form.get("text", ""),
        done=request.args.get("done", "") if request.args.get("done") in DONE else "",
    )
    response = _private(Response(page, refused.status if refused else 200))
    response.set_etag(mark)
    return response


def _mark(shown: RequesterPage, incidents: list[Incident]) -> str:
    """Another one also when what is told of incidents is."""
    told = repr([(one.id, one.title, one.known, one.began_at) for one in incidents])
    return f"{shown.mark}-{blake2s(told.encode(), digest_size=8).hexdigest()}"


def _links(refused: Refused | None = None, *, is_sent: bool = False) -> Response:
    is_wrong = isinstance(refused, Invalid)
    page = render_template(
        "links.html",
        problem=sentence_of(refused) if is_wrong and refused else "",
        has_ended=refused is not None and not is_wrong,
        is_sent=is_sent,
        given=request.form,
    )
    return _private(Response(page, refused.status if refused else 200))


def _private(response: Response) -> Response:
    """No site but ours is told the address (Referrer-Policy: same-origin, as everywhere; without
    any referrer browsers send forms as if another site did)."""
    response.headers["X-Robots-Tag"] = "noindex"
    return response
