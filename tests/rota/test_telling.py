"""Who is told of duties, once."""

from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.rota.telling import tell_of_duties
from tests.support.world import Persona, World

from .people import THURSDAYS, WEDNESDAY, a_rota, on_wednesday

BEGINS_AT = WEDNESDAY


def told() -> list[tuple[str, str]]:
    """(to whom, what) since the last time it was asked."""
    tell_of_duties(lambda sentence, language: sentence)
    tell_of_duties(lambda sentence, language: sentence)
    with database.current().writing() as session:
        mails = session.exec(select(OutgoingMail).order_by(OutgoingMail.id)).all()  # type: ignore[arg-type]
        found = [(mail.to.partition("@")[0], mail.subject) for mail in mails]
        for mail in mails:
            session.delete(mail)
    return found


def test_the_day_before_and_at_the_hour_and_when_nobody_accepts(world: World, cy: Persona) -> None:
    with on_wednesday(days=-2):
        a_rota(world, cy, **THURSDAYS)
        cy.post("/rota/accept")
        assert told() == []
    with on_wednesday():
        assert told() == [("dag", "Tomorrow you have the desk, from 2026-11-26 08:00.")]
    with on_wednesday(hours=21):
        ((to, text),) = told()
        assert (to, text.split(".")[0]) == ("dag", "You have the desk now")
    with on_wednesday(hours=21, minutes=30):
        late = "Dag has had the desk for half an hour and has not accepted it."
        assert sorted(told()) == [("cy", late), ("dag", late)]


def test_everybody_hears_that_nobody_has_it_in_working_hours(world: World, cy: Persona) -> None:
    with on_wednesday():
        a_rota(world, cy)
        cy.post("/rota/accept")
        away = {"member_id": cy.actor.id, "from_on": "2026-11-26", "until_on": "2026-11-27"}
        cy.post("/absences", away)
    with on_wednesday(hours=16):
        assert told() == [], "at night nobody is woken"
    with on_wednesday(days=1):
        assert {text for _, text in told()} == {
            "Nobody has the desk now. Whoever can, please take it over."
        }
    with on_wednesday(days=1, minutes=5):
        assert told() == []


def test_without_a_rota_nobody_is_told_anything(world: World, cy: Persona) -> None:
    assert told() == []
