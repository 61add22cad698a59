"""What came and was decided in each duty."""

from datetime import timedelta

from board.core import database
from board.rota.duty_load import duty_load
from board.triage.periods import Period
from tests.support.world import Persona, World

from .people import WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY


def loads(world: World, who: Persona, **later: float) -> list[tuple[int, int, int]]:
    zone = world.app.extensions["settings"].zone
    first = WEDNESDAY.astimezone(zone).date()
    period = Period("own", first, first + timedelta(days=20), zone)
    now = WEDNESDAY + timedelta(**later)
    with database.current().reading() as session:
        found = duty_load(session, who.actor, period, now=now)
    return [(one.member_id, one.arrived, one.decided) for one in found]


def test_everybody_sees_their_own_duties_and_administrators_all(
    world: World, cy: Persona, siv: Persona
) -> None:
    with on_wednesday():
        dag = a_rota(world, cy)
        solved, spam, _ = world.a_ticket(), world.a_ticket("Win"), world.a_ticket("Toner")
        cy.post(f"/tickets/{solved}/solve", {"text": "Try now."})
        cy.post(f"/tickets/{spam}/spam")
    with on_wednesday(days=6):
        world.a_ticket("In the next week")
    assert loads(world, siv, days=7) == [(cy.actor.id, 2, 1), (dag.actor.id, 1, 0)]
    assert loads(world, dag, days=7) == [(dag.actor.id, 1, 0)]


def test_nothing_is_told_of_duties_to_come(world: World, cy: Persona, siv: Persona) -> None:
    with on_wednesday():
        a_rota(world, cy)
    assert [member for member, _, _ in loads(world, siv, hours=1)] == [cy.actor.id]
    assert loads(world, siv, days=-1) == []
