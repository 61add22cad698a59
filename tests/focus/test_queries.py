"""How far the initiatives have come."""

from datetime import UTC, timedelta

from board.cards.archiving import archive_card
from board.core import clock
from board.focus.queries import progress
from tests.focus.conftest import Begins
from tests.support.world import SYSTEM, Persona, World


def test_progress_counts_open_cards_and_what_was_finished_before_it_was_archived(
    world: World, ann: Persona, begins: Begins
) -> None:
    desk = begins("Desk")
    world.a_board()
    for title, column in (("A", "Doing"), ("B", "Done"), ("C", "Doing"), ("D", "Done")):
        world.add(title, to="Doing", initiative_id=desk)
        ann.moves(title, to=column)
    for title in ("C", "D"):
        archive_card(SYSTEM, world.card(title).id or 0)
    counts = progress(UTC)[desk]
    assert (counts["cards"], counts["finished"]) == (3, 2)


def test_it_says_when_something_moved_and_whether_a_step_is_ahead(
    world: World, ann: Persona, begins: Begins
) -> None:
    desk = begins("Desk")
    world.a_board()
    world.add("A", to="Ready", initiative_id=desk)
    assert progress(UTC)[desk] | {"moved_at": ""} == {
        "cards": 1,
        "finished": 0,
        "moved_at": "",
        "started_at": None,
        "is_begun": False,
    }
    tomorrow = clock.now().date() + timedelta(days=1)
    ann.post(f"/cards/{world.card('A').id}/edit", {"starts_on": tomorrow.isoformat()})
    assert progress(UTC)[desk]["is_begun"]
    ann.moves("A", to="Doing")
    counts = progress(UTC)[desk]
    assert counts["started_at"] == counts["moved_at"] is not None
    ann.moves("A", to="Done")
    assert not progress(UTC)[desk]["is_begun"]
