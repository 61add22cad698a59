"""What walls show of the desk and of initiatives: numbers without a name."""

from datetime import timedelta

from board.core import clock
from board.triage.capacities import today
from board.triage.models import Ticket
from board.walls.flow_metrics import measure_flow
from board.walls.initiative_metrics import measure_progress
from board.walls.wall_metrics import measure_desk
from tests.support.world import Persona, World


def test_the_desk_in_brief_is_numbers_without_a_requester(
    world: World, cy: Persona, tv: Persona
) -> None:
    world.a_ticket("Printer of Birgitta")
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Try again now."})
    zone = world.app.extensions["settings"].zone
    assert measure_desk(zone) is True
    assert measure_desk(zone) is False
    measure_flow(zone), measure_progress(zone)
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


def test_of_a_rota_the_wall_has_who_is_on_duty_or_that_nobody_is(
    world: World, cy: Persona, tv: Persona
) -> None:
    def told() -> tuple[list[int], bool]:
        measure_desk(world.app.extensions["settings"].zone)
        rows = tv.get("/streams/brief/snapshot").body["rows"]["brief"].values()
        (desk,) = (one["body"] for one in rows if one["name"] == "desk")
        return desk["on_duty"], desk.get("is_unmanned", False)

    first = str(today() - timedelta(days=20))
    cy.post("/rota/rotation", {"people": [cy.actor.id], "starts_on": first, "country": ""})
    assert told() == ([cy.actor.id], False)
    day = {"from_on": str(today()), "until_on": str(today())}
    cy.post("/absences", {"member_id": cy.actor.id, **day})
    assert told() == ([], True)


def test_what_was_solved_at_first_contact_this_week_is_counted_until_it_comes_back(
    world: World, cy: Persona, tv: Persona
) -> None:
    def told() -> int:
        measure_desk(world.app.extensions["settings"].zone)
        rows = tv.get("/streams/brief/snapshot").body["rows"]["brief"].values()
        (desk,) = (one["body"] for one in rows if one["name"] == "desk")
        return desk.get("solved_this_week", 0)

    with clock.moved_to(clock.now() - timedelta(days=8)):
        cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Try again now."})
    assert told() == 0
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Try again now."})
    assert told() == 1
    cy.post(f"/tickets/{ticket}/reopen")
    assert told() == 0
