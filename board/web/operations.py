"""What the OpenAPI document says about one route: its words from a docstring, its headers, who may
call it, what it answers and refuses."""

import inspect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from board.core.errors import code_of

from .answer_schemas import ChangeAnswer

OfWalls = Literal["no", "yes", "where it may steer"]
OfGuests = Literal["no", "yes"]


@dataclass(frozen=True)
class Route:
    """What is known of a route besides its address. `walls_may` and `guests_may` are about paired
    TVs and about holders of a board's public link; everybody else is judged by what is called."""

    operation_id: str
    is_command: bool = False
    walls_may: OfWalls = "no"
    guests_may: OfGuests = "no"

    @property
    def callers(self) -> list[str]:
        """The security schemes, each of which is enough to come in."""
        wall = ["wall"] if self.walls_may != "no" else []
        return ["session", *wall, *(["board_link"] if self.guests_may != "no" else [])]


REFUSALS = (401, 403, 404, 409, 413, 422, 429, 503)
"""Statuses that have an answer of their own in the document (`Refused404` …)."""
CSRF_TOKEN = {
    "name": "X-CSRF-Token",
    "in": "header",
    "required": True,
    "schema": {"type": "string"},
    "description": "The anti-forgery token of the session (see above). Walls need none.",
}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}:[A-Za-z0-9_-]{1,64}$"},
    "description": "`client:id`, chosen by you. Sent again with the same body, a command answers "
    "what it answered the first time and is not carried out twice.",
}

IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "The `ETag` of the answer that you have. Where it would be the same again, the "
    "answer is 304 and empty.",
}
ETAG = {"ETag": {"schema": {"type": "string"}, "description": "Another one when the answer is"}}
LINK = {
    "Link": {
        "schema": {"type": "string"},
        "description": 'Where the next page is: `<address>; rel="next"`. Missing on the last one',
    }
}


def words_of(docstring: str | None) -> tuple[str, str]:
    """(first sentence without its full stop, everything) of a docstring, lines joined. Refusals
    that it names by their classes are named by their codes."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(docstring or ""))
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    text = re.sub(r"\bRaises\b", "Refuses with", text)
    text = re.sub(r"\b(?:[A-Z][a-z]+){2,}\b", lambda found: f"`{code_of(found[0])}`", text)
    summary = re.match(r"(.+?)(?:[.:;](?=\s|$)|$)", text, re.DOTALL)
    return (summary[1] if summary else "", text)


def operation(
    route: Route,
    method: str,
    docstring: str | None,
    *,
    answer: Any = ChangeAnswer,
    callers: Sequence[str] | None = None,
    sends: str = "",
    gives: str = "application/json",
    is_tagged: bool = False,
    is_paged: bool = False,
) -> dict[str, Any]:
    """The operation object. `callers` are security schemes, any of which is enough (none: no
    proof is asked for); `sends` is the media type of a body that is no JSON, `gives` that of the
    answer, which `is_tagged` when it can be asked whether it is still the same, and `is_paged`
    when it is a part of a list."""
    who = route.callers if callers is None else callers
    summary, description = words_of(docstring)
    found: dict[str, Any] = {
        "operationId": route.operation_id,
        "summary": summary,
        "description": description,
        "security": [{caller: []} for caller in who],
        "responses": _responses(answer, gives, is_tagged=is_tagged, is_paged=is_paged),
    }
    if headers := [*_headers(route, method, who), *([IF_NONE_MATCH] if is_tagged else [])]:
        found["parameters"] = headers
    if sends:
        found["requestBody"] = {"required": True, "content": {sends: {"schema": BYTES}}}
    return found


def row_of_table(model: str) -> dict[str, str]:
    """Where the document has the shape of this table's rows (board/core/row_schema.py)."""
    return {"$ref": f"#/components/schemas/{model}"}


BYTES = {"type": "string", "format": "binary"}


def _headers(route: Route, method: str, callers: Sequence[str]) -> list[dict[str, object]]:
    token = {**CSRF_TOKEN, "required": list(callers) == ["session"]}
    return [
        *([token] if method != "GET" and "session" in callers else []),
        *([IDEMPOTENCY_KEY] if route.is_command else []),
    ]


def _responses(answer: Any, gives: str, *, is_tagged: bool, is_paged: bool) -> dict[Any, Any]:
    given = {"description": "Done, as asked", "content": {gives: {"schema": answer}}}
    return {
        200: {**given, "headers": ETAG | (LINK if is_paged else {})} if is_tagged else given,
        **({304: {"description": "As you have it"}} if is_tagged else {}),
        **{status: f"Refused{status}" for status in REFUSALS},
        "default": "Refused",
    }
