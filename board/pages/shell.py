"""The HTML page around every screen: what it starts with is in the page, so the first paint waits
for no socket."""

import secrets
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from flask import Response, current_app, g, redirect, render_template, request, url_for
from flask_babel import get_locale
from markupsafe import Markup

from board.boards.queries import boards_for
from board.core import clock, database, streams
from board.core.actor import Actor
from board.core.snapshots import Snapshot, snapshots_of
from board.people.authentication import token_of_request
from board.people.copy_keys import copy_owner
from board.people.permissions import may_triage
from board.settings import Settings
from board.web.compression import response_of
from board.web.i18n import for_browser
from board.web.security import forgery_token

_STREAMS = secrets.token_hex(16).encode()
"""Stands in a page's text where its rows go; nobody can write it."""


class SignInFirst(Exception):
    """A person without a session asked for a screen: they sign in and come back here."""


def member() -> Actor:
    if g.actor.kind != "member":
        raise SignInFirst()
    return g.actor


def to_sign_in(_: SignInFirst) -> Response:
    return redirect(url_for("pages.sign_in", next=request.full_path.rstrip("?")))  # type: ignore[return-value]


def screen(
    name: str,
    *,
    title: str,
    watching: Sequence[str],
    page: str = "",
    content: str = "",
    look: str = "",
    **boot: Any,
) -> Response:
    """A page for a signed-in person. `watching` are the streams whose rows are in it; `page` marks
    the menu; `content` is what a page shows that is made here and not by its JavaScript; `look`
    is its style sheet where that is not the screen's own."""
    actor = member()
    chosen = {name: getattr(g.member, name) for name in ("theme", "density", "has_single_keys")}
    me = {
        "id": actor.id,
        "name": actor.name,
        "role": actor.role,
        "team_id": actor.team_id,
        **chosen,
    }
    values = {"me": me, "csrf": forgery_token(), "owner": _owner(), "screen": name, **boot}
    return _page(
        "screen.html",
        actor,
        [*watching, "incidents", f"me/{actor.id}"],
        values,
        screen=name,
        title=title,
        page=page,
        boards=boards_for(actor),
        has_desk=may_triage(actor),
        content=Markup(content),
        look=look or name,
    )


def is_from_within(referrer: str | None) -> bool:
    """Whether somebody comes from another screen, whose scripts their browser has: it goes on
    showing that one until this one can be drawn. Who comes from elsewhere sees a skeleton first."""
    path = (referrer or "").removeprefix(request.host_url)
    return path != referrer and path != "" and not path.startswith(("sign-in", "invitation"))


def _owner() -> str:
    """Whose page it is, for the browser that keeps a copy."""
    settings: Settings = current_app.extensions["settings"]
    return copy_owner(token_of_request(settings), secret=settings.secret)


def wall_screen(watching: Sequence[str], **boot: Any) -> Response:
    """The page of a paired TV: the public audience only, no person."""
    shell = current_app.extensions["bundles"].shell("wall")
    values = {"me": None, "screen": "wall", "shell": shell, **boot}
    return _page("wall.html", g.actor, watching, values, title=g.wall.name, screen="wall")


def guest_screen(actor: Actor, watching: Sequence[str], *, title: str, **boot: Any) -> Response:
    """The page behind a board's public link. Search engines are asked to leave it alone."""
    values = {"me": None, "screen": "shared", **boot}
    page = _page("shared.html", actor, watching, values, title=title, screen="shared")
    page.headers["X-Robots-Tag"] = "noindex"
    return page


def _page(
    template: str, actor: Actor, watching: Sequence[str], values: dict[str, Any], **shown: Any
) -> Response:
    """`values` and the rows of `watching` are in it for the page's JavaScript, `shown` is for the
    template."""
    with database.current().reading() as session:
        preloaded = streams.preload(session, watching)
        wanted = [(name, streams.audience_of(session, actor, name)) for name in watching]
    del preloaded
    text = render_template(template, boot=_boot(values), **shown).encode()
    head, tail = text.split(_STREAMS)
    return response_of(
        [head, *_with_commas(snapshots_of(wanted)), tail], "text/html; charset=utf-8"
    )


def _boot(values: dict[str, Any]) -> Markup:
    """The page's own JSON, with _STREAMS where the rows will stand: these are JSON already, and
    compressed."""
    settings: Settings = current_app.extensions["settings"]
    language = str(get_locale())
    values |= {
        "language": language,
        "messages": for_browser(language),
        "time_zone": settings.time_zone,
        "demo": settings.demo,
        "version": current_app.config["ASSET_VERSION"],
        "now": int(clock.now().timestamp() * 1000),
    }
    text = orjson.dumps(values)[:-1].replace(b"<", b"\\u003c") + b',"streams":[' + _STREAMS + b"]}"
    return Markup(text.decode())


def _with_commas(all_of_them: Sequence[Snapshot]) -> Iterator[bytes | Snapshot]:
    for n, one in enumerate(all_of_them):
        yield from (b",", one) if n else (one,)
