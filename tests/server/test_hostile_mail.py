"""A real worker on SQLite, in both async modes, goes on while it takes in a mail that costs a
reader seconds."""

import threading
from pathlib import Path

import pytest
import requests

from tests.support.servers import Server, running

TOKEN = "a token for tests only"
COSTLY = b"From: mallory@evil.example\nSubject: Nothing\n\n" + b"\n" * 4_000_000 + b"x"


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_others_are_answered_while_a_costly_mail_is_read(mode: str, folder: Path) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "message/rfc822"}
    outcomes: list[str] = []

    def deliver(address: str) -> None:
        answer = requests.post(address, data=COSTLY, headers=headers, timeout=120)
        outcomes.append(answer.json()["outcome"])

    with running(Server(folder, async_mode=mode, intake_token=TOKEN)) as server:
        sender = threading.Thread(target=deliver, args=(f"{server.base}/api/v1/intake/mail",))
        sender.start()
        answered = 0
        while sender.is_alive():
            answered += requests.get(f"{server.base}/healthz", timeout=30).ok
        sender.join()
    assert outcomes in (["opened"], ["kept"])
    assert answered >= 10, "read on the loop, it would have been one or two"
