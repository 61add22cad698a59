"""What the OpenAPI document says beside its operations: where one starts, who may call, which codes
a refusal may have, what a row of each table is."""

from flask import Flask
from flask_smorest import Api

from board.core.row_schema import components_of
from board.core.synced import Synced
from board.settings import Settings
from board.triage.schemas import AddressOrNone
from board.web.operations import REFUSALS

from .introduction import INTRODUCTION
from .refusals import PROBLEM, codes_by_status, refusal_response
from .security_schemes import security_schemes


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
        components.response(f"Refused{status}", refusal_response(codes[status]))
    for name, row in components_of(Synced.__subclasses__()).items():
        components.schema(name, row)
    return document
