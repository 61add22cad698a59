"""What walls show of the desk and of initiatives: numbers without a name."""

from board.triage.models import Ticket
from board.walls.flow_metrics import measure_flow
from board.walls.wall_metrics import measure_desk, measure_progress
from tests.support.world import Persona, World


def test_the_desk_in_brief_is_numbers_without_a_requester(
    world: World, cy: Persona, tv: Persona
) -> None:
    world.a_ticket("Printer of Birgitta")
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Try again now."})
    zone = world.app.extensions["settings"].zone
    assert measure_desk(zone) is True
    assert measure_desk(zone) is False
    measure_flow(zone), measure_progress()
    text = str(tv.get("/streams/brief/snapshot").body)
    assert "Birgitta" not in text
    assert world.row(Ticket, 1).requester_email not in text
    desk = next(
        one
        for one in tv.get("/streams/brief/snapshot").body["rows"]["brief"].values()
        if one["name"] == "desk"
    )
    assert (desk["body"]["waiting"], desk["body"]["first_contact"], desk["body"]["on_duty"]) == (
        1,
        1,
        [cy.actor.id],
    )
