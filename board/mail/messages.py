"""A mail of the outbox as it goes over the wire: who it says it is from, what it answers, and the
marks by which other programs know that no person wrote it."""

from email.message import EmailMessage
from email.utils import formatdate, parseaddr

from board.web.texts import is_mail_address

from .html_body import html_of
from .models import OutgoingMail

ACKNOWLEDGEMENT = "acknowledgement"


def as_message(mail: OutgoingMail, sender: str, *, has_plus_address: bool = False) -> EmailMessage:
    """With a Message-ID by which replies find the ticket, from its own `sender` or else this one. A
    person's answer carries no marks of automatic mail; what Tavla writes by itself does (RFC
    3834), so that no other program answers it. Raises ValueError for several recipients."""
    if not is_mail_address(mail.to):
        raise ValueError("not one address")
    message, whose = EmailMessage(), mail.sender or sender
    message["From"], message["To"], message["Subject"] = whose, mail.to, mail.subject
    reply_to = plus_address(mail, parseaddr(whose)[1]) if has_plus_address else ""
    if reply_to:
        message["Reply-To"] = reply_to
    message["Message-ID"], message["Date"] = mail.message_id, formatdate(usegmt=True)
    if mail.in_reply_to:
        message["In-Reply-To"], message["References"] = mail.in_reply_to, mail.refers_to
    if mail.is_automatic:
        _mark(message, mail.kind)
    message.set_content(mail.text)
    message.add_alternative(html_of(mail.text), subtype="html")
    return message


def plus_address(mail: OutgoingMail, sender: str) -> str:
    """`tavla+T-31-…@…`: the sender with the token of an answer; empty where the mail is none."""
    token, dot, _ = mail.message_id.strip("<>").partition(".")
    local, _, domain = sender.partition("@")
    return f"{local}+{token}@{domain}" if mail.ticket_id and dot else ""


def envelope_sender(mail: OutgoingMail, message: EmailMessage, *, is_signed_in: bool) -> str:
    """Empty for what answers by itself, so that its bounce goes nowhere (RFC 3834, 3.3). Servers
    that one signs in to refuse that; there it is the sender's, as for any other mail."""
    if mail.kind == ACKNOWLEDGEMENT and not is_signed_in:
        return ""
    return parseaddr(str(message["From"]))[1]


def _mark(message: EmailMessage, kind: str) -> None:
    replied = kind == ACKNOWLEDGEMENT
    message["Auto-Submitted"] = "auto-replied" if replied else "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["Precedence"] = "bulk"
    message["X-Tavla-Loop"] = "yes"
