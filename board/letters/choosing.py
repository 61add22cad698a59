"""Which words a letter has: its text, in the language of its customer or mailbox, and their
letterhead."""

from dataclasses import replace
from email.utils import parseaddr

from sqlmodel import Session, select

from board.mail.models import Mailbox
from board.people.models import Customer
from board.web.texts import is_mail_address

from . import house
from .models import LANGUAGES, Letterhead, LetterText
from .usual import usual_text
from .writing import Facts, written


def letter(
    session: Session, kind: str, facts: Facts, *, customer_id: int | None, mailbox: Mailbox | None
) -> tuple[str, str]:
    """(its text, the From field it is sent with)."""
    head = letterhead_of(session, customer_id)
    language = language_of(head, mailbox)
    customer = session.get(Customer, customer_id) if customer_id else None
    known = replace(
        facts,
        organisation=house.current().organisation,
        customer=customer.name if customer else "",
        greeting=head.greeting,
        signature=head.signature,
    )
    return written(text_of(session, kind, language), known, language), sender_of(head, mailbox)


def letterhead_of(session: Session, customer_id: int | None) -> Letterhead:
    """The customer's; what it leaves empty is as everybody's is."""
    common = session.exec(select(Letterhead).where(Letterhead.customer_id == None)).first()  # noqa: E711 - SQL
    own = (
        session.exec(select(Letterhead).where(Letterhead.customer_id == customer_id)).first()
        if customer_id
        else None
    )
    names = ("language", "sender_name", "greeting", "signature")
    said = {name: getattr(own, name, "") or getattr(common, name, "") for name in names}
    return Letterhead.model_construct(None, **said)


def language_of(head: Letterhead, mailbox: Mailbox | None) -> str:
    said = (mailbox.language if mailbox else "") or head.language or house.current().language
    return said if said in LANGUAGES else "en"


def text_of(session: Session, kind: str, language: str) -> str:
    own = select(LetterText.text).where(LetterText.kind == kind, LetterText.language == language)
    return session.exec(own).first() or usual_text(kind, language)


def sender_of(head: Letterhead, mailbox: Mailbox | None) -> str:
    common = house.current()
    name, address = parseaddr(mailbox.sender if mailbox else "")
    return house.sender_header(
        head.sender_name or name or common.organisation,
        address if is_mail_address(address) else common.mail_from,
    )
