"""What a person watches."""

from tests.support.notices import told
from tests.support.world import Persona, World


def test_watching_a_card_a_column_or_a_board(
    world: World, ann: Persona, bo: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    cy.post("/me/watch", {"kind": "card", "target_id": world.card("A").id})
    bo.post("/me/watch", {"kind": "column", "target_id": world.columns["Doing"]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ann.moves("A", to="Doing")
    ann.moves("B", to="Review")
    assert (told(cy), told(bo)) == ([("change", "A")], [("change", "A")])
    assert told(siv) == [("change", "A"), ("change", "B")]
    siv.post("/me/unwatch", {"kind": "board", "target_id": world.board_id})
    ann.moves("A", to="Ready")
    assert len(told(siv)) == 2
