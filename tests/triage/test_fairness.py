"""How even the last 28 days were."""

from datetime import timedelta

from board.core import clock, database
from board.triage.capacities import today
from board.triage.customer_shares import customers_of
from board.triage.fairness import people_for, teams_of
from board.triage.given_back import returns_of
from board.triage.periods import Period, period_of
from tests.support.world import Persona, World


def these_days(world: World) -> Period:
    zone = world.app.extensions["settings"].zone
    return period_of("28", first=None, last=None, today=today(), zone=zone)


def test_shares_stand_beside_what_was_agreed(
    world: World, cy: Persona, siv: Persona, ann: Persona
) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    with clock.moved_to(clock.now() - timedelta(days=40)):
        cy.post(f"/tickets/{world.a_ticket('Long ago')}/distribute")
    user, system = world.teams["user"], world.teams["system"]
    siv.post(f"/teams/{user}/change", {"weight": 3})
    for n in range(3):
        body = {"team_id": user, "reason": "They know it."}
        cy.post(f"/tickets/{world.a_ticket(f'T{n}')}/distribute", body)
    back = cy.post(f"/tickets/{world.a_ticket()}/distribute", {"team_id": user, "reason": "So."})
    ann.post(f"/cards/{back.result['card']}/request/return", {"reason": "Not ours."})
    cy.post(f"/tickets/{world.a_ticket('M')}/distribute", {"team_id": system, "reason": "So."})
    with database.current().reading() as session:
        lately = these_days(world)
        found = teams_of(session, lately, returns_of(session, lately))
        teams = {one.team_id: one for one in found}
    told = teams[user]
    assert (told.dealt, told.by_hand, told.returned) == (3, 3, 1)
    assert (told.share, told.agreed) == (75.0, 75.0)
    assert (teams[system].dealt, teams[system].share, teams[system].agreed) == (1, 25.0, 25.0)


def test_everybody_sees_their_own_part_and_administrators_all(
    world: World, cy: Persona, siv: Persona, ann: Persona
) -> None:
    world.a_board()
    world.person("Bo", team="user")
    cy.post(f"/tickets/{world.a_ticket()}/distribute", {"member_id": ann.actor.id})
    with database.current().reading() as session:
        mine = people_for(session, ann.actor)
        everybodys = people_for(session, siv.actor)
    assert [(one.name, one.had, one.share) for one in mine] == [("Ann", 1, 100.0)]
    assert {"Ann", "Bo"} <= {one.name for one in everybodys}


def test_customers_stand_beside_the_part_that_was_agreed_with_them(
    world: World, siv: Persona, cy: Persona
) -> None:
    almvik = siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"}).result
    siv.post(f"/customers/{almvik['customer']}/change", {"agreed_percent": 40})
    for email in ("eva@almvik.example", "ulf@almvik.example", "kim@else.example"):
        world.a_ticket(email=email)
    cy.post(f"/tickets/{world.a_ticket(email='spam@else.example')}/spam")
    with database.current().reading() as session:
        shares = customers_of(session, these_days(world))
    assert [(one.name, one.arrived, one.agreed) for one in shares] == [
        ("Almvik", 2, 40.0),
        ("", 1, None),
    ]


def test_what_was_finished_is_cards_and_tickets_without_one(
    world: World, siv: Persona, cy: Persona, ann: Persona
) -> None:
    world.a_board()
    almvik = siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"}).result
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Try now."})
    dealt = {"team_id": world.teams["user"]}
    cy.post(f"/tickets/{world.a_ticket('Toner')}/distribute", dealt)
    ann.moves("Toner", to="Done")
    ann.adds("Nobody's", to="Doing")
    ann.moves("Nobody's", to="Done")
    with database.current().reading() as session:
        shares = customers_of(session, these_days(world))
    found = {one.name: (one.finished, round(one.share or 0)) for one in shares}
    assert almvik
    assert found == {"Almvik": (2, 67), "": (1, 33)}
