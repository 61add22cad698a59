"""Everything about a case or a person, as one file (pages/case_records.py)."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from sqlmodel import select

from board.core import database
from board.people.audit_log import Audit
from board.triage import records
from board.triage.receiving import receive_mail
from tests.support.mails import a_mail
from tests.support.world import Persona, World


def taken(who: Persona, asked: str) -> ZipFile:
    answer = who.client.get(f"/desk/record?{asked}")
    assert (answer.status_code, answer.mimetype) == (200, "application/octet-stream")
    return ZipFile(BytesIO(answer.data))


def test_a_case_comes_with_its_words_files_and_mails(world: World, cy: Persona) -> None:
    sent = a_mail(files={"fel.pdf": b"%PDF"}, sender="eva@almvik.example")
    ticket = receive_mail(sent).ticket_id
    cy.post(f"/tickets/{ticket}/notes", {"text": "<script>alert(1)</script>"})
    duplicate = world.a_ticket("The same", email="ulf@almvik.example")
    cy.post(f"/tickets/{duplicate}/duplicate", {"of": ticket})
    file = taken(cy, f"ticket={ticket}")
    names = file.namelist()
    page = file.read("index.html").decode()
    assert "&lt;script&gt;" in page
    assert "The same" in page
    (attached,) = [name for name in names if name.startswith("files/")]
    assert file.read(attached) == b"%PDF"
    assert sum(name.startswith("mails/") for name in names) == 1
    with database.current().reading() as session:
        (line,) = session.exec(select(Audit).where(Audit.kind == "record.taken"))
    assert line.facts == {"ticket": ticket}


def test_a_person_has_what_they_asked_and_have_part_in(world: World, cy: Persona) -> None:
    world.a_ticket("Printer", email="eva@almvik.example")
    other = world.a_ticket("Chair", email="ulf@almvik.example")
    cy.post(f"/tickets/{other}/participants", {"email": "Eva@almvik.example"})
    world.a_ticket("Not hers", email="ola@almvik.example")
    page = taken(cy, "email=EVA@almvik.example").read("index.html").decode()
    assert "Printer" in page
    assert "Chair" in page
    assert "Not hers" not in page


def test_it_is_for_those_who_triage_and_of_what_there_is(
    world: World, cy: Persona, ann: Persona
) -> None:
    ticket = world.a_ticket()
    assert ann.client.get(f"/desk/record?ticket={ticket}").status_code == 404
    for nothing in ("", "ticket=999", "email=nobody@x.example", "ticket=x"):
        assert cy.client.get(f"/desk/record?{nothing}").status_code == 404


def test_what_does_not_fit_is_said_and_in_the_next_file(
    world: World, cy: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "MOST_TICKETS", 2)
    ids = [world.a_ticket(f"Printer {n}") for n in range(3)]
    page = taken(cy, "email=eva@almvik.example").read("index.html").decode()
    assert "Printer 0" not in page
    assert "Older tickets are not in this file: 1." in page
    assert f"before={ids[1]}" in page
    older = taken(cy, f"email=eva@almvik.example&before={ids[1]}").read("index.html").decode()
    assert "Printer 0" in older
    assert "are not in this file" not in older
