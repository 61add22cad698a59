"""Each team's share of the tickets, and that it is evened out."""

from board.triage.models import Ticket
from tests.support.world import Persona, World


def test_undoing_a_deal_gives_the_turn_back(world: World, cy: Persona) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    ticket = world.a_ticket()
    dealt = cy.post(f"/tickets/{ticket}/distribute")
    assert cy.undoes(dealt).status == 200
    assert world.row(Ticket, ticket).state == "new"
    assert world.snapshot(f"board/{dealt.result['board']}")["rows"]["card"] == {}
    assert sum(share["dealt"] for share in world.snapshot("desk")["rows"]["share"].values()) == 0


def test_a_team_without_a_board_is_left_out(world: World, cy: Persona) -> None:
    world.a_board(team="user")
    for n in range(3):
        assert (
            cy.post(f"/tickets/{world.a_ticket(f'T{n}')}/distribute").result["team"]
            == world.teams["user"]
        )


def test_one_colleagues_deal_leaves_anothers_undo_alone(world: World, cy: Persona) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    other = world.person("Dag", role="coordinator")
    mine = cy.post(f"/tickets/{world.a_ticket('A')}/distribute")
    other.post(f"/tickets/{world.a_ticket('B')}/distribute")
    assert cy.undoes(mine).status == 200
    shares = {
        share["team_id"]: share["dealt"]
        for share in world.snapshot("desk")["rows"]["share"].values()
    }
    assert shares == {
        mine.result["team"]: 0,
        **{id_: 1 for id_ in world.teams.values() if id_ != mine.result["team"]},
    }
