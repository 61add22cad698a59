"""Questions about tickets."""

from datetime import timedelta

from board.core import clock
from board.triage.queries import decided_since
from tests.support.world import Persona, World


def test_the_days_figures_count_what_was_decided_since_and_what_was_solved_at_once(
    world: World, cy: Persona
) -> None:
    start = clock.now()
    assert decided_since(start) == {"decided": 0, "first_contact": 0}
    world.a_board()
    cy.post(f"/tickets/{world.a_ticket('A')}/solve", {"text": "Try again now."})
    cy.post(f"/tickets/{world.a_ticket('B')}/distribute", {"team_id": world.teams["user"]})
    world.a_ticket("C")
    assert decided_since(start) == {"decided": 2, "first_contact": 1}
    assert decided_since(start + timedelta(days=1)) == {"decided": 0, "first_contact": 0}
