"""Long lists in an address and in an answer: `before=…` asks for what comes after a page, and the
header `Link` says where that is."""

import re
from typing import Any
from urllib.parse import urlencode

import marshmallow as ma
from flask import Response, request

from board.core import clock
from board.core.errors import NotFound
from board.core.ids import MOST_ID
from board.core.pages import Mark, Page, mark_text

from .answers import json_response

SAID = "Where a page ended, as the `Link` of that answer says; without it the newest"
_ID = re.compile(r"[1-9][0-9]{0,18}")
_INSTANT = re.compile(r"(?a:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)")


class _Mark(ma.fields.String):
    """What `mark_text` writes."""

    def __init__(self, *, has_instant: bool) -> None:
        super().__init__(
            load_default=None,
            error_messages={"invalid": "Not a mark of this list."},
            metadata={"description": SAID},
        )
        self.has_instant = has_instant

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        instant, _, id_ = str(value).rpartition("_")
        if not _ID.fullmatch(id_) or int(id_) > MOST_ID or bool(instant) != self.has_instant:
            raise self.make_error("invalid")
        if not self.has_instant:
            return (int(id_),)
        if not _INSTANT.fullmatch(instant):
            raise self.make_error("invalid")
        try:
            return (clock.instant_of(instant), int(id_))
        except ValueError as error:
            raise self.make_error("invalid") from error


class BeforeNumber(ma.Schema):
    """Of a list that is sorted by number."""

    class Meta:
        unknown = ma.EXCLUDE

    before = _Mark(has_instant=False)


class BeforeInstant(ma.Schema):
    """Of a list that is sorted by when."""

    class Meta:
        unknown = ma.EXCLUDE

    before = _Mark(has_instant=True)


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
