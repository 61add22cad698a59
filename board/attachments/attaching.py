"""Putting files on a card and taking them off."""

from board.cards.lookups import card_on_board, streams_of_card
from board.cards.models import Card
from board.core import database
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.files.uploads import Stored

from .events import CardFileAdded, CardFileRemoved
from .file_names import file_name
from .models import Attachment


def attach_file(actor: Actor, card_id: int, *, name: str, stored: Stored) -> Change:
    """`result["attachment"]` has its id."""
    stream, _ = streams_of_card(card_id)
    with changing(stream, by=actor) as change:
        card = card_on_board(change, card_id)
        attachment = change.add(_attachment(change, card, file_name(name), stored))
        card.attachment_count += 1
        change.record(CardFileAdded(card=card, title=card.title, name=attachment.name))
        change.result["attachment"] = attachment.id
    return change


def _attachment(change: Change, card: Card, name: str, stored: Stored) -> Attachment:
    return Attachment(
        card_id=card.id,
        board_id=card.board_id,
        name=name,
        digest=stored.digest,
        size=stored.size,
        width=stored.width,
        height=stored.height,
        by_id=change.actor.member_id,
        at=change.at,
    )


def detach_file(actor: Actor, attachment_id: int) -> Change:
    """Take a file off a card. Its bytes stay, so undo brings it back."""
    found = attachment_by_id(attachment_id)
    with changing(found.home(), by=actor) as change:
        attachment = change.find(Attachment, attachment_id)
        card = change.find(Card, attachment.card_id)
        card.attachment_count -= 1
        change.remove(attachment)
        change.record(CardFileRemoved(card=card, title=card.title, name=attachment.name))
    return change


def attachment_by_id(attachment_id: int) -> Attachment:
    """Raises NotFound; whether the asker may see its board is asked by the view."""
    with database.current().reading() as session:
        found = session.get(Attachment, attachment_id)
    if found is None:
        raise NotFound(kind="attachment", id=attachment_id)
    return found
