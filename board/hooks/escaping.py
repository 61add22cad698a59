"""What people wrote stays text in each product: it formats nothing, loads no picture and calls
nobody together (`@channel`)."""

import re

_AT = re.compile(r"@(?=\w)")
_MARKDOWN = re.compile(r"([\\`*_\[\]#~!<>])")
_OF_CARDS = re.compile(r"([\\*_\[\]])")
_MARKS = re.compile(r"([`*_~\[\]!])")
_NO_BREAK = "\u2060"
"""A word joiner: it is not seen, and ends what a program would take for a mark."""


def of_slack(text: str) -> str:
    for mark, escaped in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(mark, escaped)
    return _calling_nobody(_MARKS.sub(rf"\1{_NO_BREAK}", text))


def of_mattermost(text: str) -> str:
    return _calling_nobody(_MARKDOWN.sub(r"\\\1", text))


def of_rocketchat(text: str) -> str:
    return _calling_nobody(_MARKS.sub(rf"\1{_NO_BREAK}", text))


def of_teams(text: str) -> str:
    """A card knows bold, italic, lists and links, and nothing else."""
    return _OF_CARDS.sub(r"\\\1", text)


def _calling_nobody(text: str) -> str:
    return _AT.sub(f"@{_NO_BREAK}", text)
