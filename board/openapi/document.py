"""What the OpenAPI document says beside its operations: where one starts, who may call, which codes
a refusal may have, what a row of each table is."""

from collections import defaultdict

from flask import Flask
from flask_smorest import Api

from board.boards.authentication import HEADER as BOARD_LINK
from board.core.errors import Refused
from board.core.row_schema import components_of
from board.core.synced import Synced
from board.people.authentication import cookie_name
from board.settings import Settings
from board.triage.schemas import AddressOrNone
from board.walls.authentication import wall_cookie_name
from board.web.answer_schemas import ProblemSchema
from board.web.operations import REFUSALS
from board.web.problems import CODES

from .introduction import INTRODUCTION

PROBLEM = {"application/problem+json": {"schema": ProblemSchema}}


class Document(Api):
    """The slices' operations, collected."""

    DEFAULT_ERROR_RESPONSE_NAME = None


def new_document(app: Flask, settings: Settings) -> Document:
    """Without operations; each slice that is registered brings its own."""
    app.config |= {"API_TITLE": "Tavla", "API_VERSION": "v1", "OPENAPI_VERSION": "3.1.0"}
    document = Document(app, spec_kwargs={"info": {"description": INTRODUCTION}})
    document.register_field(AddressOrNone, "string", None)
    components = document.spec.components
    for name, scheme in security_schemes(settings).items():
        components.security_scheme(name, scheme)
    components.response("Refused", {"description": "Refused, or failed", "content": PROBLEM})
    codes = codes_by_status()
    for status in REFUSALS:
        components.response(f"Refused{status}", _refusal(codes[status]))
    for name, row in components_of(Synced.__subclasses__()).items():
        components.schema(name, row)
    return document


def security_schemes(settings: Settings) -> dict[str, dict[str, str]]:
    return {
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": cookie_name(settings),
            "description": "A member who has signed in. Changes also need `X-CSRF-Token`.",
        },
        "wall": {
            "type": "apiKey",
            "in": "cookie",
            "name": wall_cookie_name(settings),
            "description": "A paired TV. It reads; where that was allowed, it steers standups.",
        },
        "board_link": {
            "type": "apiKey",
            "in": "header",
            "name": BOARD_LINK,
            "description": "A guest: the token of a board's public link.",
        },
        "intake_token": {
            "type": "http",
            "scheme": "bearer",
            "description": "A mail server: the setting `intake_token`.",
        },
    }


def codes_by_status() -> dict[int, dict[str, str]]:
    """`{status: {code: sentence}}` of all that may be refused, by the classes that refuse."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for status, (code, sentence) in CODES.items():
        found[status][code] = sentence
    for refusal in _below(Refused):
        found[refusal.status][refusal.code()] = refusal.sentence
    return found


def _below(kind: type[Refused]) -> set[type[Refused]]:
    return {sub for one in kind.__subclasses__() for sub in {one, *_below(one)}}


def _refusal(codes: dict[str, str]) -> dict[str, object]:
    listed = "\n".join(f"* `{code}`: {sentence}" for code, sentence in sorted(codes.items()))
    return {"description": listed, "content": PROBLEM}
