"""Trying a mailbox: what is there is counted, what keeps it from being read is told."""

from collections.abc import Callable

from board.mail.models import Mailbox
from tests.support.dovecot import Dovecot
from tests.support.mails import a_mail, received
from tests.support.world import Persona


def test_it_counts_and_changes_nothing(
    imap: Dovecot, mailbox: Callable[..., Mailbox], siv: Persona
) -> None:
    imap.deliver(a_mail(), a_mail(message_id="<2@x>"))
    answer = siv.post(f"/mailboxes/{mailbox().id}/try")
    assert answer.body == {"messages": 2, "unread": 2, "has_idle": True}
    assert imap.in_folder(criteria="UNSEEN") == 2
    assert received() == []


def test_it_says_what_is_wrong(
    imap: Dovecot, mailbox: Callable[..., Mailbox], siv: Persona
) -> None:
    answer = siv.post(f"/mailboxes/{mailbox(folder='Nowhere').id}/try")
    assert (answer.status, answer.error) == (422, "mailbox_not_reached")
    assert "Nowhere" in answer.body["title"]
