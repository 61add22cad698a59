"""The rota as its tables say it."""

from board.core import clock, database
from board.rota.queries import current_duty, has_rota, members_on_rota, next_duty, rota_around
from tests.support.world import Persona, World

from .people import WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY


def test_what_the_tables_say_is_whose_duty_it_is(world: World, cy: Persona, ann: Persona) -> None:
    with on_wednesday(), database.current().reading() as session:
        assert not has_rota(session)
    with on_wednesday():
        dag = a_rota(world, cy)
        with database.current().reading() as session:
            rota = rota_around(session, clock.now())
            duty, coming = current_duty(rota, clock.now()), next_duty(rota, clock.now())
            assert has_rota(session)
            assert {one.name for one in members_on_rota(session)} == {"Cy", "Dag"}
    assert (duty and duty.member_id) == cy.actor.id
    assert (coming and coming.member_id) == dag.actor.id
