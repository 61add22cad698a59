"""Fetching from a real Dovecot: stored first, put away then; nothing lost and nothing doubled,
whatever happens in between."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from board.core import clock
from board.mail.models import Mailbox
from board.mailboxes import fetching
from board.mailboxes.adding import change_mailbox
from board.mailboxes.following import mailbox_now
from board.mailboxes.imap import signed_in
from board.triage import receiving
from board.triage.models import Ticket
from tests.mailboxes.conftest import SIV, fetch
from tests.support.dovecot import Dovecot
from tests.support.mails import a_mail, received, tickets
from tests.support.world import Persona

Mailboxes = Callable[..., Mailbox]


def mails(count: int, *, first: int = 1) -> list[bytes]:
    return [
        a_mail(subject=f"Mail {n}", message_id=f"<{n}@almvik.example>")
        for n in range(first, first + count)
    ]


def subjects() -> list[str]:
    return [ticket.subject for ticket in tickets()]


def test_each_mail_becomes_a_ticket_and_is_marked_as_read(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    imap.deliver(*mails(3))
    ours = mailbox()
    assert fetch(ours) == 3
    assert subjects() == ["Mail 1", "Mail 2", "Mail 3"]
    assert imap.in_folder(criteria="UNSEEN") == 0
    assert fetch(ours) == 0
    imap.deliver(*mails(1, first=4))
    assert fetch(ours) == 1


def test_mails_go_to_their_own_folder_where_one_is_named(imap: Dovecot, mailbox: Mailboxes) -> None:
    imap.deliver(*mails(2))
    fetch(mailbox(done_folder="Tavla"))
    assert (imap.in_folder("INBOX"), imap.in_folder("Tavla")) == (0, 2)


def test_what_somebody_had_read_before_opens_no_ticket(imap: Dovecot, mailbox: Mailboxes) -> None:
    """A mailbox that was used for years begins with what is new."""
    imap.deliver(*mails(2))
    read_all(imap)
    imap.deliver(*mails(1, first=3))
    assert fetch(mailbox()) == 1
    assert subjects() == ["Mail 3"]


def read_all(imap: Dovecot) -> None:
    """Somebody reads what is there, in a mail program."""
    with imap.reader() as client:
        client.select_folder("INBOX")
        client.add_flags(client.search("ALL"), [rb"\Seen"])


def test_a_beginning_that_is_interrupted_takes_nothing_old_for_news(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    """Mail 2 was read before we came; the first look ends after Mail 1."""
    imap.deliver(*mails(2))
    read_all(imap)
    with imap.reader() as client:
        client.select_folder("INBOX")
        client.remove_flags(client.search("ALL")[:1], [rb"\Seen"])
    imap.deliver(*mails(1, first=3))
    ours = mailbox()
    answers = iter([True, False])
    assert fetch(ours, may_go_on=lambda: next(answers)) == 1
    assert fetch(ours) == 1
    assert subjects() == ["Mail 1", "Mail 3"]


def test_where_all_was_read_a_second_conversation_takes_nothing_old_either(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    imap.deliver(*mails(2))
    read_all(imap)
    ours = mailbox()
    assert (fetch(ours), fetch(ours)) == (0, 0)


def test_the_very_first_mail_may_be_read_by_somebody_else_too(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    imap.deliver(*mails(1))
    read_all(imap)
    ours = mailbox()
    assert fetch(ours) == 0
    imap.deliver(*mails(1, first=2))
    read_all(imap)
    assert fetch(ours) == 1


def test_who_still_reads_the_folder_from_before_a_change_notes_nothing_of_it(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    imap.deliver(*mails(2))
    before = mailbox()
    with clock.moved_to(clock.now() + timedelta(seconds=1)):
        change_mailbox(SIV, before.id, folder="Support")
    with signed_in(before) as client:
        fetching.Folder(client, before, may_go_on=lambda: True, tries={}).fetch_new()
    now = mailbox_now(before.id)
    assert now and (now.last_uid, now.begun_at) == (0, None)


def test_what_somebody_reads_while_it_comes_opens_one_all_the_same(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    ours = mailbox()
    imap.deliver(*mails(1))
    fetch(ours)
    imap.deliver(*mails(1, first=2))
    read_all(imap)
    assert fetch(ours) == 1


def test_a_server_that_numbers_its_mails_anew_doubles_nothing(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    imap.deliver(*mails(3))
    ours = mailbox()
    fetch(ours)
    imap.numbers_its_mails_anew()
    imap.deliver(*mails(1, first=4))
    before = mailbox_now(ours.id)
    fetch(ours)
    after = mailbox_now(ours.id)
    assert before and after and before.uid_validity != after.uid_validity
    assert subjects() == ["Mail 1", "Mail 2", "Mail 3", "Mail 4"]


def test_the_same_id_with_other_words_is_a_mail_of_its_own(
    imap: Dovecot, mailbox: Mailboxes
) -> None:
    imap.deliver(a_mail(subject="One"), a_mail(subject="Two"), a_mail(subject="One"))
    fetch(mailbox())
    assert subjects() == ["One", "Two"]


def test_nothing_is_put_away_before_it_is_stored(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    imap.deliver(*mails(2))
    ours = mailbox(done_folder="Tavla")

    def full_disk(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken, pytest.raises(OSError, match="space"):
        broken.setattr(receiving, "store_mail", full_disk)
        fetch(ours)
    assert (imap.in_folder("INBOX"), imap.in_folder("Tavla")) == (2, 0)
    assert fetch(ours) == 2


def test_what_ended_between_storing_and_putting_away_is_put_away_next_time(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    imap.deliver(*mails(1))
    ours = mailbox(done_folder="Tavla")

    class PlugPulled(BaseException):
        pass

    def pulled(*_: object) -> None:
        raise PlugPulled

    with monkeypatch.context() as broken, pytest.raises(PlugPulled):
        broken.setattr(fetching, "_move", pulled)
        fetch(ours)
    assert (len(received()), imap.in_folder("Tavla")) == (1, 0)
    fetch(ours)
    assert (len(received()), imap.in_folder("Tavla")) == (1, 1)
    assert subjects() == ["Mail 1"]


def test_whoever_lost_the_lease_stores_nothing_more(imap: Dovecot, mailbox: Mailboxes) -> None:
    imap.deliver(*mails(3))
    answers = iter([True, False])
    assert fetch(mailbox(), may_go_on=lambda: next(answers)) == 1
    assert len(received()) == 1


def test_of_a_mail_that_is_too_large_the_beginning_comes(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "MOST_BYTES", 20_000)
    monkeypatch.setattr(receiving, "STORED_OF_TOO_LARGE", 2_000)
    imap.deliver(a_mail(subject="The whole archive", text="x\n" * 20_000), *mails(1))
    fetch(mailbox())
    large = received()[0]
    assert (large.state, len(large.raw)) == ("quarantined", 2_000)
    assert subjects() == ["The whole archive", "Mail 1"]


def test_a_mail_that_cannot_be_read_is_quarantined_and_the_next_one_comes(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from board.triage import filing

    def cannot(_: bytes) -> None:
        raise ValueError

    imap.deliver(*mails(2))
    ours = mailbox()
    with monkeypatch.context() as broken:
        broken.setattr(filing, "read_in_child", cannot)
        fetch(ours)
        for mail in received():
            for _ in range(2):
                try_to_file(mail.id)
    assert {mail.state for mail in received()} == {"quarantined"}
    assert subjects() == ["Mail 1", "Mail 2"]


def try_to_file(mail_id: int) -> None:
    from board.triage import filing

    with suppress(ValueError):
        filing.file_mail(mail_id)


def test_a_mail_that_the_server_does_not_hand_out_is_named_and_passed_over(
    imap: Dovecot, mailbox: Mailboxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    imap.deliver(*mails(2))
    ours = mailbox()
    real, tries = IMAPClient.fetch, {}

    def refuses_the_first(self: IMAPClient, uids: list[int], what: list[str]) -> object:
        if uids == [first] and what == ["BODY.PEEK[]"]:
            raise IMAPClientError("Internal error occurred")
        return real(self, uids, what)

    with imap.reader() as client:
        client.select_folder("INBOX")
        first = client.search("ALL")[0]
    monkeypatch.setattr(IMAPClient, "fetch", refuses_the_first)

    def look() -> None:
        now = mailbox_now(ours.id)
        assert now is not None
        with signed_in(now) as client:
            fetching.Folder(client, now, may_go_on=lambda: True, tries=tries).fetch_new()

    for _ in range(2):
        with pytest.raises(IMAPClientError):
            look()
    look()
    assert subjects() == ["Mail 1", "Mail 2"]
    assert "does not hand out" in tickets()[0].messages[0].text


def test_its_tickets_belong_to_the_mailboxs_customer_unless_their_sender_says_more(
    imap: Dovecot, mailbox: Mailboxes, siv: Persona
) -> None:
    almvik = siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"}).result
    norrsjo = siv.post("/customers", {"name": "Norrsjö"}).result
    imap.deliver(
        a_mail(sender="eva@almvik.example"),
        a_mail(subject="Other", sender="eva@gmail.example", message_id="<2@x>"),
    )
    fetch(mailbox(customer_id=norrsjo["customer"]))
    assert [ticket.customer_id for ticket in tickets()] == [almvik["customer"], norrsjo["customer"]]


def test_mail_from_a_mailbox_of_ours_opens_no_ticket(imap: Dovecot, mailbox: Mailboxes) -> None:
    imap.deliver(a_mail(sender="IT help <help@nordvik.example>"))
    fetch(mailbox(sender="IT help <help@nordvik.example>"))
    assert tickets() == []
    assert received()[0].why == "own"


def test_a_ticket_is_what_comes_of_it(imap: Dovecot, mailbox: Mailboxes) -> None:
    imap.deliver(a_mail(text="Skrivaren på plan två är trasig.", sender="Åsa <asa@almvik.example>"))
    fetch(mailbox(security="starttls", port=imap.port))
    ticket: Ticket = tickets()[0]
    assert (ticket.requester_name, ticket.channel) == ("Åsa", "mail")
    assert received()[0].mailbox_id is not None
