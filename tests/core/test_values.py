"""Values inside rows: their JSON is what it always was, and a change of one is noticed; those of
walls/values.py have names that Python keeps for itself."""

from dataclasses import FrozenInstanceError, replace

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from board.cards.models import Card
from board.cards.values import ChecklistItem
from board.core import database
from board.core.synced import column_value, row_of
from board.core.values import Empty, JsonOf, plain
from board.sprints.models import Sprint
from board.sprints.values import SprintRecord, SprintSums
from board.standup.values import StandupRecord
from board.triage.values import Message
from board.walls.models import Wall
from tests.support.world import Persona, World

ITEM = ChecklistItem(id=1, text="Call the supplier", is_done=False)


def test_what_may_be_left_out_is_left_out():
    assert plain((ITEM,)) == [{"id": 1, "text": "Call the supplier", "is_done": False}]
    assert plain(replace(ITEM, card_id=7))["card_id"] == 7


def test_a_word_that_python_keeps_for_itself_has_its_own_name_in_json():
    entry = {"scene": "brief", "seconds": 30, "from": "", "to": "16:00"}
    assert plain(column_value(Wall, "playlist", [entry])) == [entry]


def test_a_value_is_not_changed_but_replaced():
    with pytest.raises(FrozenInstanceError):
        ITEM.text = "Call nobody"  # type: ignore[misc]


def test_undo_gets_values_back_from_json():
    assert column_value(Card, "checklist", plain((ITEM,))) == (ITEM,)


@pytest.mark.parametrize("kind", [StandupRecord, SprintRecord | SprintSums])
def test_what_has_no_record_yet_is_an_empty_object(kind):
    column = JsonOf(kind | Empty)
    assert column.read({}) == Empty()
    assert column.process_bind_param(Empty(), None) == {}


def test_a_sprint_that_was_closed_before_records_named_their_cards_keeps_its_sums():
    old = {"promised": 8.0, "finished": 5.0, "left": 3.0, "cards": 4, "cards_finished": 2}
    whole = {**old, "finished_cards": [1, 2], "left_cards": [3, 4], "rest_to": None}
    for record, kind in ((old, SprintSums), (whole, SprintRecord)):
        read = column_value(Sprint, "record", record)
        assert type(read) is kind
        assert plain(read) == record


def test_what_another_version_wrote_besides_is_passed_over():
    read = JsonOf(ChecklistItem).read({**plain(ITEM), "colour": "red"})
    assert read == ITEM


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValidationError):
        JsonOf(tuple[Message, ...]).read([{"id": 1, "way": "in"}])


def test_a_replaced_item_is_noticed_and_stored_as_it_always_was(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Invoices"]})
    card = world.card("Invoices").id
    ann.post(f"/cards/{card}/items", {"texts": ["Call the supplier"]})
    ticked = ann.post(f"/cards/{card}/items/1/change", {"is_done": True})
    put = ticked.events[0]["put"]["card"][str(card)]["checklist"]
    assert put == [{"id": 1, "text": "Call the supplier", "is_done": True}]
    assert row_of(world.row(Card, card))["checklist"] == put
    with database.current().reading() as session:
        stored = session.execute(text("SELECT CAST(checklist AS TEXT) FROM card")).scalar_one()
    assert stored == '[{"id": 1, "text": "Call the supplier", "is_done": true}]'
    ann.undoes(ticked)
    assert world.row(Card, card).checklist == (ITEM,)
