"""How a person wants to be told."""

from tests.support.notices import told
from tests.support.world import Persona, World


def test_never_means_never_and_it_is_kept_for_the_person_only(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    assert cy.post("/me/notices/ways", {"ways": {"mention": "never"}}).status == 200
    assert cy.post("/me/notices/ways", {"ways": {"mention": "loudly"}}).status == 422
    ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy"})
    assert told(cy) == []
    assert cy.get("/me/notices/ways").body["mention"] == "never"
    assert "never" not in str(ann.snapshot("people"))
