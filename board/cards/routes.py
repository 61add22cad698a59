"""The API of cards."""

from typing import Any

from flask_babel import gettext

from board.boards.access import check_team_sees
from board.core.pages import Page
from board.core.synced import row_of
from board.web.answers import current_actor
from board.web.api_routes import Routes
from board.web.list_marks import BeforeInstant, BeforeNumber
from board.web.operations import row_of_table

from . import (
    activity,
    adding,
    archive,
    archiving,
    batching,
    blocking,
    checklist,
    copying,
    editing,
    linking,
    moving,
    removing_columns,
    setting_boundaries,
    splitting,
    transferring,
)
from .schemas import (
    AddCard,
    AddCards,
    AddItems,
    BlockCard,
    CardIds,
    CardInShort,
    ChangeCards,
    ChangeItem,
    CopyCard,
    EditCard,
    LineOfActivity,
    LinkCards,
    MoveCard,
    RemoveColumn,
    SetBoundaries,
    SplitCard,
    TransferCard,
)

routes = Routes("cards", "Cards: small steps of work on a board.")
command, query = routes.command, routes.query

command("/cards", AddCard, adding.add_card, endpoint="add")
command("/cards/many", AddCards, adding.add_cards)
command("/cards/<int:card_id>/move", MoveCard, moving.move_card, endpoint="move")
command("/cards/<int:card_id>/edit", EditCard, editing.edit_card, endpoint="edit")
command("/boards/<int:board_id>/cards/change", ChangeCards, batching.change_cards)
command("/cards/<int:card_id>/block", BlockCard, blocking.block_card, endpoint="block")
command("/cards/<int:card_id>/unblock", None, blocking.unblock_card, endpoint="unblock")
command("/cards/<int:card_id>/links", LinkCards, linking.link_cards, endpoint="link")
command("/links/<int:link_id>/remove", None, linking.unlink_cards, endpoint="unlink")
command("/cards/<int:card_id>/split", SplitCard, splitting.split_card, endpoint="split")
command("/cards/<int:card_id>/copy", CopyCard, copying.copy_card, endpoint="copy")
command(
    "/cards/<int:card_id>/transfer", TransferCard, transferring.transfer_card, endpoint="transfer"
)
command("/cards/<int:card_id>/items", AddItems, checklist.add_items)
command("/cards/<int:card_id>/items/<int:item_id>/change", ChangeItem, checklist.change_item)
command("/cards/<int:card_id>/items/<int:item_id>/remove", None, checklist.remove_item)
command("/cards/<int:card_id>/items/<int:item_id>/card", None, splitting.item_to_card)
command("/cards/<int:card_id>/archive", None, archiving.archive_card, endpoint="archive")
command("/cards/<int:card_id>/restore", None, archiving.restore_card, endpoint="restore")
command("/cards/<int:card_id>/delete", None, archiving.delete_card, endpoint="delete")
command(
    "/boards/<int:board_id>/columns/<int:column_id>/remove",
    RemoveColumn,
    removing_columns.remove_column,
)
command("/boards/<int:board_id>/boundaries", SetBoundaries, setting_boundaries.set_boundaries)


@query(
    "/boards/<int:board_id>/archive",
    {"type": "array", "items": row_of_table("Card")},
    takes=BeforeInstant,
    endpoint="archived",
)
def archived_cards(asked: dict[str, Any], board_id: int) -> Page[dict[str, object]]:
    """The cards in a board's archive, newest first, 100 at a time. For the board's team, and whom
    it is open to."""
    check_team_sees(current_actor(), board_id)
    return archive.archived_cards(board_id, **asked).each(row_of)


@query("/cards/<int:card_id>/activity", LineOfActivity(many=True), takes=BeforeNumber)
def activity_of_card(asked: dict[str, Any], card_id: int) -> Page[dict[str, object]]:
    """What happened to a card, newest first, 50 lines at a time. Of the time before you had the
    right you learn what was done and by whom, not what was written."""
    return activity.activity_of(current_actor(), card_id, gettext, **asked)


@query("/cards/by-id", CardInShort(many=True), takes=CardIds, endpoint="by_id")
def cards_by_id(asked: dict[str, str]) -> list[dict[str, object]]:
    """What cards of other boards are called and how they stand, those that you may see of up to
    200."""
    return activity.cards_by_id(current_actor(), [int(id_) for id_ in asked["ids"].split(",")])
