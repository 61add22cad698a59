"""What is worth telling whom, from one event of a board's log. Pure: facts in, notifications
out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from board.cards.events import CardArchived
from board.core.events import class_of

KINDS = (
    "mention",
    "question",
    "answer",
    "assigned",
    "comment",
    "due",
    "word",
    "standup",
    "change",
)
"""From the most personal to the least; of one event a person gets only the first that fits."""
WAYS = ("at_once", "digest", "never")
USUAL = {"mention": "at_once", "question": "at_once", "answer": "at_once"}
"""What is mailed at once unless the person chose otherwise; all else waits for the digest."""
HAS_A_LETTER = frozenset({"standup"})
"""What is mailed by whoever knows more of it (board/standup/telling_absent.py)."""
NO_CARD = 0
MOST_CARDS = 5
"""An event on more cards than this tells those who watch once, not once per card."""


@dataclass(frozen=True)
class Watchers:
    """Member ids by what they watch."""

    cards: Mapping[int, set[int]] = field(default_factory=dict)
    columns: Mapping[int, set[int]] = field(default_factory=dict)
    board: set[int] = field(default_factory=set)

    def of(self, card: Mapping[str, Any]) -> set[int]:
        return (
            self.cards.get(card["id"], set())
            | self.columns.get(card["column_id"], set())
            | self.board
        )


def title_of(message: Mapping[str, Any], card_id: int) -> str:
    """What a notice is about: its card's title, also of one that was put away; "" for none."""
    card = message["put"].get("card", {}).get(str(card_id))
    if card is not None:
        return str(card["title"])
    return str(message["facts"].get("title", "")) if card_id != NO_CARD else ""


def path_of(
    board_id: int, card_id: int, ticket_id: int | None = None, initiative_id: int | None = None
) -> str:
    """Where a notice leads: its ticket, its initiative, its card, or the records of the board's
    standups."""
    if initiative_id is not None:
        return f"/focus/initiatives/{initiative_id}"
    if ticket_id is not None:
        return f"/desk?ticket={ticket_id}"
    return (
        f"/boards/{board_id}/cards/{card_id}"
        if card_id != NO_CARD
        else f"/boards/{board_id}/standups"
    )


def way_of(chosen: Mapping[str, str], kind: str) -> str:
    return chosen.get(kind) or USUAL.get(kind, "digest")


def told_by(
    message: Mapping[str, Any], prior: Mapping[str, Any], watchers: Watchers
) -> dict[tuple[int, int], tuple[str, str]]:
    """`{(member, card): (kind, text)}` for one event; nobody is told what they did themselves."""
    told: dict[tuple[int, int], tuple[str, str]] = {}
    for member, card, kind, text in _all(message, prior, watchers):
        now = told.get((member, card))
        if member != message["by"] and (now is None or KINDS.index(kind) < KINDS.index(now[0])):
            told[member, card] = (kind, text)
    return told


def _all(
    message: Mapping[str, Any], prior: Mapping[str, Any], watchers: Watchers
) -> Iterator[tuple[int, int, str, str]]:
    cards = {int(id_): card for id_, card in message["put"].get("card", {}).items()}
    for id_, comment in message["put"].get("comment", {}).items():
        before = prior.get("comment", {}).get(id_, [None])[0]
        card = cards.get(comment["card_id"])
        if card is not None:
            yield from _said(comment, before, card, watchers)
    for id_, card in cards.items():
        yield from (
            (member, id_, "assigned", card["title"]) for member in _newly_assigned(card, prior)
        )
    notifies = class_of(message["kind"]).notifies
    if notifies == "absent":
        for standup in message["put"].get("standup", {}).values():
            yield from _missed(standup)
    if notifies == "watchers":
        yield from _changed([*cards.values(), *_put_away(message)], watchers)


def _missed(standup: Mapping[str, Any]) -> Iterator[tuple[int, int, str, str]]:
    """To those who were away: what was finished. It is about no card."""
    titles = " · ".join(card["title"] for card in standup["record"]["finished"] if card["title"])
    yield from ((member, NO_CARD, "standup", titles) for member in standup["record"]["away"])


def _changed(
    cards: list[dict[str, Any]], watchers: Watchers
) -> Iterator[tuple[int, int, str, str]]:
    """To each who watches some of the cards; of many, one line that says how many more."""
    watched: dict[int, list[dict[str, Any]]] = {}
    for card in cards:
        for member in watchers.of(card):
            watched.setdefault(member, []).append(card)
    for member, those in watched.items():
        more = f" +{len(those) - 1}" if len(those) > MOST_CARDS else ""
        for card in those[:1] if more else those:
            yield member, card["id"], "change", card["title"] + more


def _put_away(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A card that was archived is in no put; its facts tell of it."""
    facts = message["facts"]
    is_archived = issubclass(class_of(message["kind"]), CardArchived)
    is_gone = is_archived and facts["card"] in message["gone"].get("card", [])
    return [{"id": facts["card"], "title": facts["title"], "column_id": 0}] if is_gone else []


def _said(
    comment: Mapping[str, Any],
    before: Mapping[str, Any] | None,
    card: Mapping[str, Any],
    watchers: Watchers,
) -> Iterator[tuple[int, int, str, str]]:
    id_, text = card["id"], comment["text"]
    mentioned_before = (before or {}).get(
        "mentions", comment["mentions"] if before is not None else []
    )
    yield from (
        (member, id_, "mention", text)
        for member in comment["mentions"]
        if member not in mentioned_before
    )
    if before is None:
        kind = "question" if comment["is_question"] else "comment"
        yield from (
            (member, id_, kind, text) for member in {*card["assignees"], *watchers.of(card)}
        )
    elif comment["answered_at"] and "answered_at" in before and comment["by_id"]:
        yield comment["by_id"], id_, "answer", text


def _newly_assigned(card: Mapping[str, Any], prior: Mapping[str, Any]) -> list[int]:
    before = prior.get("card", {}).get(str(card["id"]), [{}])[0]
    had = [] if before is None else before.get("assignees", card["assignees"])
    return [member for member in card["assignees"] if member not in had]
