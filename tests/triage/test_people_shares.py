"""What each person of a team had of its tickets."""

from datetime import timedelta

from board.core import clock, database
from board.triage.capacities import today
from board.triage.people_shares import WINDOW_DAYS, parts_here
from tests.support.world import Persona, World


def parts(world: World) -> dict[int, tuple[int, int, int]]:
    with database.current().reading() as session:
        found = parts_here(session, world.teams["user"])
    return {part.member_id: (part.had, part.days, part.in_a_row) for part in found}


def test_cards_of_tickets_count_while_they_are_theirs(
    world: World, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    me = ann.actor.id
    with clock.moved_to(clock.now() - timedelta(days=WINDOW_DAYS + 2)):
        cy.post(f"/tickets/{world.a_ticket('Old')}/distribute", {"member_id": me})
    answers = [
        cy.post(f"/tickets/{world.a_ticket(f'T{n}')}/distribute", {"member_id": me})
        for n in range(2)
    ]
    cy.post(f"/tickets/{world.a_ticket('Nobody took it yet')}/distribute")
    assert parts(world)[me] == (2, 20, 2)
    ann.post(f"/cards/{answers[1].result['card']}/request/return", {"reason": "Not ours."})
    assert parts(world)[me] == (1, 20, 1)


def test_working_days_away_do_not_count_and_who_is_away_today_is_left_out(
    world: World, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    first = today() - timedelta(days=WINDOW_DAYS)
    week = {"from_on": str(first), "until_on": str(first + timedelta(days=6))}
    ann.post("/absences", {"member_id": ann.actor.id, **week})
    assert parts(world)[ann.actor.id] == (0, 15, 0)
    now = {"from_on": str(today()), "until_on": str(today())}
    ann.post("/absences", {"member_id": ann.actor.id, **now})
    assert ann.actor.id not in parts(world)
