"""A message in the form that each product takes. What people wrote stays text: it formats nothing,
loads no picture and calls nobody together (`@channel`)."""

from collections.abc import Callable
from typing import Any

from .escaping import of_mattermost, of_rocketchat, of_slack, of_teams
from .messages import Message, Part

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
    links = (f"<{address}|{of_slack(name)}>" for name, address in message.links)
    return {"text": _marked(message, links, bold="*{}*", dot="•", written=of_slack)}


def _mattermost(message: Message) -> Payload:
    links = (f"[{of_mattermost(name)}]({address})" for name, address in message.links)
    return {"text": _marked(message, links, bold="**{}**", dot="-", written=of_mattermost)}


def _rocketchat(message: Message) -> Payload:
    """It has no way to escape a mark, so that each is ended before it begins."""
    links = (f"[{of_rocketchat(name)}]({address})" for name, address in message.links)
    return {"text": _marked(message, links, bold="*{}*", dot="•", written=of_rocketchat)}


def _teams(message: Message) -> Payload:
    """An Adaptive Card, as the workflow *When a Teams webhook request is received* takes it."""
    body: list[Payload] = [_block(of_teams(message.title), weight="Bolder", size="Medium")]
    for part in message.parts:
        body.append(_block(of_teams(part.name), weight="Bolder", spacing="Medium"))
        body.append(_block("\r".join(f"- {of_teams(line)}" for line in _lines(part))))
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


_FORMS: dict[str, Callable[[Message], Payload]] = {
    "slack": _slack,
    "mattermost": _mattermost,
    "rocketchat": _rocketchat,
    "teams": _teams,
}
