"""Members are changed by administrators; one administrator stays."""

from tests.support.world import Persona, World


def test_the_last_administrator_stays(world: World, siv: Persona) -> None:
    assert (
        siv.post(f"/members/{siv.actor.id}/change", {"role": "member"}).error
        == "last_administrator"
    )
    assert (
        siv.post(f"/members/{siv.actor.id}/change", {"is_active": False}).error
        == "last_administrator"
    )


def test_teams_are_changed_by_administrators_and_it_can_be_undone(
    world: World, siv: Persona, cy: Persona
) -> None:
    team = world.teams["user"]
    body = {"name": "Users", "weight": 2.5, "is_dealt_to": False}
    assert cy.post(f"/teams/{team}/change", body).error == "forbidden"
    answer = siv.post(f"/teams/{team}/change", body)
    row = siv.snapshot("people")["rows"]["team"][str(team)]
    assert (row["name"], row["weight"], row["is_dealt_to"]) == ("Users", 2.5, False)
    assert siv.undoes(answer).status == 200
    assert siv.snapshot("people")["rows"]["team"][str(team)]["weight"] == 1.0
    assert siv.post(f"/teams/{team}/change", {"weight": 0}).status == 422
