"""A mail is stored once."""

from board.triage.receiving import receive_mail
from tests.support.mails import a_mail, received
from tests.support.world import World


def test_the_same_mail_twice_is_one_ticket(world: World) -> None:
    first, second = receive_mail(a_mail()), receive_mail(a_mail())
    assert second.outcome == "duplicate"
    assert second.ticket_id == first.ticket_id
    assert len(received()) == 1


def test_mails_without_message_id_are_told_apart(world: World) -> None:
    bare = a_mail(message_id="").replace(b"Message-ID: \n", b"")
    other = bare.replace(b"It does not print.", b"It prints.")
    assert receive_mail(bare).ticket_id != receive_mail(other).ticket_id
    assert receive_mail(bare).outcome == "duplicate"
