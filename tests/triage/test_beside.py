"""What a coordinator sees beside an open ticket."""

from board.cards.models import Card
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


def test_the_proposal_says_who_and_why(world: World, cy: Persona, ann: Persona) -> None:
    world.a_board()
    first = world.a_ticket()
    cy.post(f"/tickets/{first}/distribute", {"member_id": ann.actor.id})
    proposal = cy.get(f"/tickets/{world.a_ticket()}/beside").body["proposal"]
    assert (proposal["team_id"], proposal["why"], proposal["wall_title"]) == (
        world.teams["user"],
        "turn",
        "Printing",
    )
    assert (proposal["member_id"], proposal["member_why"], proposal["in_hand"]) == (
        ann.actor.id,
        "knows",
        1,
    )
    assert world.card("Printer").assignees == [ann.actor.id]
    assert isinstance(world.card("Printer"), Card)


def test_what_came_back_twice_is_for_a_person_to_place(
    world: World, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    ticket = world.a_ticket()
    for _ in range(2):
        body = {"team_id": world.teams["user"], "reason": "Theirs."}
        card = cy.post(f"/tickets/{ticket}/distribute", body).result["card"]
        ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    proposal = cy.get(f"/tickets/{ticket}/beside").body["proposal"]
    assert (proposal["team_id"], proposal["why"], proposal["member_id"]) == (None, "person", None)
