"""What the children of rendering.py do: `#` and a text is rendered, `+` and three texts are
merged."""

import orjson

from .markdown import rendered
from .text_merge import merged


def answer(payload: bytes) -> bytes:
    if payload[:1] == b"#":
        return rendered(payload[1:].decode()).encode()
    return orjson.dumps(merged(*orjson.loads(payload[1:])))
