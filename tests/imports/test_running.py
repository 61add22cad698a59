"""An old queue is looked through, becomes tickets once, and can be stopped in between
(imports/taking.py,
imports/letters.py, imports/mails.py, imports/old_threads.py, imports/queries.py,
imports/row_queries.py, imports/rows.py, imports/steps.py, imports/works.py)."""

from datetime import UTC, datetime

import pytest

from board.imports import letters, rows, steps
from board.triage.receiving import receive_mail
from tests.imports.queues import SWEDISH, look, mbox_of, outcomes, rows_of, run, send, taken
from tests.support.mails import a_mail, outbox, received, tickets
from tests.support.world import Persona, World


def test_a_table_is_proposed_looked_through_and_becomes_tickets(world: World, siv: Persona) -> None:
    one = taken(siv, SWEDISH)
    shown = siv.get(f"/imports/{one}").body
    assert shown["mapping"] == {
        "external_id": 0,
        "subject": 1,
        "text": 2,
        "name": 3,
        "email": 4,
        "customer": 5,
        "created_at": 6,
        "state": 7,
    }
    assert outcomes(look(siv, one)) == {"opened": 1, "closed": 1}
    assert tickets() == []
    shown = run(siv, one)
    assert (shown["state"], shown["done"], outcomes(shown)) == (
        "done",
        2,
        {"opened": 1, "closed": 1},
    )
    printer, vpn = tickets()
    assert (printer.subject, printer.state, printer.channel) == ("Skrivaren", "resolved", "import")
    assert printer.created_at == datetime(2024, 5, 3, 8, 22, tzinfo=UTC)
    assert (vpn.state, vpn.requester_email) == ("new", "bo@norrsjo.example")
    assert "Prioritet: Hög" in printer.messages[-1].text


def test_nobody_is_answered_and_nothing_counts_as_decided(world: World, siv: Persona) -> None:
    run(siv, taken(siv, SWEDISH))
    assert outbox() == []
    printer = tickets()[0]
    assert (printer.decided_at, printer.is_first_contact, printer.team_id) == (None, False, None)
    assert siv.get("/desk/today").body["decided"] == 0


@pytest.mark.parametrize("again", ["the same file", "another export of the same queue"])
def test_the_same_queue_twice_doubles_nothing(world: World, siv: Persona, again: str) -> None:
    run(siv, taken(siv, SWEDISH))
    content = SWEDISH if again == "the same file" else SWEDISH.replace("Öppen", "Löst") + "\n"
    two = taken(siv, content)
    assert outcomes(look(siv, two)) == {"known": 2}
    assert outcomes(run(siv, two)) == {"known": 2}
    assert [row["ticket_id"] for row in rows_of(siv, two)] == [one.id for one in tickets()]
    assert len(tickets()) == 2


def test_the_same_file_with_other_columns_doubles_nothing(world: World, siv: Persona) -> None:
    run(siv, taken(siv, SWEDISH))
    two = taken(siv, SWEDISH)
    assert outcomes(look(siv, two, mapping={"subject": 2})) == {"known": 2}


def test_one_that_was_stopped_goes_on_where_it_was(
    world: World, siv: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(steps.AT_A_TIME, "csv", 1)
    one = taken(siv, SWEDISH)
    siv.post(f"/imports/{one}/run")
    assert steps.step(one)
    siv.post(f"/imports/{one}/stop")
    assert not steps.step(one)
    assert siv.get(f"/imports/{one}").body["done"] == 1
    assert outcomes(run(siv, one)) == {"opened": 1, "closed": 1}
    assert len(tickets()) == 2


def test_rows_that_somebody_else_has_just_done_are_not_done_again(
    world: World, siv: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two processes read the same rows; the second finds the import further on."""
    one, read = taken(siv, SWEDISH), steps.next_rows
    siv.post(f"/imports/{one}/run")

    def read_while_another_works(*args: object, **more: object) -> object:
        batch = read(*args, **more)  # type: ignore[arg-type]
        monkeypatch.setattr(steps, "next_rows", read)
        steps.step(one)
        return batch

    monkeypatch.setattr(steps, "next_rows", read_while_another_works)
    steps.step(one)
    assert len(tickets()) == 2


def test_what_fails_in_the_middle_is_done_by_nobody_half(
    world: World, siv: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between two rows: neither is there, and both come when it goes on."""
    one, opened = taken(siv, SWEDISH), []

    def dies(*args: object) -> int:
        opened.append(args)
        if len(opened) == 2:
            raise KeyboardInterrupt
        return make(*args)  # type: ignore[arg-type]

    make = rows.open_for
    monkeypatch.setattr(rows, "open_for", dies)
    siv.post(f"/imports/{one}/run")
    with pytest.raises(KeyboardInterrupt):
        steps.step(one)
    assert tickets() == []
    monkeypatch.setattr(rows, "open_for", make)
    siv.post(f"/imports/{one}/stop")
    assert outcomes(run(siv, one)) == {"opened": 1, "closed": 1}


def test_a_mailbox_becomes_threads_with_their_days(world: World, siv: Persona) -> None:
    question = a_mail(Date="Mon, 06 May 2024 10:00:00 +0200")
    answer = a_mail(
        sender="IT <siv@example.org>",
        subject="Re: Printer",
        text="Is it on?",
        message_id="<2@example.org>",
        In_Reply_To="<1@almvik.example>",
        Date="Mon, 06 May 2024 11:00:00 +0200",
    )
    other = a_mail(subject="VPN", message_id="<3@almvik.example>")
    one = taken(siv, mbox_of([answer, question, other]), "old.mbox")
    assert outcomes(look(siv, one)) == {"closed": 2, "joined": 1}
    shown = run(siv, one)
    assert outcomes(shown) == {"closed": 2, "joined": 1}
    printer, vpn = tickets()
    assert [(m.way, m.at[:13]) for m in printer.messages] == [
        ("in", "2024-05-06T08"),
        ("out", "2024-05-06T09"),
    ]
    assert (printer.requester_email, printer.subject) == ("eva@almvik.example", "Printer")
    assert (vpn.subject, vpn.state) == ("VPN", "resolved")
    assert outbox() == []
    assert {mail.outcome for mail in received()} == {"imported"}


def test_a_colleague_answers_in_an_old_thread(world: World, siv: Persona) -> None:
    answer = a_mail(
        sender="Siv <siv@example.org>", message_id="<2@x>", In_Reply_To="<1@almvik.example>"
    )
    run(siv, taken(siv, mbox_of([a_mail(), answer]), "old.mbox"))
    (printer,) = tickets()
    assert [message.way for message in printer.messages] == ["in", "out"]


def test_a_mail_that_came_by_itself_is_known(world: World, siv: Persona) -> None:
    ticket = receive_mail(a_mail()).ticket_id
    one = taken(siv, mbox_of([a_mail()]), "old.mbox")
    assert outcomes(run(siv, one)) == {"known": 1}
    assert rows_of(siv, one)[0]["ticket_id"] == ticket


def test_a_reply_to_an_old_mail_finds_its_ticket(world: World, siv: Persona) -> None:
    run(siv, taken(siv, mbox_of([a_mail()]), "old.mbox"))
    reply = a_mail(text="It broke again.", message_id="<9@x>", References="<1@almvik.example>")
    assert receive_mail(reply).ticket_id == tickets()[0].id


def test_a_mail_that_nobody_can_read_is_a_row_of_the_report(
    world: World, siv: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(_: bytes) -> None:
        raise letters.ChildTimedOut

    monkeypatch.setattr(letters, "read_in_child", dies)
    one = taken(siv, mbox_of([a_mail()]), "old.mbox")
    assert outcomes(run(siv, one)) == {"refused": 1}
    assert rows_of(siv, one)[0]["why"] == "unreadable"


def test_a_full_house_of_readers_is_waited_for(
    world: World, siv: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: bytes) -> None:
        raise steps.TRY_AGAIN[-1]

    one = taken(siv, mbox_of([a_mail()]), "old.mbox")
    siv.post(f"/imports/{one}/run")
    monkeypatch.setattr(letters, "read_in_child", full)
    assert steps.work_on_imports() == 0
    assert siv.get(f"/imports/{one}").body["state"] == "running"


def test_nobody_but_administrators_takes_one_in(world: World, cy: Persona, siv: Persona) -> None:
    assert send(cy, SWEDISH).status == 403
    one = taken(siv, SWEDISH)
    for verb in ("look", "run", "stop"):
        assert cy.post(f"/imports/{one}/{verb}").status == 403
    assert cy.get(f"/imports/{one}/rows").status == 403


def test_one_that_is_at_work_or_done_is_left_alone(world: World, siv: Persona) -> None:
    one = taken(siv, SWEDISH)
    siv.post(f"/imports/{one}/run")
    assert siv.post(f"/imports/{one}/run").error == "import_is_working"
    assert siv.post(f"/imports/{one}/look").error == "import_is_working"
    while steps.step(one):
        pass
    assert siv.post(f"/imports/{one}/run").error == "import_is_done"
    assert siv.post(f"/imports/{one}/look").error == "import_is_done"
