"""Cards that come again and again: once per due time."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from board.core import clock
from board.recurrences.models import Recurrence
from board.recurrences.recurring import add_due_cards
from tests.support.world import Persona, World, hard

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def a_recurrence(world: World, who: Persona, *, column: str = "Ready") -> int:
    body = {
        "column_id": world.columns[column],
        "rule": "FREQ=DAILY",
        "starts_on": "2026-01-01",
        "body": {
            "title": "Look at the backups",
            "checklist": ["restore one file"],
            "labels": ["routine"],
        },
    }
    return who.post(f"/boards/{world.board_id}/recurrences", body).result["recurrence"]


def test_one_card_per_due_time_even_with_two_workers_and_after_a_pause(
    world: World, ann: Persona
) -> None:
    world.a_board()
    id_ = a_recurrence(world, ann)
    assert add_due_cards(STOCKHOLM) == 0
    with clock.moved_to(clock.now() + timedelta(days=5)):
        assert [add_due_cards(STOCKHOLM), add_due_cards(STOCKHOLM)] == [1, 0]
        card = world.card("Look at the backups")
        assert (card.recurrence_id, card.labels, card.checklist[0].text) == (
            id_,
            ["routine"],
            "restore one file",
        )
        assert world.row(Recurrence, id_).next_at > clock.now()


def test_a_paused_one_waits_and_a_full_column_gets_its_card_when_there_is_room(
    world: World, ann: Persona
) -> None:
    world.a_board(columns={"Ready": hard(1), "Doing": None}, cards={"Ready": ["A"]})
    id_ = a_recurrence(world, ann)
    with clock.moved_to(clock.now() + timedelta(days=2)):
        assert add_due_cards(STOCKHOLM) == 0
        ann.moves("A", to="Doing")
        ann.post(f"/recurrences/{id_}/change", {"is_paused": True})
        assert add_due_cards(STOCKHOLM) == 0
    ann.post(f"/recurrences/{id_}/change", {"is_paused": False})
    with clock.moved_to(clock.now() + timedelta(days=4)):
        assert add_due_cards(STOCKHOLM) == 1


def test_what_comes_into_a_column_that_is_removed_comes_into_the_other_one(
    world: World, ann: Persona
) -> None:
    world.a_board()
    id_ = a_recurrence(world, ann, column="Doing")
    removed = ann.post(
        f"/boards/{world.board_id}/columns/{world.columns['Doing']}/remove",
        {"cards_to": world.columns["Review"]},
    )
    assert world.row(Recurrence, id_).column_id == world.columns["Review"]
    ann.undoes(removed)
    assert world.row(Recurrence, id_).column_id == world.columns["Doing"]
