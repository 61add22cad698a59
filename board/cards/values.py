"""What a card's row holds inside: the items of its checklist."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ChecklistItem:
    """`card_id` is the card that it became."""

    id: int
    text: str
    is_done: bool
    card_id: int | None = None


def fresh_items(texts: Iterable[str], *, first_id: int = 1) -> tuple[ChecklistItem, ...]:
    """Items with nothing ticked."""
    return tuple(
        ChecklistItem(id=id_, text=text, is_done=False)
        for id_, text in enumerate(texts, start=first_id)
    )
