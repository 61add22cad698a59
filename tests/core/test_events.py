"""Events (each slice's events.py): what is refused when one is made, what old logs say, and that
each has words."""

from importlib import import_module
from pathlib import Path

import orjson
import pytest
from pydantic import ValidationError

import board.app  # noqa: F401 - registers everything
from board.cards.events import CardAdded, CardEdited, CardMoved, CardsChanged, CardSplit
from board.cards.models import Card
from board.core import events
from board.core.changes import changing
from board.core.events import Event, event_of
from board.focus.events import AreaAdded
from tests.support.world import SYSTEM, World

OLD = [
    orjson.loads(line)
    for line in (Path(__file__).parent / "old_events.jsonl").read_text().splitlines()
]
"""The facts of a log that was written before events were classes: each kind, each shape of it."""


def english(sentence: str) -> str:
    return sentence


def test_facts_that_are_missing_unknown_or_of_another_shape_are_refused() -> None:
    facts = {"card": 7, "title": "Rent", "to": "Done", "came_from": "Doing"}
    CardMoved(**facts)
    for wrong in (
        {"card": 7, "title": "Rent", "to": "Done"},
        facts | {"column": "Done"},
        facts | {"to": 3},
        facts | {"card": "7"},
        facts | {"card": None},
    ):
        with pytest.raises(ValidationError):
            CardMoved(**wrong)  # type: ignore[arg-type]


def test_a_row_stands_for_its_id() -> None:
    moved = CardMoved(card=Card(id=7, title="Rent"), title="Rent", to="Done", came_from="Doing")
    assert moved.facts() == {"card": 7, "title": "Rent", "to": "Done", "came_from": "Doing"}


def test_an_event_says_which_rows_it_is_about() -> None:
    assert CardAdded(card=7, title="Rent", split_from=3).subjects() == {("card", 7)}
    assert CardSplit(card=7, title="Rent", into=[8, 9]).subjects() == {
        ("card", 7),
        ("card", 8),
        ("card", 9),
    }
    assert CardsChanged(cards=[7, 8], did=["archive"]).subjects() == {("card", 7), ("card", 8)}


def test_what_was_left_at_its_default_is_not_stored() -> None:
    assert CardAdded(card=7, title="Rent", column="Doing").facts() == {
        "card": 7,
        "title": "Rent",
        "column": "Doing",
    }


@pytest.mark.parametrize("old", OLD, ids=lambda old: f"{old['kind']} on {old['stream']}")
def test_an_old_log_replays(old: dict) -> None:
    event = event_of(old["kind"], old["facts"])
    assert event.kind == old["kind"]
    assert orjson.dumps(event.facts()) == orjson.dumps(old["facts"])
    assert not event.streams or old["stream"] in event.streams
    assert "{" not in event.in_words(english, who="Ann")


def test_the_migration_of_old_logs_knows_what_their_events_are_about() -> None:
    migration = import_module("board.migrations.versions.0021_what_events_are_about")
    for old in OLD:
        event = event_of(old["kind"], old["facts"])
        assert migration.subjects(old["kind"], old["facts"]) == event.subjects(), old


def test_no_kind_of_the_old_log_has_gone() -> None:
    assert {old["kind"] for old in OLD} <= {kind.kind for kind in events.kinds()}


def test_what_is_not_known_any_more_is_still_a_change() -> None:
    for event in (event_of("card.painted", {}), event_of("card.moved", {"to": "Done"})):
        assert type(event) is Event
        assert event.in_words(english, who="Ann") == "Ann changed it"


def test_a_sentence_names_what_was_written() -> None:
    edited = CardEdited(card=7, title="Rent", fields=["due_on", "title", "version"])
    assert edited.in_words(english, who="Ann") == "Ann changed the due date, the title"
    assert CardMoved.in_short(english, who="Ann") == "Ann moved it"


def test_what_happens_to_a_card_has_a_sentence_of_its_own() -> None:
    about_cards = [kind for kind in events.kinds() if "card" in kind.subject_tables.values()]
    assert len(about_cards) > 20
    assert [kind for kind in about_cards if kind.sentence == Event.sentence] == []


def test_an_event_is_recorded_only_where_it_belongs(world: World) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    with (
        pytest.raises(AssertionError, match=r"area.added belongs on .*, not on board/"),
        changing(f"board/{world.board_id}", by=SYSTEM) as change,
    ):
        change.find(Card, world.card("Rent").id).title = "Interest"
        change.record(AreaAdded(area=1, name="Trust"))
    assert world.card("Rent").title == "Rent"
