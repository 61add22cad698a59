"""Names of streams, and what each audience gets of an event."""

from typing import Any

import pytest

import board.app  # noqa: F401 - registers every table
from board import wiring
from board.cards.models import Card, CardLink
from board.core.errors import NotFound
from board.core.sparse_rows import defaults_of
from board.core.streams import (
    gets_any,
    parse,
    project,
    project_rows,
    stream_now,
    whom_it_concerns,
)
from board.core.synced import Synced, column_names
from board.people.models import Member
from tests.support.world import World


@pytest.fixture(autouse=True, scope="module")
def wired() -> None:
    wiring.connect()


def row(model: Any, id_: int, **values: Any) -> dict[str, Any]:
    return dict.fromkeys(column_names(model)) | {"id": id_, **values}


def event(**put: dict[str, Any]) -> dict[str, Any]:
    message = {"stream": "board/7", "seq": 3, "kind": "card.moved", "gone": {"card": [9]}}
    return message | {"by": 5, "command": "a:1", "facts": {"card": 2}, "put": put}


@pytest.mark.parametrize(
    ("name", "id_"), [("board/7", 7), ("people", 0), ("desk", 0), ("wall/1", 1), ("me/2", 2)]
)
def test_a_stream_has_one_name(name: str, id_: int) -> None:
    assert parse(name)[1] == id_


@pytest.mark.parametrize(
    "name", ["", "/", "board", "board/", "board/07", "board/7/8", "people/1", "desk/", "cards/1"]
)
def test_another_name_is_none(name: str) -> None:
    with pytest.raises(NotFound):
        parse(name)


def test_who_did_it_reads_the_commands_id_and_a_colleague_reads_all_but_that() -> None:
    message = event(card={"2": row(Card, 2)})
    assert project(message, "team", member_id=5) == message
    for reader in (6, None):
        assert project(message, "team", member_id=reader) == message | {"command": None}


def test_what_the_server_did_by_itself_has_no_author() -> None:
    message = event() | {"by": None}
    assert project(message, "team", member_id=None)["command"] is None


@pytest.mark.parametrize("audience", ["wall", "guest", "dark"])
def test_others_get_public_rows_and_neither_author_nor_facts(audience: Any) -> None:
    link = row(CardLink, 1)
    card = row(Card, 2, title="Rent", is_title_on_wall=True, description="secret")
    public = project(event(card={"2": card}, card_link={"1": link}), audience, member_id=5)
    assert {"facts", "command", "by"}.isdisjoint(public)
    assert public["gone"] == {"card": [9]}
    assert "card_link" not in public["put"]
    assert "secret" not in str(public)
    assert ("Rent" in str(public)) == (audience != "dark")


def test_a_table_of_which_nothing_is_shown_is_not_named() -> None:
    assert project_rows({"card_link": {"1": row(CardLink, 1)}}, "wall") == {}
    assert project_rows({"card_link": {}}, "team") == {"card_link": {}}


def test_of_some_tables_an_audience_gets_nothing() -> None:
    assert [gets_any(audience, Card) for audience in ("team", "wall", "dark")] == [
        True,
        True,
        False,
    ]
    assert not gets_any("guest", CardLink)


@pytest.mark.parametrize(
    ("model", "audience"),
    [(model, audience) for model in Synced.__subclasses__() for audience in model.UNMASKED],
)
def test_without_masks_the_columns_that_are_shown_are_shown_as_they_are(
    model: type[Synced], audience: str
) -> None:
    masks = {name: defaults_of(model)[name] for name in model.MASKS}
    whole = {name: f"{name}'s" for name in column_names(model)} | masks
    shown = {name: whole[name] for name in model.UNMASKED[audience]}
    assert getattr(model, f"for_{audience}")(whole) == shown


def test_rights_are_asked_again_of_a_person_that_changed_or_of_all_who_watch() -> None:
    member = whom_it_concerns({"put": {"member": {"7": row(Member, 7)}}, "gone": {}})
    assert (member.members, member.watchers) == ({7}, False)
    board = whom_it_concerns({"put": {"board": {"1": {}}, "card": {"2": {}}}, "gone": {}})
    assert (board.members, board.watchers) == (set(), True)
    revoked = whom_it_concerns({"put": {}, "gone": {"wall": [4]}})
    assert revoked.watchers
    card = whom_it_concerns({"put": {"card": {"2": {}}}, "gone": {"card": [3]}})
    assert (card.members, card.watchers) == (set(), False)


def test_the_stream_now_a_row_is_known_before_anything_is_held(world: World) -> None:
    world.a_board(cards={"Doing": ["A"]})
    assert stream_now(Card, world.card("A").id) == f"board/{world.board_id}"
    with pytest.raises(NotFound):
        stream_now(Card, 4242)
