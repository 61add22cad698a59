"""Finding cards inside a change, and whether there is room for them."""

from tests.support.world import Persona, World


def test_the_expedite_lane_has_a_limit_of_its_own(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ann.post(
        f"/boards/{world.board_id}/change", {"expedite_limit": 1, "is_expedite_limit_hard": True}
    )
    assert ann.post(f"/cards/{cards['A']}/edit", {"service": "expedite"}).status == 200
    assert (
        ann.post(f"/cards/{cards['B']}/edit", {"service": "expedite"}).error == "expedite_lane_full"
    )
    assert ann.post(f"/cards/{cards['A']}/edit", {"service": "expedite"}).status == 200
    ann.moves("A", to="Done")
    assert ann.post(f"/cards/{cards['B']}/edit", {"service": "expedite"}).status == 200
