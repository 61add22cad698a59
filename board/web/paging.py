"""A page of a long list as an answer: its rows, and in the header `Link` where the next one is."""

from typing import Any
from urllib.parse import urlencode

import marshmallow as ma
from flask import Response, request

from board.core.errors import NotFound
from board.core.pages import Mark, Page, mark_text

from .answers import json_response
from .list_marks import BeforeInstant


def mark_asked_for() -> Mark | None:
    """What a page's own address says; nonsense there is not found."""
    try:
        return BeforeInstant().load(request.args.to_dict())["before"]
    except ma.ValidationError as error:
        raise NotFound() from error


def page_response(page: Page[Any]) -> Response:
    """Its rows; where the next page is, in a header."""
    response = json_response(page.rows)
    if page.end is not None:
        response.headers["Link"] = f'<{next_address(page)}>; rel="next"'
    return response


def next_address(page: Page[Any]) -> str:
    """Of the next page; empty when there is none."""
    if page.end is None:
        return ""
    return f"{request.path}?{urlencode(request.args.to_dict() | {'before': mark_text(page.end)})}"
