"""What teams can take today."""

from datetime import timedelta

from board.triage.capacities import today
from board.triage.models import Share
from tests.support.world import Persona, World


def away(world: World, who: Persona, days: int = 0) -> None:
    body = {"from_on": str(today()), "until_on": str(today() + timedelta(days=days))}
    answer = who.post("/absences", {"member_id": who.actor.id, **body})
    assert answer.status == 200, answer


def turn(cy: Persona) -> dict:
    answer = cy.get("/desk/today")
    assert answer.status == 200, answer
    return answer.body["turn"]


def deals(cy: Persona, world: World, count: int) -> list[int]:
    return [cy.post(f"/tickets/{world.a_ticket()}/distribute").result["team"] for _ in range(count)]


def test_a_team_of_which_half_are_away_gets_half_as_much(world: World, cy: Persona) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    people = [world.person(name, team="system") for name in ("Ada", "Bo")]
    deals(cy, world, 2)
    away(world, people[0])
    told = {one["team_id"]: one for one in turn(cy)["teams"]}[world.teams["system"]]
    assert (told["weight"], told["agreed"], told["people"], told["away"]) == (0.5, 1.0, 2, 1)
    got = deals(cy, world, 6)
    assert got.count(world.teams["system"]) == 2


def test_a_team_that_was_away_comes_back_to_the_mean_and_is_not_flooded(
    world: World, cy: Persona
) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    away(world, world.person("Ada", team="system"))
    user, system = world.teams["user"], world.teams["system"]
    assert turn(cy)["next"] is None, "no ticket was dealt yet: no team has a share"
    assert deals(cy, world, 5) == [user] * 5
    assert turn(cy)["next"] == user
    absence = next(iter(cy.snapshot("absences")["rows"]["absence"].values()))
    cy.post(f"/absences/{absence['id']}/remove")
    assert sorted(deals(cy, world, 4)) == sorted([user, system] * 2)


def test_where_nobody_at_all_is_there_absences_do_not_count(world: World, cy: Persona) -> None:
    world.a_board(team="system")
    away(world, world.person("Ada", team="system"))
    assert deals(cy, world, 1) == [world.teams["system"]]
    assert world.row(Share, 1).load == 1.0


def test_part_time_and_no_time_for_tickets_count(world: World, cy: Persona, siv: Persona) -> None:
    world.a_board(team="system")
    ada, bo = (world.person(name, team="system") for name in ("Ada", "Bo"))
    assert siv.post(f"/members/{bo.actor.id}/change", {"capacity": 0}).status == 200
    deals(cy, world, 1)
    team = turn(cy)["teams"][0]
    assert (team["people"], team["weight"]) == (1, 1.0)
    assert siv.post(f"/members/{ada.actor.id}/change", {"capacity": 3}).status == 422
