"""Sending the outbox by SMTP. Without a server set, answers stay on the ticket's page and in the
outbox."""

import logging
import time
from datetime import timedelta
from email.message import EmailMessage
from email.utils import formatdate

from sqlmodel import col, select

from board.core import clock, database
from board.settings import Settings
from board.web.texts import is_mail_address

from .models import OutgoingMail
from .smtp import mail_server

MOST_ATTEMPTS = 12
FIRST_WAIT = timedelta(seconds=30)
CLAIM_LASTS = timedelta(minutes=5)
logger = logging.getLogger(__name__)


def send_outbox_forever(settings: Settings, *, every_seconds: float = 5.0) -> None:
    while settings.smtp_host:
        try:
            send_outbox(settings)
        except Exception:
            logger.exception("the outbox is tried again")
        time.sleep(every_seconds)


def send_outbox(settings: Settings) -> int:
    """Sends what is due; returns how many. A mail is claimed for some minutes before it is sent, so
    two workers do not send it twice and a worker that dies does not lose it; one that fails is
    tried again, ever later."""
    claimed = (mail for id_ in _due() if (mail := _claim(id_)))
    return sum(_send(mail, settings) for mail in claimed)


def _send(mail: OutgoingMail, settings: Settings) -> bool:
    try:
        reply_to = plus_address(mail, settings.mail_from) if settings.plus_addresses else ""
        message = as_message(mail, settings.mail_from, reply_to=reply_to)
        with mail_server(settings) as server:
            server.send_message(message)
    except Exception as error:
        _say(mail, error)
        _write(mail.id, not_before=clock.now() + FIRST_WAIT * 2**mail.attempts)
        return False
    _write(mail.id, sent_at=clock.now())
    return True


def plus_address(mail: OutgoingMail, sender: str) -> str:
    """`tavla+T-31-…@…`: the sender with the token of an answer; empty where the mail is none."""
    token, dot, _ = mail.message_id.strip("<>").partition(".")
    local, _, domain = sender.partition("@")
    return f"{local}+{token}@{domain}" if mail.ticket_id and dot else ""


def as_message(mail: OutgoingMail, sender: str, *, reply_to: str = "") -> EmailMessage:
    """With a Message-ID by which replies find the ticket. A person's answer carries no marks of
    automatic mail; what Tavla writes by itself does, so that no other program answers it. Raises
    ValueError for several recipients."""
    if not is_mail_address(mail.to):
        raise ValueError("not one address")
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, mail.to, mail.subject
    if reply_to:
        message["Reply-To"] = reply_to
    message["Message-ID"], message["Date"] = mail.message_id, formatdate(usegmt=True)
    if mail.is_automatic:
        message["Auto-Submitted"], message["X-Auto-Response-Suppress"] = "auto-generated", "All"
    message.set_content(mail.text)
    return message


def _say(mail: OutgoingMail, error: Exception) -> None:
    """Without the address: logs are read by more people than mails."""
    if mail.attempts < MOST_ATTEMPTS:
        logger.warning("mail %s was not sent and is tried again: %s", mail.id, type(error).__name__)
    else:
        logger.error(
            "mail %s was given up after %d attempts: %s",
            mail.id,
            mail.attempts,
            type(error).__name__,
        )


def _due() -> list[int]:
    with database.current().reading() as session:
        waiting = select(OutgoingMail.id).where(
            col(OutgoingMail.sent_at).is_(None),
            OutgoingMail.not_before <= clock.now(),
            OutgoingMail.attempts < MOST_ATTEMPTS,
        )
        return [id_ for id_ in session.exec(waiting.limit(50)) if id_]


def _claim(id_: int) -> OutgoingMail | None:
    with database.current().writing() as session:
        mail = session.exec(
            select(OutgoingMail).where(OutgoingMail.id == id_).with_for_update()
        ).one_or_none()
        if mail is None or mail.sent_at is not None or mail.not_before > clock.now():
            return None
        mail.not_before = clock.now() + CLAIM_LASTS
        mail.attempts += 1
        return mail


def _write(id_: int, **values: object) -> None:
    with database.current().writing() as session:
        mail = session.get_one(OutgoingMail, id_)
        for name, value in values.items():
            setattr(mail, name, value)
