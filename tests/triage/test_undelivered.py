"""What a mail server refuses for good comes back to the coordinator, once, in plain words."""

import smtplib

import pytest
from sqlmodel import update

from board.core import database
from board.mail import sending
from board.mail.models import OutgoingMail
from board.mail.smtp import is_final, words_of
from board.triage.models import Ticket
from board.triage.undelivered import raise_given_up
from tests.mail.test_sending import Post, after, post, with_mail
from tests.support.world import Persona, World

__all__ = ["post"]
REFUSED = smtplib.SMTPRecipientsRefused({"eva@almvik.example": (550, b"5.1.1 User unknown")})


def test_a_refused_address_brings_the_ticket_back_at_once(
    world: World, cy: Persona, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})

    def refuses(*_: object, **__: object) -> None:
        raise REFUSED

    monkeypatch.setattr(post, "send_message", refuses)
    with after(11):
        sending.send_outbox(with_mail(world))
        assert raise_given_up() == 1
        assert raise_given_up() == 0
    row = world.row(Ticket, ticket)
    assert row.state == "new"
    bounce = row.messages[-1].bounce
    assert bounce is not None
    assert (bounce.why, bounce.status, bounce.is_final) == ("no_address", "5.1.1", True)


def test_what_may_work_later_is_tried_later(world: World, cy: Persona, post: Post) -> None:
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Turn it on."})
    post.is_down = True
    with after(11):
        sending.send_outbox(with_mail(world))
        assert raise_given_up() == 0


def test_the_last_attempt_is_not_given_up_while_it_is_made(
    world: World, cy: Persona, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    with database.current().writing() as session:
        session.exec(update(OutgoingMail).values(attempts=sending.MOST_ATTEMPTS - 1))
    raised: list[int] = []
    monkeypatch.setattr(post, "send_message", lambda *_, **__: raised.append(raise_given_up()))
    with after(11):
        assert sending.send_outbox(with_mail(world)) == 1
    assert raised == [0]
    assert world.row(Ticket, ticket).state == "resolved"


def test_only_5xx_is_final() -> None:
    later = smtplib.SMTPRecipientsRefused({"a@b": (451, b"4.3.0 later")})
    assert is_final(REFUSED)
    assert not is_final(later)
    assert not is_final(ConnectionRefusedError())
    assert words_of(REFUSED) == "550 5.1.1 User unknown"
