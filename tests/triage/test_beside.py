"""What a coordinator sees beside an open ticket."""

from tests.support.world import Persona, World


def test_like_tickets_are_found_by_short_words_and_by_who_asks(world: World, cy: Persona) -> None:
    ticket = world.a_ticket("VPN", email="eva@almvik.example")
    same = world.a_ticket("VPN again", email="ulf@almvik.example")
    world.a_ticket("Chair", email="ola@almvik.example")
    closed = world.a_ticket("VPN", email="eva@almvik.example")
    cy.post(f"/tickets/{closed}/solve", {"text": "Done."})
    seen = cy.get(f"/tickets/{ticket}/beside").body
    assert [one["id"] for one in seen["similar"]] == [same]
    assert [(one["id"], one["state"]) for one in seen["of_requester"]] == [(closed, "resolved")]
