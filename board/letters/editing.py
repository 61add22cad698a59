"""Wording letters and letterheads, and seeing how they would look. Administrators only."""

from typing import Any

from sqlmodel import Session, select

from board.core import clock, database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.mail.html_body import html_of
from board.people.audit_log import note
from board.people.models import Customer
from board.people.permissions import check_administers

from . import house
from .choosing import language_of, letterhead_of, sender_of, text_of
from .models import KINDS, LANGUAGES, Letterhead, LetterText
from .rules import check_variables
from .usual import usual_text
from .writing import Facts, written

NAMES = ("language", "sender_name", "greeting", "signature")
SAMPLE = Facts(
    name="Eva Lindqvist",
    text="Det är lagat nu.\n\nStarta om datorn en gång, så syns det.",
    number="141",
    subject="Skrivaren på plan två",
    team="Systemteamet",
    asked="Hej!\nSkrivaren på plan två skriver inte ut.\nEva",
)


def letters_for(actor: Actor) -> dict[str, Any]:
    """`{texts: [{kind, language, text, is_usual}], letterheads: [{customer_id, …}]}`."""
    check_administers(actor)
    with database.current().reading() as session:
        own = {(one.kind, one.language): one.text for one in session.exec(select(LetterText))}
        heads = session.exec(select(Letterhead)).all()
    texts = [
        {
            "kind": kind,
            "language": language,
            "text": own.get((kind, language)) or usual_text(kind, language),
            "is_usual": (kind, language) not in own,
        }
        for kind in KINDS
        for language in LANGUAGES
    ]
    said = [
        {"customer_id": head.customer_id, **{name: getattr(head, name) for name in NAMES}}
        for head in heads
    ]
    return {"texts": texts, "letterheads": said}


def word_letter(actor: Actor, *, kind: str, language: str, text: str) -> None:
    """An empty text is the usual one again."""
    check_administers(actor)
    check_variables(text)
    with database.current().writing() as session:
        of_it = (LetterText.kind == kind, LetterText.language == language)
        found = session.exec(select(LetterText).where(*of_it).with_for_update()).first()
        is_usual = not text.strip() or text.strip() == usual_text(kind, language).strip()
        if found and is_usual:
            session.delete(found)
        elif found:
            found.text = text
        elif not is_usual:
            session.add(LetterText(kind=kind, language=language, text=text))
        note(session, "letter.worded", by=actor, letter=kind, language=language)


def set_letterhead(actor: Actor, *, customer_id: int | None, **values: str) -> None:
    """What is empty is as everybody's; everybody's, as usual."""
    check_administers(actor)
    check_variables(values.get("greeting", ""), values.get("signature", ""))
    with database.current().writing() as session:
        _check_customer(session, customer_id)
        of_it = Letterhead.customer_id == customer_id
        found = session.exec(select(Letterhead).where(of_it).with_for_update()).first()
        head = found or Letterhead(customer_id=customer_id)
        for name, value in values.items():
            setattr(head, name, value)
        session.add(head)
        note(session, "letterhead.set", by=actor, subject=("customer", customer_id))


def preview(
    actor: Actor, *, kind: str, language: str, customer_id: int | None, text: str = ""
) -> dict[str, str]:
    """How it would look with made-up facts: `{sender, language, text, html}`. `text` may be one
    that is not kept yet, `language` "": the customer's."""
    check_administers(actor)
    check_variables(text)
    with database.current().reading() as session:
        customer = _check_customer(session, customer_id)
        head = letterhead_of(session, customer_id)
        chosen = language or language_of(head, None)
        wording = text or text_of(session, kind, chosen)
        sender = sender_of(head, None)
    drawn = written(wording, _sample(head, customer.name if customer else ""), chosen)
    return {"sender": sender, "language": chosen, "text": drawn, "html": html_of(drawn)}


def _sample(head: Letterhead, customer: str) -> Facts:
    common, said = house.current(), vars(SAMPLE)
    local = clock.now().astimezone(common.zone)
    return Facts(
        **said
        | {
            "customer": customer,
            "organisation": common.organisation,
            "link": f"{common.base}/t/…",
            "day": f"{local:%Y-%m-%d %H:%M}",
            "greeting": head.greeting,
            "signature": head.signature,
        }
    )


def _check_customer(session: Session, customer_id: int | None) -> Customer | None:
    customer = session.get(Customer, customer_id) if customer_id else None
    if customer_id and customer is None:
        raise NotFound(kind="customer", id=customer_id)
    return customer
