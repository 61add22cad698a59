"""Signing in and out, the first set-up, invitations: plain forms that need no JavaScript."""

import re

from flask import Response, abort, current_app, g, redirect, render_template, request, url_for
from flask_babel import gettext
from sqlmodel import Session, col, select

from board.core import database
from board.core.errors import Invalid, Refused
from board.people import inviting, one_time_links, password_reset, preferences, signing_in
from board.people.authentication import delete_cookies, set_cookie
from board.people.models import Member
from board.people.permissions import LinkUsedUp, TooManyTries, WrongPassword
from board.people.throttling import Tries, known_browser, may_write_a_line
from board.settings import Settings
from board.web.i18n import LANGUAGES
from board.web.problems import sentence_of
from board.web.rate_limits import counters, limited, place
from board.web.security import SAFE_METHODS
from board.web.texts import is_mail_address, tidy_line

from .screens import pages
from .shell import member


@pages.route("/sign-in", methods=["GET", "POST"])
@limited
def sign_in() -> Response:
    if request.method in SAFE_METHODS:
        return _form("sign_in.html", personas=_personas())
    email = request.form.get("email", "")
    tries = _tries_at(email)
    try:
        tries.take()
        token = signing_in.sign_in_with_password(email, request.form.get("password", ""), **_from())
    except Refused as refused:
        current_app.logger.warning("sign-in refused from %s", request.remote_addr)
        if isinstance(refused, WrongPassword) and tries.is_worth_a_line():
            signing_in.note_refused(email, tries=tries.count, address=_address())
        return _form("sign_in.html", refused, personas=_personas())
    tries.was_right()
    return _known(_signed_in(token, _way_back()), email)


@pages.post("/sign-in/demo")
def sign_in_as_persona() -> Response:
    """Demo mode only: one click for each person of the story."""
    if not _settings().demo:
        abort(404)
    member_id = request.form.get("member", "")
    if member_id not in {str(person.id) for person in _personas()}:
        abort(404)
    token = signing_in.sign_in(int(member_id), **_from())
    return _signed_in(token, _way_back())


@pages.post("/sign-out")
def sign_out() -> Response:
    if g.sign_in is not None:
        signing_in.sign_out(g.sign_in.id, address=_address())
        current_app.extensions["realtime"].end_key(f"member:{g.sign_in.id}")
    response = redirect(url_for("pages.sign_in"))
    delete_cookies(response, _settings())  # type: ignore[arg-type]
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response  # type: ignore[return-value]


@pages.route("/invitation/<token>", methods=["GET", "POST"])
@limited
def invitation(token: str) -> Response:
    """A one-time link; the first administrator's set-up link is one too."""
    try:
        invited = one_time_links.find_link(token)
    except LinkUsedUp:
        if request.method == "POST" and may_write_a_line(counters, place()):
            one_time_links.note_refused(address=_address())
        raise
    if request.method in SAFE_METHODS:
        return _form("invitation.html", invited=invited)
    name, email = tidy_line(request.form.get("name", "")), tidy_line(request.form.get("email", ""))
    try:
        if invited.purpose == "password_link":
            return _renewed(token)
        if not 1 <= len(name) <= 80 or not (invited.email or is_mail_address(email)):
            raise Invalid(reason=gettext("name and mail address are needed"))
        given = {"name": name, "email": email, "password": request.form.get("password", "")}
        change = inviting.accept_invitation(token, **given, address=_address())
    except Refused as refused:
        return _form("invitation.html", refused, invited=invited)
    member_id = change.result["member"]
    return _signed_in(signing_in.sign_in(member_id, **_from()), url_for("pages.home"))


@pages.route("/password", methods=["GET", "POST"])
@limited
def password() -> Response:
    """A new password for somebody who knows the old one."""
    actor = member()
    if request.method in SAFE_METHODS:
        return _form("password.html")
    current, new = request.form.get("current", ""), request.form.get("password", "")
    tries = _tries_at(g.member.email)
    try:
        tries.take()
        ended = password_reset.change_password(
            actor, current=current, new=new, keep=g.sign_in.id, address=_address()
        )
    except Refused as refused:
        if not isinstance(refused, (WrongPassword, TooManyTries)):
            tries.was_right()
        return _form("password.html", refused)
    tries.was_right()
    _end(ended)
    return redirect(url_for("pages.home"))  # type: ignore[return-value]


@pages.post("/language")
def language() -> Response:
    """Switches the language of the signed-in person."""
    chosen = request.form.get("language", "")
    if g.actor.kind != "member" or chosen not in LANGUAGES:
        abort(404)
    preferences.choose_preferences(g.actor, language=chosen)
    return redirect(_way_back())  # type: ignore[return-value]


def _renewed(token: str) -> Response:
    member_id, ended = password_reset.renew_password(
        token, password=request.form.get("password", ""), address=_address()
    )
    _end(ended)
    return _signed_in(signing_in.sign_in(member_id, **_from()), url_for("pages.home"))


def _tries_at(email: str) -> Tries:
    known_by = request.cookies.get(_known_name(), "")
    return Tries(
        counters, account=email, place=place(), known_by=known_by, secret=_settings().secret
    )


def _known(response: Response, email: str) -> Response:
    """From now on this browser is known for this account (board/people/throttling.py)."""
    response.set_cookie(
        _known_name(),
        known_browser(email, secret=_settings().secret),
        max_age=365 * 86400,
        secure=_settings().has_secure_cookies,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return response


def _known_name() -> str:
    return "__Host-known" if _settings().has_secure_cookies else "known"


def _from() -> dict[str, str]:
    """With which program, and from where."""
    return {"agent": tidy_line(request.headers.get("User-Agent", "")), "address": _address()}


def _address() -> str:
    return request.remote_addr or ""


def _end(keys: list[str]) -> None:
    for key in keys:
        current_app.extensions["realtime"].end_key(f"member:{key}")


def _signed_in(token: str, to: str) -> Response:
    return set_cookie(redirect(to), token, _settings())  # type: ignore[arg-type]


def _form(template: str, refused: Refused | None = None, **values: object) -> Response:
    status = refused.status if refused else 200
    sentence = sentence_of(refused) if refused else ""
    page = render_template(
        template, problem=sentence, next=_way_back(), given=request.form, **values
    )
    wait = (
        {"Retry-After": str(refused.facts["seconds"])} if isinstance(refused, TooManyTries) else {}
    )
    return Response(page, status, headers=wait)


def _personas() -> list[Member]:
    if not _settings().demo:
        return []
    with database.current().reading() as session:
        return _in_order(session)


def _in_order(session: Session) -> list[Member]:
    people = session.exec(select(Member).where(Member.is_active).order_by(col(Member.id))).all()
    order = {"member": 0, "coordinator": 1, "admin": 2, "viewer": 3}
    return sorted(people, key=lambda person: order[person.role])


def _way_back() -> str:
    """Where to after signing in: a path of ours, never another site."""
    to = request.values.get("next", "")
    is_ours = re.fullmatch(r"/(?![/\\])[^\x00-\x20\x7f\\]*", to)
    return to if is_ours else url_for("pages.home")


def _settings() -> Settings:
    return current_app.extensions["settings"]
