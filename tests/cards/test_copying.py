"""A card is copied, split, and grown out of an item of a checklist."""

from tests.support.world import Persona, World


def test_a_copy_of_a_card_from_a_ticket_names_nobody_on_the_wall(
    world: World, ann: Persona, cy: Persona, cards
) -> None:  # type: ignore[no-untyped-def]
    ticket = world.a_ticket("Eva Lind cannot log in")
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    ann.post(f"/cards/{card}/copy")
    ann.post(
        f"/cards/{card}/split", {"parts": [{"title": "Eva Lind one"}, {"title": "Eva Lind two"}]}
    )
    assert "Eva" not in str(world.snapshot(f"board/{world.board_id}", "wall"))
