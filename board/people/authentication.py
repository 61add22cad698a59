"""Authentication of members: from the cookie to an actor, for pages, the API and sockets."""

from collections.abc import Collection
from functools import partial
from http.cookies import SimpleCookie
from typing import Any

from flask import Flask, Response, g, request

from board.core import database
from board.core.actor import NOBODY, Actor
from board.settings import Settings
from board.web.api_routes import route_of_request
from board.web.problems import NotSignedIn

from .copy_keys import copy_owner
from .remembered_sign_ins import RememberedSignIns, remembered_actor
from .signing_in import Found, find_sign_in, key_of, note_seen, standing_actors, standing_sign_ins


def cookie_name(settings: Settings) -> str:
    return "__Host-sid" if settings.has_secure_cookies else "sid"


def copy_cookie_name(settings: Settings) -> str:
    """Of the cookie that tells a page's worker whose sign-in this is, without a question."""
    return "__Host-copy" if settings.has_secure_cookies else "copy"


def token_of_request(settings: Settings) -> str:
    """What the cookie of this request brings; "" without one."""
    return request.cookies.get(cookie_name(settings), "")


def install(app: Flask, settings: Settings) -> None:
    """Before each request: g.actor, g.member, g.sign_in, g.language, g.forgery_token. Register
    before security. A command's asker may be remembered; then `g.identify_again()` reads who it
    is now."""
    remembered = RememberedSignIns(settings)

    @app.before_request
    def _who() -> None:
        token = token_of_request(settings)
        if not token or request.path.startswith("/static/"):
            _is_nobody()
            return
        key = key_of(token)
        found = remembered.recall(key) if route_of_request().is_command else None
        if found:
            g.identify_again = partial(_identify_again, key, remembered, settings)
            _is(found, remembered_actor(found))
        else:
            _identify(key, remembered, settings)

    @app.after_request
    def _forget_what_was_read(response: Response) -> Response:
        """The session was ended elsewhere: this browser keeps no file that it read in it. What it
        wrote and has not sent yet stays, for when the person is back."""
        if g.get("has_dead_cookie"):
            response.headers.setdefault("Clear-Site-Data", '"cache"')
        return response


def _identify(key: str, remembered: RememberedSignIns, settings: Settings) -> None:
    with database.current().reading() as session:
        found = find_sign_in(session, key, settings)
    remembered.remember(key, found)
    g.has_dead_cookie = found is None
    if found:
        _is(found, found.member.actor())
    else:
        _is_nobody()


def _identify_again(key: str, remembered: RememberedSignIns, settings: Settings) -> None:
    _identify(key, remembered, settings)
    check_signed_in()


def _is(found: Found, actor: Actor) -> None:
    g.sign_in, g.member, g.actor = found.sign_in, found.member, actor
    g.language, g.forgery_token = found.member.language, found.sign_in.forgery_token
    note_seen(found.sign_in)


def _is_nobody() -> None:
    g.actor, g.member, g.sign_in, g.language, g.forgery_token = NOBODY, None, None, None, None


def require_sign_in(app: Flask) -> None:
    """After everybody who may know the asker has looked: the API is for known actors only."""

    @app.before_request
    def _api_needs_sign_in() -> None:
        view = app.view_functions.get(request.endpoint or "")
        if request.path.startswith("/api/v1/") and not getattr(view, "is_public", False):
            check_signed_in()


def check_signed_in() -> None:
    if g.actor is NOBODY:
        raise NotSignedIn()


def public(view: Any) -> Any:
    """Marks an API view that has its own way of knowing who asks."""
    view.is_public = True
    return view


def set_cookie(response: Response, token: str, settings: Settings) -> Response:
    """The sign-in's, which no script reads, and beside it its public name, which one does: a copy
    of a page is opened for the sign-in that it belongs to (static/src/worker/keys.ts)."""
    owner = copy_owner(token, secret=settings.secret)
    values = {cookie_name(settings): token, copy_cookie_name(settings): owner}
    for name, value in values.items():
        response.set_cookie(
            name,
            value,
            max_age=settings.session_days * 86400,
            secure=settings.has_secure_cookies,
            httponly=name == cookie_name(settings),
            samesite="Lax",
            path="/",
        )
    return response


def delete_cookies(response: Response, settings: Settings) -> None:
    for name in (cookie_name(settings), copy_cookie_name(settings)):
        response.delete_cookie(name, secure=settings.has_secure_cookies, path="/")


Standing = tuple[Actor, str]
"""Who is signed in, and the anti-forgery token of the sign-in."""


def key_in(cookies: SimpleCookie, settings: Settings) -> str | None:
    """The key of the sign-in that cookies name; whether it stands is not asked."""
    morsel = cookies.get(cookie_name(settings))
    return f"member:{key_of(morsel.value)}" if morsel else None


def standing_of_keys(keys: Collection[str], settings: Settings) -> list[Standing | None]:
    """For each of these keys of sockets, in one question; None where it no longer stands."""
    own = [key.removeprefix("member:") for key in keys]
    with database.current().reading() as session:
        found = standing_sign_ins(session, own, settings)
    return [found.get(key) for key in own]


def actors_of_keys(keys: Collection[str], settings: Settings) -> dict[str, Actor]:
    """The actors behind sockets' keys, with today's rights; those that no longer stand are
    missing."""
    with database.current().reading() as session:
        found = standing_actors(session, [key.removeprefix("member:") for key in keys], settings)
    return {f"member:{key}": actor for key, actor in found.items()}
