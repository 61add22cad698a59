"""Old queues as other systems export them, and going through one."""

from collections.abc import Iterable
from typing import Any

from board.imports import steps
from tests.support.world import Answer, Persona

SWEDISH = (
    "Ärendenr;Rubrik;Beskrivning;Anmälare;E-post;Kund;Skapad;Status;Prioritet\n"
    "1;Skrivaren;Den skriver inte.;Eva;eva@almvik.example;Almvik;2024-05-03 10:22;Stängd;Hög\n"
    "2;VPN;Kommer inte in.;Bo Ek;bo@norrsjo.example;;2024-05-04;Öppen;\n"
)


def send(by: Persona, content: bytes | str, name: str = "queue.csv") -> Answer:
    """A file through the API, as a page sends it."""
    headers = {"X-CSRF-Token": by.csrf or "", "Content-Type": "application/octet-stream"}
    octets = content.encode() if isinstance(content, str) else content
    response = by.client.post(f"/api/v1/imports/files?name={name}", data=octets, headers=headers)
    return Answer(response.status_code, response.get_json(silent=True))


def taken(by: Persona, content: bytes | str, name: str = "queue.csv") -> int:
    answer = send(by, content, name)
    assert answer.status == 200, answer
    return answer.body["import"]


def look(by: Persona, import_id: int, **said: Any) -> dict[str, Any]:
    """The dry run, to its end."""
    answer = by.post(f"/imports/{import_id}/look", said)
    assert answer.status == 200, answer
    return go_through(by, import_id)


def run(by: Persona, import_id: int) -> dict[str, Any]:
    answer = by.post(f"/imports/{import_id}/run")
    assert answer.status == 200, answer
    return go_through(by, import_id)


def go_through(by: Persona, import_id: int) -> dict[str, Any]:
    while steps.step(import_id):
        pass
    return by.get(f"/imports/{import_id}").body


def outcomes(shown: dict[str, Any]) -> dict[str, int]:
    """Those that there were."""
    return {name: count for name, count in shown["outcomes"].items() if count}


def rows_of(by: Persona, import_id: int) -> list[dict[str, Any]]:
    """In their order."""
    return by.get(f"/imports/{import_id}/rows").body[::-1]


def mbox_of(mails: Iterable[bytes]) -> bytes:
    return b"".join(
        b"From somebody@example.org Mon May  6 10:22:00 2024\n" + mail.rstrip(b"\n") + b"\n\n"
        for mail in mails
    )
