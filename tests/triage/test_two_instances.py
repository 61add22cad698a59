"""Two installations that write to each other by themselves, each on a database of its own, fall
silent; also where a relay on the way takes off what says that nobody wrote it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from flask import Flask

from board.app import create_app, use
from board.core import database
from board.files import uploads
from board.letters import house
from board.mail.messages import as_message
from board.settings import load
from board.triage import own_addresses
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail, outbox
from tests.support.world import World

DATABASES = ["sqlite"]
OURS, THEIRS = "it@example.org", "it@other.example"
MARKS = ("Auto-Submitted", "Precedence", "X-Auto-Response-Suppress", "X-Loop")


@pytest.fixture
def other(app: Flask, tmp_path: Path) -> Iterator[Flask]:
    made = create_app(load({"TAVLA_CONFIG": "testing.toml"}, data_dir=str(tmp_path)))
    yield made
    made.extensions["database"].close()
    be(app)


def be(app: Flask) -> None:
    """From now on this process is that installation."""
    database.use(app.extensions["database"])
    uploads.use(app.extensions["files"])
    use(app.extensions["settings"])


@contextmanager
def at(app: Flask, address: str) -> Iterator[None]:
    be(app)
    usual = house.current()
    house.use(replace(usual, acknowledges=True, mail_from=address))
    own_addresses.know(address)
    yield
    house.use(usual)
    own_addresses.know(usual.mail_from)


def as_it_comes(message: EmailMessage) -> bytes:
    return bytes(message)


def without_marks(message: EmailMessage) -> bytes:
    for name in MARKS:
        del message[name]
    return bytes(message)


@pytest.mark.parametrize("relayed", [as_it_comes, without_marks])
def test_two_that_write_by_themselves_fall_silent_within_two_rounds(
    world: World, app: Flask, other: Flask, relayed: Callable[[EmailMessage], bytes]
) -> None:
    with at(other, THEIRS):
        receive_mail(a_mail(sender="Eva <it@example.org>"))
        begun = [mail.to for mail in outbox()]
    assert begun == [OURS]
    said = {"ours": 0, "theirs": 0}
    for _ in range(4):
        for name, (here, address), (there, their_address) in (
            ("theirs", (other, THEIRS), (app, OURS)),
            ("ours", (app, OURS), (other, THEIRS)),
        ):
            with at(here, address):
                new = outbox()[said[name] :]
                said[name] += len(new)
                letters = [relayed(as_message(mail, address)) for mail in new]
            with at(there, their_address):
                for letter in letters:
                    receive_mail(letter)
    assert said["theirs"] == 1
    assert said["ours"] <= 1
