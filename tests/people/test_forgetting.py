"""What ended long ago is deleted; nobody is signed out by it."""

from datetime import timedelta

from sqlmodel import select

from board.core import clock, database
from board.people.forgetting import MARGIN, forget_ended
from board.people.inviting import set_up_link
from board.people.models import Invitation, SignIn
from tests.support.world import Persona, World


def kept(world: World) -> tuple[int, int]:
    """(sign-ins, one-time links)"""
    with database.current().reading() as session:
        found = (session.exec(select(model)).all() for model in (SignIn, Invitation))
        sign_ins, links = map(len, found)
    return sign_ins, links


def test_a_session_that_was_left_alone_goes_a_week_after_it_ended(
    world: World, ann: Persona
) -> None:
    settings = world.app.extensions["settings"]
    ends_at = clock.now() + timedelta(hours=settings.session_idle_hours)
    for later, goes in ((timedelta(), 0), (MARGIN - timedelta(minutes=5), 0), (2 * MARGIN, 1)):
        with clock.moved_to(ends_at + later):
            assert forget_ended(settings) == goes
    assert kept(world) == (0, 0)


def test_one_that_is_used_stays_until_it_is_as_old_as_any_may_be(
    world: World, ann: Persona
) -> None:
    settings = world.app.extensions["settings"]
    oldest = clock.now() + timedelta(days=settings.session_days) + MARGIN
    with database.current().writing() as session:
        session.exec(select(SignIn)).one().seen_at = oldest
    with clock.moved_to(oldest - timedelta(hours=1)):
        assert forget_ended(settings) == 0
    with clock.moved_to(oldest + timedelta(hours=1)):
        assert forget_ended(settings) == 1


def test_a_link_that_nobody_used_goes_too(world: World) -> None:
    assert set_up_link()
    settings = world.app.extensions["settings"]
    expires_at = clock.now() + timedelta(days=14)
    with clock.moved_to(expires_at + timedelta(days=1)):
        assert forget_ended(settings) == 0
    with clock.moved_to(expires_at + MARGIN + timedelta(days=1)):
        assert forget_ended(settings) == 1
    assert kept(world) == (0, 0)
