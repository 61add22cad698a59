"""Every error as an RFC 9457 problem with a stable code, or as a calm page where a person
navigates."""

from flask import Flask, Response, current_app, render_template, request
from flask_babel import gettext
from werkzeug.exceptions import HTTPException

from board.core.errors import N_, Refused

from .answers import json_response

CODES = {
    400: ("bad_request", N_("The request could not be understood.")),
    401: (
        "not_signed_in",
        N_("Please sign in. What you did is kept in this page and is sent when you are back."),
    ),
    403: ("forbidden", N_("This is not allowed.")),
    404: ("not_found", N_("There is nothing here, or it is not yours to see.")),
    405: ("method_not_allowed", N_("This address does not do that.")),
    413: ("too_large", N_("This is too large to take. Nothing was changed.")),
    415: ("wrong_content_type", N_("Send JSON (Content-Type: application/json).")),
    422: ("invalid", N_("Some of the fields are not valid. Nothing was changed.")),
    429: ("too_many_requests", N_("Too many requests. Wait a moment and try again.")),
    500: (
        "internal_error",
        N_(
            "Something went wrong on the server. Nothing was changed; it has been written to the "
            "log."
        ),
    ),
}


class NotSignedIn(Refused):
    status = 401
    sentence = CODES[401][1]


def install(app: Flask) -> None:
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, lambda error: _surprise(app, error))


def sentence_of(error: Refused) -> str:
    """What a person is told, in their language."""
    return gettext(error.sentence).format_map(_Facts(error.facts))


def problem(status: int, code: str, title: str, **more: object) -> Response:
    body = {"type": f"/docs/errors#{code}", "title": title, "status": status, "code": code, **more}
    if _wants_page():
        tries_again = status == 503 and request.method == "GET"
        return Response(
            render_template("problem.html", problem=body, tries_again=tries_again), status
        )
    return json_response(body, status, "application/problem+json")


def _refused(error: Refused) -> Response:
    about = {"field": error.field} if error.field else {}
    response = problem(
        error.status, error.code(), sentence_of(error), facts=_facts_of(error), **about
    )
    if error.status == 503:
        response.headers["Retry-After"] = str(error.retry_after_seconds)
    if error.status >= 500:
        current_app.logger.warning(
            "%s %s: %s, %s", request.method, request.path, error, _first_line(error.__cause__)
        )
    return response


def _first_line(cause: BaseException | None) -> str:
    return str(getattr(cause, "orig", cause)).partition("\n")[0]


def _facts_of(error: Refused) -> dict[str, object]:
    """A 404 tells nothing: by its facts one could learn whether a thing is missing or somebody
    else's."""
    if error.status == 404:
        return {}
    return {
        k: v
        for k, v in error.facts.items()
        if isinstance(v, (str, int, float, bool, list, dict, type(None)))
    }


def _http(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < 400:
        return error.get_response()  # type: ignore[return-value]
    status = error.code or 500
    code, title = CODES.get(status, CODES[400 if status < 500 else 500])
    response = problem(status, code, gettext(title), **_fields(error))
    if status == 405 and getattr(error, "valid_methods", None):
        response.headers["Allow"] = ", ".join(error.valid_methods)  # type: ignore[attr-defined]
    return response


def _fields(error: HTTPException) -> dict[str, object]:
    """webargs' messages: {"json": {"title": ["Shorter than minimum length 1."]}} → {"fields":
    {"title": […]}}."""
    messages = (getattr(error, "data", None) or {}).get("messages")
    if not isinstance(messages, dict):
        return {}
    inner = (
        messages[next(iter(messages))]
        if len(messages) == 1 and next(iter(messages)) in _LOCATIONS
        else messages
    )
    return {"fields": inner if isinstance(inner, dict) else {"body": inner}}


_LOCATIONS = ("json", "query", "form", "files", "headers")


def _surprise(app: Flask, error: Exception) -> Response:
    app.logger.exception("%s %s", request.method, request.path, exc_info=error)
    return problem(500, CODES[500][0], gettext(CODES[500][1]))


def _wants_page() -> bool:
    return not request.path.startswith("/api/") and "text/html" in request.headers.get("Accept", "")


class _Facts(dict):
    def __missing__(self, key: str) -> str:
        return "…"
