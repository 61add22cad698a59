"""What happens to cards, as events: what each says in a card's activity, and whom it is told."""

from collections.abc import Callable

from board.boards.events import BoardEvent
from board.core.errors import N_
from board.core.events import About

from .models import Card


class CardEvent(BoardEvent):
    """Something that happened to one card."""

    card: About[Card]
    title: str


class CardAdded(CardEvent, kind="card.added"):
    """A new card; `ticket` when it was dealt from the desk, `again` when it comes again and again,
    `copied_from` and `split_from` are cards."""

    column: str = ""
    again: bool = False
    copied_from: int | None = None
    split_from: int | None = None
    ticket: int | None = None
    sentence = short_sentence = N_("{who} added it")


class CardMoved(CardEvent, kind="card.moved"):
    """To a column and place; `came_from`, `to`."""

    to: str
    came_from: str
    sentence = N_("{who} moved it to {to}")
    short_sentence = N_("{who} moved it")
    notifies = "watchers"


class CardEdited(CardEvent, kind="card.edited"):
    """`fields` that were written."""

    fields: list[str]
    sentence = N_("{who} changed {what}")
    notifies = "watchers"

    def words(self, translate: Callable[[str], str]) -> dict[str, object]:
        named = [translate(NAMES_OF_FIELDS[one]) for one in self.fields if one in NAMES_OF_FIELDS]
        return {**self.facts(), "what": ", ".join(named) or translate(N_("the card"))}


NAMES_OF_FIELDS = {
    "title": N_("the title"),
    "description": N_("the description"),
    "assignees": N_("the people"),
    "labels": N_("the labels"),
    "due_on": N_("the due date"),
    "starts_on": N_("the day it starts"),
    "service": N_("the class of service"),
    "estimate": N_("the estimate"),
    "customer_id": N_("the customer"),
    "initiative_id": N_("the initiative"),
    "sprint_id": N_("the sprint"),
    "is_title_on_wall": N_("what walls show of it"),
    "has_cover": N_("the cover"),
    "wall_title": N_("what walls call it"),
}


class CardBlocked(CardEvent, kind="card.blocked"):
    """With its `reason`."""

    reason: str
    sentence = N_("{who} marked it blocked: {reason}")
    short_sentence = N_("{who} marked it blocked")
    notifies = "watchers"


class CardUnblocked(CardEvent, kind="card.unblocked"):
    """It goes on."""

    sentence = short_sentence = N_("{who}: it goes on")
    notifies = "watchers"


class CardItemsAdded(CardEvent, kind="card.items_added"):
    """Checklist items; `texts`."""

    texts: list[str]
    sentence = N_("{who} added to the checklist")


class CardItemChanged(CardEvent, kind="card.item_changed"):
    """An item was ticked or reworded."""

    is_done: bool | None = None
    text: str | None = None
    sentence = N_("{who} changed the checklist")


class CardItemRemoved(CardEvent, kind="card.item_removed"):
    """An item was taken off."""

    sentence = N_("{who} took something off the checklist")


class CardArchived(CardEvent, kind="card.archived"):
    """The card left the board; `gone` names it and its comments."""

    sentence = N_("{who} archived it")
    notifies = "watchers"


class CardDropped(CardArchived, kind="card.dropped"):
    """It stood still, and nobody does it any more, for a `reason`; as when it is archived."""

    reason: str
    sentence = N_("{who} dropped it: {reason}")
    short_sentence = N_("{who} dropped it")


class CardRestored(CardEvent, kind="card.restored"):
    """It came back."""

    sentence = N_("{who} brought it back")


class CardDeleted(CardEvent, kind="card.deleted"):
    """Off the board and out of the archive; undo brings it back."""

    sentence = N_("{who} deleted it")
    takes_cards_away = True


class CardSplit(CardEvent, kind="card.split"):
    """One card became several; `into` are the new ones, whose history this is too."""

    into: list[About[Card]]
    sentence = N_("{who} split it")
    notifies = "watchers"


class CardLeft(CardEvent, kind="card.left"):
    """A card went to another board; which one is not said."""

    sentence = N_("{who} moved it to another board")
    takes_cards_away = True


class CardCame(CardEvent, kind="card.came"):
    """A card came from another board, with all that belongs to it; which one is not said."""

    sentence = N_("{who} moved it here from another board")


class CardLinked(BoardEvent, kind="card.linked"):
    """A link; `role` and `other`, told on both ends’ boards where the actor may change both."""

    card: About[Card]
    title: str = ""
    role: str
    other: int
    sentence = N_("{who} linked it with card {other}")


class CardUnlinked(BoardEvent, kind="card.unlinked"):
    """A link is gone."""

    card: About[Card]
    other: int
    role: str = ""
    sentence = N_("{who} took the link to card {other} away")


class CardsAdded(BoardEvent, kind="cards.added"):
    """Several new `cards`, of lines that were written at once."""

    cards: list[About[Card]]
    column: str = ""
    sentence = N_("{who} added it together with others")


class CardsChanged(BoardEvent, kind="cards.changed"):
    """One thing done to many `cards`; `did` says what."""

    cards: list[About[Card]]
    did: list[str]
    sentence = N_("{who} changed it together with others")
    notifies = "watchers"


class CardsLeft(BoardEvent, kind="cards.left"):
    """Finished cards left the board by themselves."""

    cards: list[About[Card]]
    did: list[str]
    sentence = N_("It had been done for a while and left the board")


class AgeingMeasured(BoardEvent, kind="ageing.measured"):
    """`usual_days`: the board’s own 85th percentile has changed."""

    usual_days: int | None
