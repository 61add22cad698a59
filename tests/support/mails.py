"""Mails as people and programs write them."""

from email.message import EmailMessage

from sqlmodel import select

from board.core import database
from board.mail.models import OutgoingMail
from board.triage.models import ReceivedMail, Ticket


def a_mail(
    *,
    subject: str = "Printer",
    text: str = "It does not print.",
    sender: str = "Eva <eva@almvik.example>",
    files: dict[str, bytes] | None = None,
    **headers: str,
) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "it@example.org", subject
    mail["Message-ID"] = headers.pop("message_id", "<1@almvik.example>")
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    for name, content in (files or {}).items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return bytes(mail)


def received() -> list[ReceivedMail]:
    """Every mail that is kept, in the order in which they came."""
    with database.current().reading() as session:
        return list(session.exec(select(ReceivedMail).order_by(ReceivedMail.id)))  # type: ignore[arg-type]


def tickets() -> list[Ticket]:
    """Every ticket, in the order in which they were opened."""
    with database.current().reading() as session:
        return list(session.exec(select(Ticket).order_by(Ticket.id)))  # type: ignore[arg-type]


def outbox() -> list[OutgoingMail]:
    """Every mail to be sent, or sent, in the order in which they were queued."""
    with database.current().reading() as session:
        return list(session.exec(select(OutgoingMail).order_by(OutgoingMail.id)))  # type: ignore[arg-type]


def outbox_leaves() -> None:
    """All that is in the outbox has been sent."""
    with database.current().writing() as session:
        for mail in session.exec(select(OutgoingMail)):
            mail.sent_at = mail.not_before
