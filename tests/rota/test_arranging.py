"""Saying who has the desk."""

from tests.support.world import Persona, World

from .people import MONDAY, WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY


def now(who: Persona) -> dict:
    answer = who.get("/rota")
    assert answer.status == 200, answer
    return answer.body


def test_a_rotation_says_who_has_it_and_who_comes(world: World, cy: Persona, ann: Persona) -> None:
    with on_wednesday():
        assert not now(ann)["is_set"]
        dag = a_rota(world, cy)
        told = now(ann)
        assert (told["now"]["member_id"], told["now"]["why"]) == (cy.actor.id, "rotation")
        assert told["coming"]["member_id"] == dag.actor.id
        assert told["coming"]["from_at"] == told["now"]["until_at"]
        assert {one["member_id"] for one in told["days"]} == {cy.actor.id, dag.actor.id}


def test_only_who_may_triage_arranges_and_has_it(world: World, cy: Persona, ann: Persona) -> None:
    body = {"people": [ann.actor.id], "starts_on": MONDAY}
    assert cy.post("/rota/rotation", body).error == "not_on_rota"
    assert ann.post("/rota/rotation", body).error == "forbidden"
    assert cy.post("/rota/rotation", body | {"people": []}).status == 200


def test_an_override_holds_until_it_is_removed_and_can_be_undone(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        times = {"from_at": "2026-11-25T08:00:00Z", "until_at": "2026-11-25T16:00:00Z"}
        body = {"member_id": dag.actor.id, **times, "reason": "Dentist"}
        said = cy.post("/rota/overrides", body)
        assert now(cy)["now"]["member_id"] == dag.actor.id
        assert cy.undoes(said).status == 200
        assert now(cy)["now"]["member_id"] == cy.actor.id
        id_ = cy.post("/rota/overrides", body).result["override"]
        assert cy.post(f"/rota/overrides/{id_}/remove").status == 200
        assert now(cy)["now"]["member_id"] == cy.actor.id
        wrong = body | {"until_at": times["from_at"]}
        assert cy.post("/rota/overrides", wrong).error == "times_the_wrong_way_round"


def test_whoever_is_away_leaves_it_to_nobody(world: World, cy: Persona) -> None:
    with on_wednesday():
        a_rota(world, cy)
        body = {"member_id": cy.actor.id, "from_on": "2026-11-25", "until_on": "2026-11-25"}
        cy.post("/absences", body)
        told = now(cy)["now"]
        assert (told["member_id"], told["why"]) == (None, "away")
        assert told["instead_of"] == cy.actor.id


def test_who_is_made_to_have_it_since_monday_has_half_an_hour_from_now(
    world: World, cy: Persona
) -> None:
    with on_wednesday():
        a_rota(world, cy)
        told = now(cy)
        assert (told["now"]["from_at"][:10], told["is_late"]) == ("2026-11-23", False)
    with on_wednesday(minutes=31):
        assert now(cy)["is_late"]


def test_what_is_over_stays_as_it_was(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        tuesday = {"from_at": "2026-11-24T08:00:00Z", "until_at": "2026-11-24T16:00:00Z"}
        refused = cy.post("/rota/overrides", {"member_id": dag.actor.id, **tuesday})
        assert (refused.status, refused.error) == (422, "time_is_over")
        since_monday = {"from_at": "2026-11-23T08:00:00Z", "until_at": "2026-11-25T16:00:00Z"}
        said = cy.post("/rota/overrides", {"member_id": dag.actor.id, **since_monday})
        (override,) = said.events[0]["put"]["duty_override"].values()
        assert override["from_at"] == "2026-11-25T10:00:00.000Z"


def test_the_order_is_the_one_that_was_said(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        people = [dag.actor.id, cy.actor.id]
        cy.post("/rota/rotation", {"people": people, "starts_on": MONDAY, "country": ""})
        assert now(cy)["now"]["member_id"] == dag.actor.id
