"""Whoever has an answer already is told so (304) instead of being sent it again."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, request

KEPT_AND_ASKED = "private, no-cache"
"""The reader's own browser keeps it, and asks each time whether it may still show it."""


def revalidated(view: Callable[..., Response], *, is_kept: bool) -> Callable[..., Response]:
    """The answer is made first, for this asker and by today's rights, and only then compared: who
    has lost the right is refused as ever."""

    @wraps(view)
    def compared(*args: Any, **kwargs: Any) -> Response:
        response = view(*args, **kwargs)
        if response.status_code != 200:
            return response
        if is_kept:
            response.headers["Cache-Control"] = KEPT_AND_ASKED
        if "ETag" not in response.headers:
            response.set_etag(_digest(_said(response)), weak=True)
        return response.make_conditional(request)  # type: ignore[return-value]

    return compared


def _said(response: Response) -> bytes:
    """Of a page of a list also where the next one is: there may be more behind the same rows."""
    return response.get_data() + response.headers.get("Link", "").encode()


def _digest(plain: bytes) -> str:
    return hashlib.sha256(plain).hexdigest()[:32]
