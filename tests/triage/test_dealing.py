"""The even deal."""

import random

from board.triage.models import Share, Ticket
from board.triage.values import Deal, TeamLoad
from tests.support.world import Persona, World


def test_a_dealt_ticket_is_a_linked_card_with_its_reason(world: World, cy: Persona) -> None:
    boards = {team: world.a_board(team=team) for team in ("user", "system")}
    ticket = world.a_ticket("My printer")
    answer = cy.post(f"/tickets/{ticket}/distribute", {"wall_title": "Printer on floor 2"})
    assert answer.status == 200
    row = world.row(Ticket, ticket)
    assert row.state == "distributed"
    assert row.board_id in boards.values()
    assert row.why == Deal(
        mode="auto",
        team=answer.result["team"],
        reason="",
        before={str(id_): TeamLoad(dealt=0, weight=1.0, load=0.0) for id_ in world.teams.values()},
        cost=1.0,
    )
    card = next(iter(world.snapshot(f"board/{row.board_id}")["rows"]["card"].values()))
    assert (card["title"], card["ticket_id"], card["is_title_on_wall"]) == (
        "My printer",
        ticket,
        False,
    )
    for audience in ("wall", "guest"):
        shown = world.snapshot(f"board/{row.board_id}", audience)["rows"]["card"][str(card["id"])]
        assert shown["title"] == "Printer on floor 2"


def test_two_teams_get_equally_many(world: World, cy: Persona) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    for n in range(9):
        cy.post(f"/tickets/{world.a_ticket(f'T{n}')}/distribute")
    shares = world.snapshot("desk")["rows"]["share"].values()
    assert sorted(share["dealt"] for share in shares) == [4, 5]


def test_an_override_counts_and_is_repaid(world: World, cy: Persona) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    user, system = world.teams["user"], world.teams["system"]
    for n in range(3):
        body = {"team_id": user, "reason": "they know the school"}
        assert (
            cy.post(f"/tickets/{world.a_ticket(f'T{n}')}/distribute", body).result["team"] == user
        )
    following = [
        cy.post(f"/tickets/{world.a_ticket(f'F{n}')}/distribute").result["team"] for n in range(3)
    ]
    assert following == [system, system, system]


def test_many_coordinators_at_once_still_deal_evenly(world: World, cy: Persona) -> None:
    import threading

    for team in ("user", "system"):
        world.a_board(team=team)
    tickets = [world.a_ticket(f"T{n}") for n in range(12)]
    random.Random(1).shuffle(tickets)
    errors: list[object] = []

    def deal(part: list[int]) -> None:
        for ticket in part:
            errors.append(cy.post(f"/tickets/{ticket}/distribute").error)

    threads = [threading.Thread(target=deal, args=(tickets[n::4],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(errors) == {None}
    assert {share["dealt"] for share in world.snapshot("desk")["rows"]["share"].values()} == {6}


def test_without_a_team_there_is_a_clear_no(world: World, cy: Persona) -> None:
    from board.core.changes import changing
    from board.people.events import TeamAdded
    from board.people.models import Team
    from tests.support.world import SYSTEM

    for id_ in world.teams.values():
        with changing("people", by=SYSTEM) as change:
            change.find(Team, id_).is_dealt_to = False
            change.record(TeamAdded(team=id_, name="is dealt to no more"))
    assert cy.post(f"/tickets/{world.a_ticket()}/distribute").error == "nobody_to_deal_to"
    assert world.row(Share, 1) is None
