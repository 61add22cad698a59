"""Notifications by mail: what nobody has seen in the page, and the digest of the morning."""

from datetime import timedelta

from board.core import clock
from board.notifications.mailing import last_digest_time, mail_notifications
from board.notifications.notifying import tell_news
from board.settings import load
from tests.support.mails import outbox
from tests.support.world import Persona, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def mail_now() -> int:
    return mail_notifications(
        ZONE, base="https://tavla.example", translate=lambda text, _: text, language="en"
    )


def test_what_is_seen_in_the_page_is_not_mailed(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy @Siv"})
    tell_news()
    assert mail_now() == 0
    cy.post("/me/notices/seen")
    with clock.moved_to(clock.now() + timedelta(minutes=3)):
        assert (mail_now(), mail_now()) == (1, 0)
    (mail,) = outbox()
    assert mail.to == "siv@example.org"
    place = f"https://tavla.example/boards/{world.board_id}/cards/{world.card('A').id}"
    assert f"\n“A”\n{place}" in mail.text


def test_the_digest_comes_in_the_morning_as_one_mail(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    for title in "AB":
        ann.post(f"/cards/{world.card(title).id}/edit", {"assignees": [cy.actor.id]})
    tell_news()
    with clock.moved_to(last_digest_time(clock.now(), ZONE) + timedelta(hours=23)):
        assert mail_now() == 0
    with clock.moved_to(last_digest_time(clock.now(), ZONE) + timedelta(days=1, minutes=1)):
        assert (mail_now(), mail_now()) == (1, 0)
    assert [mail.subject for mail in outbox()] == ["Tavla: 2 notices"]
