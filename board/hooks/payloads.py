"""A message in the form that each product takes. What people wrote stays text: it formats nothing,
loads no picture and calls nobody together (`@channel`)."""

import re
from collections.abc import Callable
from typing import Any

from .messages import Message, Part

_AT = re.compile(r"@(?=\w)")
_MARKDOWN = re.compile(r"([\\`*_\[\]#~!<>])")
_OF_CARDS = re.compile(r"([\\*_\[\]])")
_MARKS = re.compile(r"([`*_~\[\]!])")
_NO_BREAK = "\u2060"
"""A word joiner: it is not seen, and ends what a program would take for a mark."""

Payload = dict[str, Any]
Written = Callable[[str], str]


def payload_of(kind: str, message: Message, facts: Payload) -> Payload:
    """JSON for a `kind` of hook (models.KINDS); `facts` go to programs only."""
    if kind == "json":
        return facts | {"text": _plain(message)}
    return _FORMS[kind](message)


def _plain(message: Message) -> str:
    lines = [message.title]
    for part in message.parts:
        lines += ["", f"{part.name}:", *(f"- {line}" for line in _lines(part))]
    return "\n".join([*lines, "", *(f"{name}: {address}" for name, address in message.links)])


def _slack(message: Message) -> Payload:
    """https://docs.slack.dev/messaging/formatting-message-text: three letters are escaped."""
    links = (f"<{address}|{_of_slack(name)}>" for name, address in message.links)
    return {"text": _marked(message, links, bold="*{}*", dot="•", written=_of_slack)}


def _mattermost(message: Message) -> Payload:
    links = (f"[{_of_mattermost(name)}]({address})" for name, address in message.links)
    return {"text": _marked(message, links, bold="**{}**", dot="-", written=_of_mattermost)}


def _rocketchat(message: Message) -> Payload:
    """It has no way to escape a mark, so that each is ended before it begins."""
    links = (f"[{_of_rocketchat(name)}]({address})" for name, address in message.links)
    return {"text": _marked(message, links, bold="*{}*", dot="•", written=_of_rocketchat)}


def _teams(message: Message) -> Payload:
    """An Adaptive Card, as the workflow *When a Teams webhook request is received* takes it."""
    body: list[Payload] = [_block(_of_teams(message.title), weight="Bolder", size="Medium")]
    for part in message.parts:
        body.append(_block(_of_teams(part.name), weight="Bolder", spacing="Medium"))
        body.append(_block("\r".join(f"- {_of_teams(line)}" for line in _lines(part))))
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "msteams": {"width": "Full"},
        "body": body,
        "actions": [
            {"type": "Action.OpenUrl", "title": name, "url": address}
            for name, address in message.links
        ],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
    return {"type": "message", "attachments": [attachment]}


def _block(text: str, **look: str) -> Payload:
    return {"type": "TextBlock", "text": text, "wrap": True, **look}


def _marked(message: Message, links: Any, *, bold: str, dot: str, written: Written) -> str:
    paragraphs = [bold.format(written(message.title))]
    for part in message.parts:
        lines = (f"{dot} {written(line)}" for line in _lines(part))
        paragraphs.append("\n".join([bold.format(written(part.name)), *lines]))
    return "\n\n".join([*paragraphs, " · ".join(links)]).strip()


def _lines(part: Part) -> list[str]:
    return [*part.lines, *([f"+{part.left}"] if part.left else [])]


def _of_slack(text: str) -> str:
    for mark, escaped in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(mark, escaped)
    return _calling_nobody(_MARKS.sub(rf"\1{_NO_BREAK}", text))


def _of_mattermost(text: str) -> str:
    return _calling_nobody(_MARKDOWN.sub(r"\\\1", text))


def _of_rocketchat(text: str) -> str:
    return _calling_nobody(_MARKS.sub(rf"\1{_NO_BREAK}", text))


def _of_teams(text: str) -> str:
    """A card knows bold, italic, lists and links, and nothing else."""
    return _OF_CARDS.sub(r"\\\1", text)


def _calling_nobody(text: str) -> str:
    return _AT.sub(f"@{_NO_BREAK}", text)


_FORMS: dict[str, Callable[[Message], Payload]] = {
    "slack": _slack,
    "mattermost": _mattermost,
    "rocketchat": _rocketchat,
    "teams": _teams,
}
