"""Who says that somebody is away."""

from tests.support.world import Persona, World

DAYS = {"from_on": "2026-12-01", "until_on": "2026-12-03"}


def absences(who: Persona) -> list[dict]:
    return list(who.snapshot("absences")["rows"]["absence"].values())


def test_everybody_says_it_for_themselves_and_coordinators_for_all(
    world: World, ann: Persona, cy: Persona, vera: Persona
) -> None:
    own = ann.post("/absences", {"member_id": ann.actor.id, **DAYS, "reason": "Leave"})
    assert own.status == 200
    assert cy.post("/absences", {"member_id": ann.actor.id, **DAYS}).status == 200
    assert ann.post("/absences", {"member_id": cy.actor.id, **DAYS}).error == "forbidden"
    assert vera.post("/absences", {"member_id": vera.actor.id, **DAYS}).error == "forbidden"
    assert [one["reason"] for one in absences(ann)] == ["Leave", ""]
    assert ann.undoes(own).status == 200
    assert [one["reason"] for one in absences(ann)] == [""]


def test_days_stand_in_order_and_within_reason(world: World, ann: Persona) -> None:
    for until in ("2026-11-30", "2036-12-01"):
        body = {"member_id": ann.actor.id, **DAYS, "until_on": until}
        answer = ann.post("/absences", body)
        assert (answer.status, answer.error) == (422, "days_the_wrong_way_round")
    body = {"member_id": 999, **DAYS}
    assert ann.post("/absences", body).status == 403


def test_who_is_not_away_after_all(world: World, ann: Persona, cy: Persona) -> None:
    bo = world.person("Bo", team="user")
    id_ = ann.post("/absences", {"member_id": ann.actor.id, **DAYS}).result["absence"]
    assert bo.post(f"/absences/{id_}/remove").error == "forbidden"
    assert cy.post(f"/absences/{id_}/remove").status == 200
    assert absences(ann) == []


def test_a_person_has_room_for_so_many(world: World, ann: Persona, monkeypatch) -> None:
    monkeypatch.setattr("board.absences.rules.MOST_ABSENCES", 1)
    body = {"member_id": ann.actor.id, **DAYS}
    ann.post("/absences", body)
    assert ann.post("/absences", body).error == "too_many_absences"
