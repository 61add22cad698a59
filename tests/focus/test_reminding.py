"""Owners are asked how it goes, by rhythm."""

from datetime import UTC, timedelta

from sqlmodel import select

from board.core import clock, database
from board.focus.reminding import remind_of_words
from board.focus.telling import tell_health
from board.mail.queries import newest_mails
from board.notifications.mailing import mail_notifications
from board.notifications.models import Notification
from tests.focus.conftest import Begins
from tests.support.world import SYSTEM, Persona, World


def asked(who: Persona) -> list[str]:
    theirs = (Notification.member_id == who.actor.id, Notification.kind == "word")
    with database.current().reading() as session:
        return list(session.exec(select(Notification.title).where(*theirs)))


def test_the_owner_is_asked_once_in_a_rhythm_until_somebody_has_said_it(
    world: World, ann: Persona, bo: Persona, active: Begins
) -> None:
    desk, now = active("Desk"), clock.now()
    ann.post(f"/initiatives/{desk}/change", {"owner_id": bo.actor.id, "rhythm_days": 7})
    after = {}
    for days in (7, 8, 9, 14, 15):
        with clock.moved_to(now + timedelta(days=days, hours=1)):
            remind_of_words(UTC)
            after[days] = len(asked(bo))
    assert after == {7: 0, 8: 1, 9: 1, 14: 1, 15: 2}
    with clock.moved_to(now + timedelta(days=16)):
        tell_health(SYSTEM, desk, health="on_the_way")
    with clock.moved_to(now + timedelta(days=23)):
        assert remind_of_words(UTC) == 0


def test_nobody_is_asked_about_what_is_not_active_or_when_they_do_not_want_it(
    world: World, ann: Persona, bo: Persona, active: Begins, begins: Begins
) -> None:
    begins("Only chosen", state="chosen", owner_id=bo.actor.id)
    desk = active("Desk")
    ann.post(f"/initiatives/{desk}/change", {"owner_id": bo.actor.id})
    bo.post("/me/notices/ways", {"ways": {"word": "never"}})
    with clock.moved_to(clock.now() + timedelta(days=40)):
        assert remind_of_words(UTC) == 0


def test_the_mail_leads_to_the_initiative(
    world: World, ann: Persona, bo: Persona, active: Begins
) -> None:
    desk = active("Desk")
    ann.post(f"/initiatives/{desk}/change", {"owner_id": bo.actor.id})
    bo.post("/me/notices/ways", {"ways": {"word": "at_once"}})
    zone = world.app.extensions["settings"].zone

    def translate(sentence: str, _language: str) -> str:
        return sentence

    with clock.moved_to(clock.now() + timedelta(days=20)):
        assert remind_of_words(zone) == 1
    with clock.moved_to(clock.now() + timedelta(days=21)):
        base = "https://tavla.example"
        assert mail_notifications(zone, base=base, translate=translate, language="en") == 1
    (mail,) = [one for one in newest_mails() if one.to == "bo@example.org"]
    assert mail.subject == "Tavla: How does it go with Desk?"
    assert f"{base}/focus/initiatives/{desk}" in mail.text
