"""To whom a ticket would go, and why."""

from board.cards.models import Card
from tests.support.world import Persona, World

from .test_capacities import away


def proposal(cy: Persona, ticket: int) -> dict:
    return cy.get(f"/tickets/{ticket}/beside").body["proposal"]


def test_whoever_knows_the_requester_is_named_with_the_reason(
    world: World, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    first = world.a_ticket()
    cy.post(f"/tickets/{first}/distribute", {"member_id": ann.actor.id})
    told = proposal(cy, world.a_ticket())
    assert (told["team_id"], told["why"], told["wall_title"]) == (
        world.teams["user"],
        "turn",
        "Printing",
    )
    assert (told["member_id"], told["member_why"], told["had"]) == (ann.actor.id, "knows", 1)
    assert world.card("Printer").assignees == [ann.actor.id]
    assert isinstance(world.card("Printer"), Card)


def test_within_the_team_whoever_had_least_is_next_and_nobody_who_is_away(
    world: World, cy: Persona, ann: Persona, siv: Persona
) -> None:
    world.a_board()
    siv.post(f"/members/{cy.actor.id}/change", {"capacity": 0})
    bo = world.person("Bo", team="user")
    cy.post(f"/tickets/{world.a_ticket()}/distribute", {"member_id": ann.actor.id})
    other = world.a_ticket("Chair", email="ola@almvik.example")
    told = proposal(cy, other)
    assert (told["member_id"], told["member_why"], told["had"]) == (bo.actor.id, "turn", 0)
    away(world, bo)
    assert proposal(cy, other)["member_id"] == ann.actor.id


def test_what_came_back_twice_is_for_a_person_to_place(
    world: World, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    ticket = world.a_ticket()
    for _ in range(2):
        body = {"team_id": world.teams["user"], "reason": "Theirs."}
        card = cy.post(f"/tickets/{ticket}/distribute", body).result["card"]
        ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    told = proposal(cy, ticket)
    assert (told["team_id"], told["why"], told["member_id"]) == (None, "person", None)
