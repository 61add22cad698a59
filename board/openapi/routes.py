"""Where the API's document is read: as JSON by programs, as a page by people."""

from typing import Any

from flask import Blueprint, Response, current_app, render_template
from markupsafe import Markup

from board.pages.shell import member, screen
from board.texts.markdown import rendered
from board.web.answers import json_response

from .finishing import finished
from .introduction import INTRODUCTION
from .reading import paragraphs_joined, sections_of, shapes_of, spans
from .refusals import codes_by_status

routes = Blueprint("openapi", __name__)


@routes.get("/api/v1/openapi.json")
def document() -> Response:
    """For everybody who is known."""
    return json_response(whole_document())


@routes.get("/docs/api")
def page() -> Response:
    """The document, read out in the product's look; in English, like the rest of docs/."""
    member()
    return screen(
        "report",
        title="API",
        watching=["people"],
        page="api",
        content=_once("page_of_document", _drawn),
        look="api",
    )


def whole_document() -> dict[str, Any]:
    """The document with everything in it."""
    made = current_app.extensions["document"].spec
    return _once("whole_document", lambda: finished(made.to_dict()))


def _drawn() -> str:
    whole = whole_document()
    return render_template(
        "api.html",
        introduction=Markup(rendered(paragraphs_joined(INTRODUCTION))),  # noqa: S704 - our own
        spans=spans,
        schemes=whole["components"]["securitySchemes"],
        sections=sections_of(whole),
        shapes=shapes_of(whole),
        refusals=[(n, sorted(codes.items())) for n, codes in sorted(codes_by_status().items())],
    )


def _once(name: str, make: Any) -> Any:
    """Made when it is first asked for, and kept by the application."""
    kept = current_app.extensions
    if name not in kept:
        kept[name] = make()
    return kept[name]
