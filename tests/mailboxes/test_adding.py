"""What administrators do with mailboxes through the API: added, changed, paused, taken away, with a
line in the audit table and nothing secret in any answer (mailboxes/pausing.py,
mailboxes/queries.py, mailboxes/rules.py)."""

from datetime import timedelta
from typing import Any

from sqlmodel import select

from board.core import clock, database
from board.mail.credentials import credentials_of, keep
from board.mail.models import Mailbox
from tests.support.world import Answer, Persona, World, audit_lines

NORDVIK = {
    "name": "IT Nordvik",
    "host": "imap.nordvik.example",
    "login": "it@nordvik.example",
    "password": "hunter2",
}


def add(by: Persona, **values: Any) -> Answer:
    return by.post("/mailboxes", NORDVIK | values)


def the_only_one() -> Mailbox:
    with database.current().reading() as session:
        return session.exec(select(Mailbox)).one()


def test_it_is_listed_without_what_opens_it(world: World, siv: Persona) -> None:
    assert add(siv).status == 200
    answer = siv.get("/mailboxes")
    assert answer.body["is_fetching"] is False
    (listed,) = answer.body["mailboxes"]
    assert (listed["name"], listed["port"], listed["security"]) == ("IT Nordvik", 993, "tls")
    assert (listed["folder"], listed["is_paused"], listed["problem"]) == ("INBOX", False, "")
    assert "hunter2" not in str(answer.body)
    assert not {"password", "sealed", "client_secret", "service_account"} & listed.keys()


def test_nobody_but_administrators_hears_of_it(
    world: World, siv: Persona, cy: Persona, ann: Persona
) -> None:
    mailbox = add(siv).body["mailbox"]
    for person in (cy, ann):
        assert add(person, name="Another").status == 403
        assert person.get("/mailboxes").status == 403
        for verb in ("change", "pause", "resume", "remove", "try", "consent", "consent/end"):
            assert person.post(f"/mailboxes/{mailbox}/{verb}").status == 403, verb


def test_a_password_that_is_left_empty_stays(world: World, siv: Persona) -> None:
    mailbox = add(siv).body["mailbox"]
    siv.post(f"/mailboxes/{mailbox}/change", {"name": "IT", "password": ""})
    found = the_only_one()
    assert (found.name, credentials_of(found).password) == ("IT", "hunter2")


BY_APP = {
    "way": "client_credentials",
    "tenant": "nordvik",
    "client_id": "tavla",
    "client_secret": "the app's",
}


def test_another_server_is_told_no_secret_of_the_one_before(world: World, siv: Persona) -> None:
    """Or whoever may change a mailbox could read its password."""
    mailbox = add(siv).body["mailbox"]
    change = f"/mailboxes/{mailbox}/change"
    refused = siv.post(change, {"host": "imap.elsewhere.example"})
    assert (refused.error, the_only_one().host) == ("nothing_to_sign_in_with", NORDVIK["host"])
    siv.post(change, {"host": "imap.elsewhere.example", "password": "hunter3"})
    assert credentials_of(the_only_one()).password == "hunter3"
    siv.post(change, BY_APP)
    assert credentials_of(the_only_one()).password == ""
    for elsewhere in ({"token_url": "https://elsewhere.example/token"}, {"host": "elsewhere"}):
        assert siv.post(change, elsewhere).error == "nothing_to_sign_in_with"


def test_consent_stays_when_nothing_changes_that_it_was_given_for(
    world: World, siv: Persona
) -> None:
    """The form sends all of its fields."""
    by_code = {"way": "device_code", "client_id": "tavla", "tenant": "nordvik"}
    mailbox = add(siv, **by_code).body["mailbox"]
    keep(the_only_one(), refresh_token="given once")
    siv.post(f"/mailboxes/{mailbox}/change", NORDVIK | by_code | {"name": "IT", "password": ""})
    assert credentials_of(the_only_one()).refresh_token == "given once"
    siv.post(f"/mailboxes/{mailbox}/change", {"client_id": "another app"})
    assert credentials_of(the_only_one()).refresh_token == ""


def test_a_token_that_comes_after_a_change_is_not_kept(world: World, siv: Persona) -> None:
    """It was asked for at the server before, and would be told to the new one."""
    mailbox = add(siv).body["mailbox"]
    before = the_only_one()
    with clock.moved_to(clock.now() + timedelta(seconds=1)):
        siv.post(f"/mailboxes/{mailbox}/change", {"host": "elsewhere.example", "password": "new"})
    assert keep(before, access_token="late").access_token == "late", "who has asked may use it"
    assert credentials_of(the_only_one()).access_token == ""
    siv.post(f"/mailboxes/{mailbox}/remove")
    keep(before, access_token="later")


def test_another_folder_is_read_from_its_beginning(world: World, siv: Persona) -> None:
    mailbox = add(siv).body["mailbox"]
    with database.current().writing() as session:
        session.get_one(Mailbox, mailbox).last_uid = 17
    siv.post(f"/mailboxes/{mailbox}/change", {"sender": "it@nordvik.example"})
    assert the_only_one().last_uid == 17
    siv.post(f"/mailboxes/{mailbox}/change", {"folder": "Support"})
    assert the_only_one().last_uid == 0


def test_it_is_paused_resumed_and_taken_away(world: World, siv: Persona) -> None:
    mailbox = add(siv).body["mailbox"]
    siv.post(f"/mailboxes/{mailbox}/pause")
    assert the_only_one().is_paused
    siv.post(f"/mailboxes/{mailbox}/resume")
    assert not the_only_one().is_paused
    siv.post(f"/mailboxes/{mailbox}/remove")
    assert siv.get("/mailboxes").body["mailboxes"] == []
    assert siv.post(f"/mailboxes/{mailbox}/pause").error == "not_found"


def test_every_change_is_in_the_audit_table_without_a_secret(world: World, siv: Persona) -> None:
    mailbox = add(siv).body["mailbox"]
    siv.post(f"/mailboxes/{mailbox}/change", {"password": "hunter3", "folder": "Support"})
    siv.post(f"/mailboxes/{mailbox}/pause")
    siv.post(f"/mailboxes/{mailbox}/remove")
    lines = [line for line in audit_lines() if line.kind.startswith("mailbox.")]
    kinds = ["mailbox.added", "mailbox.changed", "mailbox.paused", "mailbox.removed"]
    assert [line.kind for line in lines] == kinds
    assert lines[1].facts["fields"] == ["folder", "password"]
    assert "hunter" not in str([line.facts for line in lines])


def test_what_cannot_work_is_refused_by_name(world: World, siv: Persona) -> None:
    assert add(siv, security="none").error == "password_in_clear"
    assert add(siv, security="none", host="127.0.0.1").status == 200
    assert add(siv, host="other").error == "mailbox_name_taken"
    assert add(siv, name="B", password="").error == "nothing_to_sign_in_with"
    assert add(siv, name="B", customer_id=999_999).error == "not_found"
    assert add(siv, name="B", token_url="http://evil.example/token").error == "unsafe_token_address"
    assert add(siv, name="B", way="device_code").error == "nothing_to_sign_in_with"
    for sender in ("IT help", "IT, help <it@nordvik.example>", "it@räka.example"):
        assert add(siv, name="B", sender=sender).error == "unusable_sender", sender
    assert add(siv, name="B", done_folder="Inbox").error == "same_folder"
    assert len(siv.get("/mailboxes").body["mailboxes"]) == 1


def test_another_secret_opens_nothing_and_nothing_breaks(world: World, siv: Persona) -> None:
    from board.mail.sealing import seal_with

    mailbox = add(siv).body["mailbox"]
    try:
        seal_with("the secret of another installation, long enough")
        assert credentials_of(the_only_one()).password == ""
        assert siv.get("/mailboxes").status == 200
        siv.post(f"/mailboxes/{mailbox}/change", {"password": "hunter4"})
        assert credentials_of(the_only_one()).password == "hunter4"
    finally:
        seal_with(world.app.extensions["settings"].secret)


def test_a_problem_is_said_in_the_askers_language(world: World, siv: Persona) -> None:
    add(siv)
    with database.current().writing() as session:
        session.exec(select(Mailbox)).one().problem = "signing in: nobody has signed in to it yet"
    siv.client.post("/language", data={"language": "sv", "csrf": siv.csrf, "next": "/"})
    (listed,) = siv.get("/mailboxes").body["mailboxes"]
    assert listed["problem"] == "inloggningen: ingen har loggat in till den än"
    with database.current().writing() as session:
        session.exec(select(Mailbox)).one().problem = "the server says: NO, go away"
    (listed,) = siv.get("/mailboxes").body["mailboxes"]
    assert listed["problem"] == "servern säger: NO, go away"
