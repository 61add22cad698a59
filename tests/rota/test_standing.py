"""The rota as screens show it."""

from board.core import clock
from board.rota.standing import duties_of, on_duty_now, rota_now
from tests.support.world import Persona, World

from .people import WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY


def test_without_a_rota_nobody_is_expected(world: World) -> None:
    assert on_duty_now() == (False, None)
    told = rota_now()
    assert (told["is_set"], told["is_late"], told["coming"]) == (False, False, None)


def test_what_is_open_is_told_with_who_has_it(world: World, cy: Persona) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        first, second = world.a_ticket(), world.a_ticket("Chair")
        cy.post(f"/tickets/{first}/claim")
        cy.post(f"/tickets/{second}/ask", {"text": "Which one?"})
        told = rota_now()
        until = told["coming"]["until_at"]
        (duty,) = duties_of(dag.actor.id or 0, until=until)
        assert duty.until_at == until > clock.now()
    assert told["desk"] == {"new": 1, "asked": 1, "waiting": 0, "claimed": 1}
    assert on_duty_now()[0]
