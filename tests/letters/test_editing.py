"""Administrators word letters, see them before they are kept, and give customers a letterhead of
their own (letters/choosing.py, letters/rules.py)."""

from tests.support.mails import outbox
from tests.support.world import Persona, World


def preview(siv: Persona, **said: object) -> dict[str, str]:
    return siv.post("/letters/preview", {"kind": "answer", **said}).body


def test_a_wording_is_seen_before_it_is_kept_and_then_used(
    world: World, siv: Persona, cy: Persona
) -> None:
    text = "{greeting} Ticket {number}: {text}"
    seen = preview(siv, language="en", text=text)["text"]
    assert seen.startswith("Hello Eva Lindqvist, Ticket 141: ")
    assert siv.post("/letters", {"kind": "answer", "language": "en", "text": text}).status == 200
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/solve", {"text": "Turn it on."})
    assert outbox()[0].text.endswith(f"Ticket {ticket}: Turn it on.")
    siv.post("/letters", {"kind": "answer", "language": "en", "text": ""})
    assert "How it goes" in preview(siv, language="en")["text"]
    assert all(one["is_usual"] for one in siv.get("/letters").body["texts"])


def test_a_variable_that_there_is_not_is_refused_by_name(world: World, siv: Persona) -> None:
    answer = siv.post("/letters", {"kind": "answer", "language": "sv", "text": "{nmae}"})
    assert (answer.status, answer.error) == (422, "unknown_variable")
    assert "{nmae}" in answer.body["title"]
    head = siv.post("/letters/letterhead", {"customer_id": None, "greeting": "Hej {nmae}"})
    assert head.error == "unknown_variable"


def test_a_customer_has_a_language_a_sender_and_a_signature_of_its_own(
    world: World, siv: Persona, cy: Persona
) -> None:
    almvik = siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"})
    said = {"language": "da", "sender_name": "Almvik IT", "signature": "Hilsen {customer}"}
    siv.post("/letters/letterhead", {"customer_id": almvik.result["customer"], **said})
    siv.post("/letters/letterhead", {"customer_id": None, "greeting": "Goddag {name}"})
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Tænd den."})
    mail = outbox()[0]
    assert mail.sender.startswith("Almvik IT <")
    assert "Goddag" in mail.text, "what it leaves empty is as everybody's"
    assert "Hilsen Almvik" in mail.text
    assert "Sådan går det" in mail.text


def test_a_preview_names_its_sender_as_mail_programs_do(siv: Persona) -> None:
    siv.post("/letters/letterhead", {"customer_id": None, "sender_name": "IT-hjälp på Ön"})
    drawn = siv.post("/letters/preview", {"kind": "answer"}).body
    assert drawn["sender"].startswith("IT-hjälp på Ön <")


def test_only_administrators_word_letters(world: World, cy: Persona) -> None:
    assert cy.get("/letters").status == 403
    assert cy.post("/letters/preview", {"kind": "answer"}).status == 403
