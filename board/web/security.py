"""What holds for every request: size, origin, anti-forgery token, headers, content security
policy."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from flask import Flask, Response, g, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from board.core.errors import N_, NotFound, Refused
from board.settings import Settings

from .forgery_tokens import is_token, masked
from .rate_limits import check_form_rate

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
MOST_JSON_BYTES = 256 * 1024
MOST_BYTES = 26 * 1024 * 1024
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
KEPT_NOWHERE = ("text/html", "text/calendar")
"""Pages, and calendars behind secret addresses: no proxy and no browser keeps them."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
"""Headers of every answer, unless it has its own."""
LARGE = ("/api/v1/intake/", "/api/v1/files", "/api/v1/imports/files", "/ask", "/t/")
"""Raw mails, files, old queues, and the requester's forms, which may have files; whoever takes them
in says how large they may be."""


OF_STRANGERS = ("/ask", "/t/", "/links")
"""Forms that anybody may send."""


class ForeignOrigin(Refused):
    status = 403
    sentence = N_(
        "This request came from another site and was refused. Open Tavla itself and try again."
    )


class ForgeryTokenMissing(Refused):
    status = 403
    sentence = N_("This page is out of date. Reload it and try again; what you wrote is kept.")


def install(app: Flask, settings: Settings) -> None:
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    app.jinja_env.globals["forgery_token"] = forgery_token
    allowed = {_host(origin) for origin in settings.origins}
    content_policy = policy(allowed)

    @app.before_request
    def _guard() -> None:
        is_safe = request.method in SAFE_METHODS
        if request.path.startswith(OF_STRANGERS) and not is_safe:
            check_form_rate()  # before anything reads what may be 26 MB
        check_no_nul()
        if is_safe:
            return
        if not request.path.startswith(LARGE) and (request.content_length or 0) > MOST_JSON_BYTES:
            raise RequestEntityTooLarge()
        check_origin(allowed)
        check_forgery_token()

    @app.after_request
    def _headers(response: Response) -> Response:
        headers = response.headers
        for name, value in ALWAYS.items():
            headers.setdefault(name, value)
        headers.setdefault("Content-Security-Policy", content_policy)
        if response.mimetype in KEPT_NOWHERE:
            headers.setdefault("Cache-Control", "no-store")
        if settings.has_secure_cookies:
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response


def forgery_token() -> str:
    """What this page's forms and requests send along; "" for somebody who has not signed in."""
    return masked(g.forgery_token) if g.get("forgery_token") else ""


def check_forgery_token() -> None:
    """Of whoever has signed in: the page that sends has been given it."""
    if g.get("forgery_token"):
        given = request.headers.get("X-CSRF-Token") or request.form.get("csrf", "")
        if not is_token(given, g.forgery_token):
            raise ForgeryTokenMissing()


def check_no_nul() -> None:
    """No text has one, PostgreSQL keeps none, and nobody types one. What JSON brings is tidied
    field by field."""
    if "\0" in request.path or any("\0" in text for text in _texts(request.args)):
        raise NotFound()
    if request.mimetype in FORMS and any("\0" in text for text in _texts(request.form)):
        raise BadRequest()


def _texts(given: MultiDict[str, str]) -> Iterator[str]:
    for name, values in given.lists():
        yield from (name, *values)


def check_origin(allowed: set[str]) -> None:
    """Refuses what another site sends. Programs that are no browsers send neither header."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise ForeignOrigin()
    origin = request.headers.get("Origin")
    if origin is not None and _host(origin) not in allowed:
        raise ForeignOrigin()


def policy(origins: set[str]) -> str:
    """No inline script, nothing from anywhere else, nobody may frame us. To old TVs a websocket to
    where the page is from is not "self"."""
    sockets = " ".join(sorted(origin.replace("http", "ws", 1) for origin in origins))
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"font-src 'self'; connect-src 'self' {sockets}; form-action 'self'; "
        "manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
    )


def _host(origin: str) -> str:
    parts = urlsplit(origin)
    return f"{parts.scheme}://{parts.netloc}".lower()
