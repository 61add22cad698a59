"""How an initiative goes."""

from board.focus.models import Initiative
from tests.focus.conftest import Begins
from tests.support.world import Persona, World


def test_updates_are_kept_and_the_newest_counts(world: World, ann: Persona, begins: Begins) -> None:
    desk = begins("Desk")
    ann.post(f"/initiatives/{desk}/updates", {"health": "on_the_way", "text": "Begun"})
    told = ann.post(f"/initiatives/{desk}/updates", {"health": "at_risk", "text": "Two are away"})
    rows = ann.snapshot(f"initiative/{desk}")["rows"]["initiative_update"]
    assert [row["text"] for row in rows.values()] == ["Begun", "Two are away"]
    assert world.row(Initiative, desk).health == "at_risk"
    assert ann.undoes(told).status == 200
    assert world.row(Initiative, desk).health == "on_the_way"
    assert len(ann.snapshot(f"initiative/{desk}")["rows"]["initiative_update"]) == 1


def test_a_wall_hears_how_it_goes_and_not_in_which_words(
    world: World, ann: Persona, tv: Persona, begins: Begins
) -> None:
    desk = begins("Desk")
    tv.watches("focus")
    ann.post(f"/initiatives/{desk}/updates", {"health": "off", "text": "Nobody has time"})
    assert "off" in str(tv.heard())
    assert "Nobody has time" not in str(tv.heard())
    assert tv.get(f"/streams/initiative/{desk}/snapshot").status == 404


def test_nothing_is_told_of_what_is_not_there(world: World, ann: Persona, mission: int) -> None:
    assert ann.post("/initiatives/99/updates", {"health": "off"}).error == "not_found"
