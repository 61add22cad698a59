"""The version of who is who moves when rights may have changed or a sign-in has ended, and with
nothing else."""

from sqlmodel import select

from board.core import database
from board.core.identity_version import IdentityVersion, columns, sign_ins_have_ended
from tests.support.world import Persona, World


def version() -> IdentityVersion:
    with database.current().reading() as session:
        return IdentityVersion(*session.execute(select(*columns())).one())


def test_before_anything_happened_there_is_none(world: World) -> None:
    assert version().sign_ins is None
    assert version().people is not None, "the teams have been made"


def test_work_leaves_it_and_a_change_of_people_moves_it(
    world: World, ann: Persona, siv: Persona
) -> None:
    before = version()
    world.a_board(cards={"Ready": ["A"]})
    started = version()
    ann.moves("A", to="Doing")
    assert version() == started
    siv.post(f"/members/{ann.actor.id}/change", {"role": "viewer"})
    assert version().people not in (before.people, started.people)
    assert version().sign_ins == before.sign_ins


def test_each_end_of_a_sign_in_moves_it_in_the_same_commit(world: World) -> None:
    seen = {version().sign_ins}
    for _ in range(3):
        with database.current().writing() as session:
            sign_ins_have_ended(session)
            assert version().sign_ins in seen, "nobody reads what is not committed"
        seen.add(version().sign_ins)
    assert len(seen) == 4
