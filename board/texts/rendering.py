"""Markdown and merged texts: made in child processes that may be killed, because people write what
parsers are slow at."""

import hashlib
import html
import logging
from collections import OrderedDict

import orjson

from board.core.children import ChildFailed, ChildPool, ChildTimedOut

parsers = ChildPool(
    "board.texts.rendering_child:answer", workers=2, seconds=2.0, memory_mb=192, most_waiting=60
)
MOST_CACHED = 4_000_000
"""Letters of HTML in the cache: the same texts are read all day."""
logger = logging.getLogger(__name__)


class RenderCache:
    """What was rendered, by the digest of its text; what was not asked for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._letters = 0
        self._texts: OrderedDict[bytes, str] = OrderedDict()

    def get(self, digest: bytes) -> str | None:
        found = self._texts.get(digest)
        if found is not None:
            self._texts.move_to_end(digest)
        return found

    def put(self, digest: bytes, text: str) -> None:
        self._letters += len(text) - len(self._texts.pop(digest, ""))
        self._texts[digest] = text
        while self._letters > self._most:
            self._letters -= len(self._texts.popitem(last=False)[1])


_cache = RenderCache(MOST_CACHED)


def html_of(text: str) -> str:
    """Safe HTML of a Markdown text; of one that takes too long, the text as it was typed."""
    digest = hashlib.sha256(text.encode()).digest()
    found = _cache.get(digest)
    if found is None:
        found = _rendered(text)
        _cache.put(digest, found)
    return found


def merged(base: str, yours: str, theirs: str) -> tuple[str, bool]:
    """(text, is_clean), as in text_merge.py; texts that take too long stand one after the other,
    theirs first."""
    try:
        answer = orjson.loads(parsers.call(b"+" + orjson.dumps([base, yours, theirs])))
    except (ChildTimedOut, ChildFailed) as error:
        logger.warning(
            "two texts of %d letters are not merged: %r", len(theirs) + len(yours), error
        )
        return f"{theirs}\n\n{yours}", False
    return answer[0], answer[1]


def _rendered(text: str) -> str:
    try:
        return parsers.call(b"#" + text.encode()).decode()
    except (ChildTimedOut, ChildFailed) as error:
        logger.warning("a text of %d letters is shown as it was typed: %r", len(text), error)
        return "<p>" + html.escape(text).replace("\n", "<br>\n") + "</p>"
