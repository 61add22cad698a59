"""A real Dovecot with a mailbox, and a server of tokens that it asks about them."""

import os
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import trustme

from board.core.actor import system
from board.mail.models import Mailbox
from board.mailboxes.adding import add_mailbox
from board.mailboxes.fetching import Folder
from board.mailboxes.following import mailbox_now
from board.mailboxes.imap import signed_in
from tests.support.dovecot import LOGIN, PASSWORD, Dovecot, dovecot
from tests.support.token_server import CLIENT, CLIENT_SECRET, TokenServer, token_server
from tests.support.world import World

SIV = system("test")


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> trustme.CA:
    """Whoever trusts the machine's authorities trusts this one too, while the tests run."""
    made = trustme.CA()
    file = tmp_path_factory.mktemp("authority") / "authority.pem"
    made.cert_pem.write_to_path(str(file))
    os.environ["SSL_CERT_FILE"] = str(file)
    return made


@pytest.fixture(scope="session")
def tokens() -> Iterator[TokenServer]:
    with token_server(LOGIN) as server:
        yield server


@pytest.fixture(scope="session")
def servers(authority: trustme.CA, tokens: TokenServer) -> Iterator[Dovecot]:
    with dovecot(authority, introspection=f"{tokens.address}/introspect") as server:
        yield server


@pytest.fixture
def imap(servers: Dovecot) -> Dovecot:
    """Dovecot with an empty mailbox."""
    servers.empty()
    return servers


@pytest.fixture
def mailbox(world: World, imap: Dovecot) -> Callable[..., Mailbox]:
    """`mailbox(way="device_code", …)`: one of ours on that Dovecot."""

    def added(**values: Any) -> Mailbox:
        usual = {"name": "IT", "host": "localhost", "port": imap.tls_port, "login": LOGIN}
        if "way" not in values:
            usual["password"] = PASSWORD
        found = mailbox_now(add_mailbox(SIV, **usual | values))
        assert found is not None
        return found

    return added


@pytest.fixture
def by_app(mailbox: Callable[..., Mailbox], tokens: TokenServer) -> Callable[[str], Mailbox]:
    """`by_app("device_code")`: a mailbox that is signed in to by OAuth."""
    keys = {"client_id": CLIENT, "client_secret": CLIENT_SECRET, "tenant": "nordvik"}
    keys["service_account"] = tokens.service_account
    tokens.asked.clear()
    tokens.is_confirmed = tokens.is_closed = False
    return lambda way: mailbox(way=way, token_url=tokens.token_url, **keys)


def fetch(mailbox: Mailbox, *, may_go_on: Callable[[], bool] = lambda: True) -> int:
    """One look into its folder, as it is now."""
    now = mailbox_now(mailbox.id)
    assert now is not None
    with signed_in(now) as client:
        return Folder(client, now, may_go_on=may_go_on, tries={}).fetch_new()


def never() -> threading.Event:
    return threading.Event()
