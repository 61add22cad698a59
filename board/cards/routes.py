"""The API of cards: parse, say who, call, answer."""

from typing import Any

from flask import Response
from flask_babel import gettext

from board.boards.queries import check_team_sees
from board.core.changes import Change
from board.core.synced import row_of
from board.web.answers import blueprint, command, current_actor, json_response

from . import (
    activity,
    adding,
    archiving,
    batching,
    blocking,
    checklist,
    copying,
    editing,
    linking,
    moving,
    removing_columns,
    transferring,
)
from . import schemas as shapes

routes = blueprint("cards", "Cards: small steps of work on a board.")


@command(routes, "/cards", shapes.AddCard)
def add(body: dict[str, Any]) -> Change:
    return adding.add_card(current_actor(), **body)


@command(routes, "/cards/<int:card_id>/move", shapes.MoveCard)
def move(body: dict[str, Any], card_id: int) -> Change:
    return moving.move_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/edit", shapes.EditCard)
def edit(body: dict[str, Any], card_id: int) -> Change:
    return editing.edit_card(current_actor(), card_id, **body)


@command(routes, "/boards/<int:board_id>/cards/change", shapes.ChangeCards)
def change_cards(body: dict[str, Any], board_id: int) -> Change:
    return batching.change_cards(current_actor(), board_id, **body)


@command(routes, "/cards/<int:card_id>/block", shapes.BlockCard)
def block(body: dict[str, Any], card_id: int) -> Change:
    return blocking.block_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/unblock")
def unblock(card_id: int) -> Change:
    return blocking.unblock_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/links", shapes.LinkCards)
def link(body: dict[str, Any], card_id: int) -> Change:
    return linking.link_cards(current_actor(), card_id, **body)


@command(routes, "/links/<int:link_id>/remove")
def unlink(link_id: int) -> Change:
    return linking.unlink_cards(current_actor(), link_id)


@command(routes, "/cards/<int:card_id>/split", shapes.SplitCard)
def split(body: dict[str, Any], card_id: int) -> Change:
    return copying.split_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/copy", shapes.CopyCard)
def copy(body: dict[str, Any], card_id: int) -> Change:
    return copying.copy_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/transfer", shapes.TransferCard)
def transfer(body: dict[str, Any], card_id: int) -> Change:
    return transferring.transfer_card(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/items", shapes.AddItems)
def add_items(body: dict[str, Any], card_id: int) -> Change:
    return checklist.add_items(current_actor(), card_id, **body)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/change", shapes.ChangeItem)
def change_item(body: dict[str, Any], card_id: int, item_id: int) -> Change:
    return checklist.change_item(current_actor(), card_id, item_id, **body)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/remove")
def remove_item(card_id: int, item_id: int) -> Change:
    return checklist.remove_item(current_actor(), card_id, item_id)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/card")
def item_to_card(card_id: int, item_id: int) -> Change:
    return copying.item_to_card(current_actor(), card_id, item_id)


@command(routes, "/cards/<int:card_id>/archive")
def archive(card_id: int) -> Change:
    return archiving.archive_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/restore")
def restore(card_id: int) -> Change:
    return archiving.restore_card(current_actor(), card_id)


@command(routes, "/cards/<int:card_id>/delete")
def delete(card_id: int) -> Change:
    return archiving.delete_card(current_actor(), card_id)


@command(routes, "/boards/<int:board_id>/columns/<int:column_id>/remove", shapes.RemoveColumn)
def remove_column(body: dict[str, Any], board_id: int, column_id: int) -> Change:
    return removing_columns.remove_column(current_actor(), column_id, board_id=board_id, **body)


@command(routes, "/boards/<int:board_id>/boundaries", shapes.SetBoundaries)
def set_boundaries(body: dict[str, Any], board_id: int) -> Change:
    return removing_columns.set_boundaries(current_actor(), board_id, **body)


@routes.route("/boards/<int:board_id>/archive")
@routes.response(200, description="[card]: the archived cards, newest first")
def archived(board_id: int) -> Response:
    check_team_sees(current_actor(), board_id)
    return json_response([row_of(card) for card in archiving.archived_cards(board_id)])


@routes.route("/cards/<int:card_id>/activity")
@routes.response(
    200,
    description="[{seq, kind, at, by, facts, text}]: what happened to this card, newest first; "
    "`text` says it in the reader's language. No facts from before one had the right",
)
def activity_of_card(card_id: int) -> Response:
    return json_response(activity.activity_of(current_actor(), card_id, gettext))


@routes.route("/cards/by-id")
@routes.arguments(shapes.CardIds, location="query")
@routes.response(
    200, description="[{id, title, board_id, board, is_finished, is_archived}] of those you may see"
)
def by_id(asked: dict[str, str]) -> Response:
    return json_response(
        activity.cards_by_id(current_actor(), [int(id_) for id_ in asked["ids"].split(",")])
    )
