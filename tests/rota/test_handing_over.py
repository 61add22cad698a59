"""The desk changes hands."""

from board.triage.models import Ticket
from tests.support.world import Persona, World

from .people import THURSDAYS, WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY

AT_EIGHT = {"hours": 21}
"""On Thursday in Stockholm, after Wednesday ten o'clock (UTC)."""


def test_it_is_handed_over_with_a_note_and_has_to_be_accepted(world: World, cy: Persona) -> None:
    with on_wednesday(days=-2):
        dag = a_rota(world, cy, **THURSDAYS)
        assert not cy.get("/rota").body["is_accepted"]
        assert cy.post("/rota/accept").status == 200
        assert cy.get("/rota").body["is_accepted"]
        assert cy.post("/rota/hand-over", {"note": "x"}).error == "nobody_comes_next"
        ticket = world.a_ticket()
        cy.post(f"/tickets/{ticket}/claim")
    with on_wednesday():
        assert cy.post("/rota/hand-over", {"note": "Eva waits for toner."}).status == 200
    with on_wednesday(**AT_EIGHT):
        told = dag.get("/rota").body
        assert (told["now"]["member_id"], told["is_accepted"]) == (dag.actor.id, False)
        (handover,) = [
            one
            for one in dag.snapshot("rota")["rows"]["handover"].values()
            if one["to_id"] == dag.actor.id
        ]
        assert (handover["note"], handover["from_id"]) == ("Eva waits for toner.", cy.actor.id)
        assert cy.post("/rota/accept").error == "not_your_duty", "nobody accepts for somebody else"
        assert dag.post("/rota/accept").status == 200
        assert world.row(Ticket, ticket).claimed_by == dag.actor.id
        assert dag.post("/rota/accept").error == "accepted_already"


def test_after_half_an_hour_it_is_said_that_nobody_has_accepted(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy, **THURSDAYS)
    with on_wednesday(**AT_EIGHT):
        assert not dag.get("/rota").body["is_late"]
    with on_wednesday(hours=21, minutes=31):
        assert dag.get("/rota").body["is_late"]
        assert dag.post("/rota/accept").status == 200
        assert not dag.get("/rota").body["is_late"]


def test_accepting_can_be_undone(world: World, cy: Persona) -> None:
    with on_wednesday():
        a_rota(world, cy, **THURSDAYS)
        accepted = cy.post("/rota/accept")
        assert cy.undoes(accepted).status == 200
        assert not cy.get("/rota").body["is_accepted"]
