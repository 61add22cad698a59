"""The pages around the desk."""

from tests.support.world import Persona, World


def test_the_page_is_for_those_who_triage_and_weights_are_tried_by_administrators(
    world: World, cy: Persona, siv: Persona, ann: Persona
) -> None:
    for team in ("user", "system"):
        world.a_board(team=team)
    for n in range(4):
        cy.post(f"/tickets/{world.a_ticket(f'T{n}')}/distribute")
    assert ann.client.get("/desk/numbers").status_code == 404
    user, system = world.teams["user"], world.teams["system"]
    asked = f"/desk/numbers?weight_{user}=3&weight_{system}=1"
    assert "What if" not in cy.client.get(asked).text
    shown = siv.client.get(asked).text
    assert "<td>2</td>" in shown
    assert "<td>3</td>" in shown
    for nonsense in ("x", "-1", "nan", "1e9"):
        page = siv.client.get(f"/desk/numbers?weight_{user}={nonsense}&weight_{system}=1")
        assert page.status_code == 200
