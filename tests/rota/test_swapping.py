"""Who can take my Tuesday?"""

from tests.support.world import Persona, World

from .people import WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY

THURSDAY = {"from_at": "2026-11-26T08:00:00Z", "until_at": "2026-11-26T16:00:00Z"}


def test_a_colleague_takes_it_once_and_the_second_is_told(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        eva = world.person("Eva", role="coordinator")
        asked = cy.post("/rota/swaps", {**THURSDAY, "note": "A course"})
        id_ = asked.result["swap"]
        assert dag.post(f"/rota/swaps/{id_}/accept").status == 200
        assert eva.post(f"/rota/swaps/{id_}/accept").error == "swap_closed"
        shifts = cy.get("/rota").body["shifts"]
        assert [one["member_id"] for one in shifts[:3]] == [
            cy.actor.id,
            dag.actor.id,
            cy.actor.id,
        ]
        assert cy.snapshot("rota")["rows"]["swap_request"] == {}


def test_only_ones_own_duty_is_asked_for_and_withdrawn(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        assert dag.post("/rota/swaps", THURSDAY).error == "not_your_duty"
        id_ = cy.post("/rota/swaps", THURSDAY).result["swap"]
        assert dag.post(f"/rota/swaps/{id_}/withdraw").error == "forbidden"
        assert cy.post(f"/rota/swaps/{id_}/withdraw").status == 200
        assert dag.post(f"/rota/swaps/{id_}/accept").error == "swap_closed"


def test_accepting_can_be_undone(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        id_ = cy.post("/rota/swaps", THURSDAY).result["swap"]
        taken = dag.post(f"/rota/swaps/{id_}/accept")
        assert dag.undoes(taken).status == 200
        assert len(cy.snapshot("rota")["rows"]["swap_request"]) == 1


def test_nobody_asks_for_or_takes_what_is_over(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        tuesday = {"from_at": "2026-11-24T08:00:00Z", "until_at": "2026-11-24T16:00:00Z"}
        assert cy.post("/rota/swaps", tuesday).error == "time_is_over"
        id_ = cy.post("/rota/swaps", THURSDAY).result["swap"]
    with on_wednesday(days=2):
        assert dag.post(f"/rota/swaps/{id_}/accept").error == "time_is_over"
