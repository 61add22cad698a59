"""How mailboxes are listed, and who waits for somebody's consent."""

import pytest

from board.core.errors import Forbidden, NotFound
from board.mail.credentials import GIVEN, keep
from board.mailboxes.adding import add_mailbox
from board.mailboxes.queries import is_fetching, mailbox_for, mailbox_named, mailboxes_for
from tests.mailboxes.conftest import SIV
from tests.support.world import Persona, World

SECRETS = {name: f"secret {name}" for name in GIVEN}


def a_mailbox(name: str = "IT", way: str = "password") -> int:
    return add_mailbox(SIV, name=name, host="imap.example.org", login="it", way=way, **SECRETS)


def test_they_come_by_name_with_nothing_that_opens_them(world: World) -> None:
    a_mailbox("Support"), a_mailbox("IT")
    listed = mailboxes_for(SIV)
    assert [one["name"] for one in listed] == ["IT", "Support"]
    for name in set(GIVEN) - {"client_id", "tenant"}:
        assert f"secret {name}" not in str(listed)


@pytest.mark.parametrize("way", ["device_code", "authorization_code"])
def test_consent_is_waited_for_until_there_is_a_token_to_renew_by(world: World, way: str) -> None:
    mailbox = a_mailbox(way=way)
    assert mailboxes_for(SIV)[0]["needs_consent"]
    keep(mailbox_for(SIV, mailbox), access_token="for an hour")
    assert mailboxes_for(SIV)[0]["needs_consent"]
    keep(mailbox_for(SIV, mailbox), refresh_token="for long")
    assert not mailboxes_for(SIV)[0]["needs_consent"]


def test_they_are_found_by_number_and_name_by_administrators(world: World, cy: Persona) -> None:
    mailbox = a_mailbox()
    assert mailbox_for(SIV, mailbox).id == mailbox_named(SIV, "IT").id == mailbox
    for find in (lambda: mailbox_for(SIV, 999), lambda: mailbox_named(SIV, "it")):
        with pytest.raises(NotFound):
            find()
    for find in (lambda: mailbox_for(cy.actor, mailbox), lambda: mailbox_named(cy.actor, "IT")):
        with pytest.raises(Forbidden):
            find()
    assert not is_fetching()
