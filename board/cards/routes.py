"""The API of cards: parse, say who, call, answer."""

from typing import Any

from flask import Response

from board.core import database, streams
from board.core.changes import Change
from board.core.synced import row_of
from board.web.answers import asking, blueprint, command, json_response
from board.web.markdown import rendered

from . import adding, archiving, blocking, commenting, editing, listing, moving, reading
from .schemas import AddCard, AddComment, AddItems, BlockCard, ChangeItem, EditCard, MoveCard, RenderMarkdown

routes = blueprint("cards", "Cards: small steps of work on a board.")


@command(routes, "/cards", AddCard)
def add(body: dict[str, Any]) -> Change:
    return adding.add_card(asking(), **body)


@command(routes, "/cards/<int:card_id>/move", MoveCard)
def move(body: dict[str, Any], card_id: int) -> Change:
    return moving.move_card(asking(), card_id, **body)


@command(routes, "/cards/<int:card_id>/edit", EditCard)
def edit(body: dict[str, Any], card_id: int) -> Change:
    return editing.edit_card(asking(), card_id, **body)


@command(routes, "/cards/<int:card_id>/block", BlockCard)
def block(body: dict[str, Any], card_id: int) -> Change:
    return blocking.block_card(asking(), card_id, **body)


@command(routes, "/cards/<int:card_id>/unblock")
def unblock(card_id: int) -> Change:
    return blocking.unblock_card(asking(), card_id)


@command(routes, "/cards/<int:card_id>/items", AddItems)
def add_items(body: dict[str, Any], card_id: int) -> Change:
    return listing.add_items(asking(), card_id, **body)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/change", ChangeItem)
def change_item(body: dict[str, Any], card_id: int, item_id: int) -> Change:
    return listing.change_item(asking(), card_id, item_id, **body)


@command(routes, "/cards/<int:card_id>/items/<int:item_id>/remove")
def remove_item(card_id: int, item_id: int) -> Change:
    return listing.remove_item(asking(), card_id, item_id)


@command(routes, "/cards/<int:card_id>/comments", AddComment)
def add_comment(body: dict[str, Any], card_id: int) -> Change:
    return commenting.add_comment(asking(), card_id, **body)


@command(routes, "/cards/<int:card_id>/archive")
def archive(card_id: int) -> Change:
    return archiving.archive_card(asking(), card_id)


@command(routes, "/cards/<int:card_id>/restore")
def restore(card_id: int) -> Change:
    return archiving.restore_card(asking(), card_id)


@routes.route("/boards/<int:board_id>/archive")
@routes.response(200, description="[card]: the archived cards, newest first")
def archived(board_id: int) -> Response:
    _check_may_see(board_id)
    return json_response([row_of(card) for card in archiving.archived_cards(board_id)])


@routes.route("/cards/<int:card_id>/activity")
@routes.response(200, description="[{seq, kind, at, by, facts}]: what happened to this card, newest first")
def activity(card_id: int) -> Response:
    board_id, found = reading.activity_of(card_id)
    _check_may_see(board_id)
    return json_response(found)


@routes.route("/markdown", methods=["POST"])
@routes.arguments(RenderMarkdown)
@routes.response(200, description="{html}: safe HTML")
def markdown(body: dict[str, str]) -> Response:
    return json_response({"html": rendered(body["text"])})


def _check_may_see(board_id: int) -> None:
    with database.current().reading() as session:
        streams.audience_of(session, asking(), f"board/{board_id}")
