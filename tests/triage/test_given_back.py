"""What teams gave back, and of whose deals."""

from board.core import database
from board.core.actor import Actor
from board.triage.capacities import today
from board.triage.given_back import CoordinatorReturns, coordinators_for, returns_of
from board.triage.periods import period_of
from tests.support.world import Persona, World


def told(world: World, actor: Actor) -> list[CoordinatorReturns]:
    zone = world.app.extensions["settings"].zone
    lately = period_of("28", first=None, last=None, today=today(), zone=zone)
    with database.current().reading() as session:
        return coordinators_for(session, actor, lately, returns_of(session, lately))


def test_a_return_counts_for_who_had_dealt_it_whoever_deals_it_again(
    world: World, cy: Persona, siv: Persona, ann: Persona
) -> None:
    world.a_board()
    dealt = {"team_id": world.teams["user"], "reason": "They know it."}
    ticket = world.a_ticket()
    card = cy.post(f"/tickets/{ticket}/distribute", dealt).result["card"]
    cy.post(f"/tickets/{world.a_ticket('Toner')}/distribute", dealt)
    ann.post(f"/cards/{card}/request/return", {"reason": "Not ours."})
    siv.post(f"/tickets/{ticket}/distribute", dealt)
    cys, sivs = CoordinatorReturns("Cy", 2, 1), CoordinatorReturns("Siv", 1, 0)
    assert told(world, siv.actor) == [cys, sivs]
    assert told(world, cy.actor) == [cys]
