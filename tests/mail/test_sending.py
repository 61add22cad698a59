"""The outbox: sent after the time for undo, once, and again when the mail server was away."""

from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from sqlmodel import select

from board.core import clock, database
from board.mail import sending, smtp
from board.mail.models import OutgoingMail
from board.settings import Settings
from board.triage.receiving import Receipt, receive_mail
from tests.support.mails import a_mail
from tests.support.world import Persona, World


class Post:
    """Stands for the mail server."""

    def __init__(self) -> None:
        self.delivered: list[EmailMessage] = []
        self.is_down = False

    def __call__(self, *_: Any, **__: Any) -> "Post":
        if self.is_down:
            raise ConnectionRefusedError
        return self

    def quit(self) -> None:
        raise SMTPServerDisconnected  # it has what it took

    def close(self) -> None:
        pass

    def send_message(self, message: EmailMessage, **_: Any) -> None:
        self.delivered.append(message)


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    made = Post()
    monkeypatch.setattr(smtp.smtplib, "SMTP", made)
    yield made


def after(seconds: float) -> Any:
    return clock.moved_to(clock.now() + timedelta(seconds=seconds))


def test_an_answer_leaves_once_after_ten_seconds(world: World, cy: Persona, post: Post) -> None:
    settings = with_mail(world)
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Turn it on.\r\nBcc: evil@example.org"})
    assert sending.send_outbox(settings) == 0
    with after(11):
        assert sending.send_outbox(settings) == 1
        assert sending.send_outbox(settings) == 0
    message = post.delivered[0]
    assert message["To"] == "eva@almvik.example"
    assert message["Bcc"] is None
    assert message["Auto-Submitted"] is None


def test_a_mail_server_that_was_away_loses_nothing(world: World, cy: Persona, post: Post) -> None:
    settings = with_mail(world)
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Turn it on."})
    post.is_down = True
    for seconds in (11, 80, 210):
        with after(seconds):
            assert sending.send_outbox(settings) == 0
    post.is_down = False
    with after(3600):
        assert sending.send_outbox(settings) == 1
    with database.current().reading() as session:
        assert session.exec(select(OutgoingMail)).one().attempts == 4


def test_what_no_person_wrote_says_so(world: World, cy: Persona, ann: Persona, post: Post) -> None:
    settings = with_mail(world)
    world.a_board()
    dealt = cy.post(f"/tickets/{world.a_ticket()}/distribute").result
    ann.post(f"/cards/{dealt['card']}/move", {"to_column_id": world.columns["Done"]})
    with after(11):
        assert sending.send_outbox(settings) == 1
    assert post.delivered[0]["Auto-Submitted"] == "auto-generated"


def test_a_mail_goes_to_one_person(world: World, cy: Persona, post: Post) -> None:
    settings = with_mail(world)
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Turn it on."})
    with database.current().writing() as session:
        session.exec(select(OutgoingMail)).one().to = "a@almvik.example, b@almvik.example"
    with after(11):
        assert sending.send_outbox(settings) == 0
    assert post.delivered == []


def test_a_mail_that_is_given_up_leaves_a_line(
    world: World, cy: Persona, post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    settings = with_mail(world)
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Turn it on."})
    post.is_down = True
    for attempt in range(sending.MOST_ATTEMPTS + 2):
        with after(100 * 2**attempt):
            sending.send_outbox(settings)
    assert [record.levelname for record in caplog.records if "given up" in record.message] == [
        "ERROR"
    ]
    assert "eva@" not in caplog.text


def with_mail(world: World) -> Settings:
    """The application's settings, and a server to send by."""
    return world.app.extensions["settings"].model_copy(update={"smtp_host": "mail"})


def test_an_answer_asks_for_replies_to_an_address_by_which_its_ticket_is_found(
    world: World, cy: Persona, post: Post
) -> None:
    settings = with_mail(world).model_copy(update={"plus_addresses": True})
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    with after(11):
        sending.send_outbox(settings)
    address = post.delivered[0]["Reply-To"]
    assert address.startswith(f"tavla+T-{ticket}-")
    reply = a_mail(subject="Something else", message_id="<2@x>", Delivered_To=address.lower())
    assert receive_mail(reply) == Receipt("replied", ticket)


def test_without_plus_addresses_nothing_is_asked(world: World, cy: Persona, post: Post) -> None:
    settings = with_mail(world)
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Turn it on."})
    with after(11):
        sending.send_outbox(settings)
    assert post.delivered[0]["Reply-To"] is None
