"""Walks: of the board card by card from the right, and by initiative."""

import pytest

from board.cards.editing import edit_card
from board.core import clock
from board.focus.initiatives import add_initiative, change_initiative
from board.standup.models import Standup
from tests.support.standups import begun
from tests.support.world import SYSTEM, Persona, World

STARTED = {"is_started": True}
COLUMNS = {
    "Ready": {},
    "Doing": STARTED,
    "Test": STARTED,
    "Review": STARTED,
    "Done": {**STARTED, "is_finished": True},
}


@pytest.fixture
def board(world: World) -> World:
    """Two cards to do, three under way, one done; nothing is tested."""
    cards = {"Ready": ["R1", "R2"], "Doing": ["D1", "D2"], "Review": ["V"], "Done": ["Z"]}
    world.a_board(columns=COLUMNS, cards=cards)
    return world


def walked(world: World, by: Persona, style: str) -> list[str]:
    """The titles of the cards, as they come into the light."""
    by.post(f"/teams/{world.team_id}/standup/plan", {"style": style})
    titles = {world.card(title).id: title for title in ("R1", "R2", "D1", "D2", "V", "Z")}
    standup = world.row(Standup, begun(world, by))
    assert standup.stops == standup.cards
    return [titles[id_] for id_ in standup.cards]


def test_it_goes_card_by_card_from_the_right_and_passes_empty_columns(
    board: World, ann: Persona
) -> None:
    assert walked(board, ann, "board") == ["V", "D1", "D2"]


def test_what_is_stuck_comes_first_in_its_column(board: World, ann: Persona) -> None:
    ann.post(f"/cards/{board.card('D2').id}/block", {"reason": "the supplier"})
    assert walked(board, ann, "board") == ["V", "D2", "D1"]


def test_by_initiative_the_active_ones_come_with_what_is_under_way_or_next(
    board: World, ann: Persona
) -> None:
    moves, rests, waits = (
        add_initiative(SYSTEM, name=name, areas=[]).result["initiative"]
        for name in ("Moves", "Rests", "Waits")
    )
    for title, initiative in {"D2": moves, "R1": moves, "R2": rests, "V": waits}.items():
        body = {"initiative_id": initiative}
        assert ann.post(f"/cards/{board.card(title).id}/edit", body).status == 200
    edit_card(SYSTEM, board.card("R2").id, starts_on=clock.now().date())
    for initiative in (moves, rests):
        change_initiative(SYSTEM, initiative, state="active")
    assert walked(board, ann, "focus") == ["D2", "R2"]


def test_a_walk_without_a_card_is_the_minute_together(world: World, ann: Persona) -> None:
    world.a_board(columns=COLUMNS)
    ann.post(f"/teams/{world.team_id}/standup/plan", {"style": "board"})
    assert world.row(Standup, begun(world, ann)).state == "finishing"


def test_after_the_last_card_comes_the_minute_together(board: World, ann: Persona) -> None:
    ann.post(f"/teams/{board.team_id}/standup/plan", {"style": "board"})
    standup = begun(board, ann)
    ann.post(f"/standups/{standup}/turn", {"turn": 0, "to": 3})
    assert board.row(Standup, standup).state == "finishing"
