"""The page of a mail, from its text: paragraphs, quotes, links that can be pressed. All of it is
escaped, and it names no picture and no style of anywhere."""

import re
from html import escape
from itertools import groupby

_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]")


def html_of(text: str) -> str:
    """A whole document; lines that begin with `>` are quotes."""
    parts = [
        _part(is_quote, list(lines)) for is_quote, lines in groupby(text.splitlines(), _quotes)
    ]
    return f"<!DOCTYPE html><html><body>{''.join(parts)}</body></html>"


def _quotes(line: str) -> bool:
    return line.startswith(">")


def _part(is_quote: bool, lines: list[str]) -> str:
    bare = [line[1:].removeprefix(" ") for line in lines] if is_quote else lines
    paragraphs = "\n".join(bare).split("\n\n")
    drawn = "".join(f"<p>{_inline(one)}</p>" for one in paragraphs if one.strip())
    return f"<blockquote>{drawn}</blockquote>" if is_quote else drawn


def _inline(text: str) -> str:
    parts, end = [], 0
    for found in _LINK.finditer(text):
        address = escape(found[0])
        parts += [escape(text[end : found.start()]), f'<a href="{address}">{address}</a>']
        end = found.end()
    return "".join([*parts, escape(text[end:])]).strip("\n").replace("\n", "<br>")
