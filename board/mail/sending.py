"""Sending the outbox by SMTP. Without a server set, answers stay on the ticket's page and in the
outbox."""

import logging
import time
from datetime import timedelta

from sqlmodel import col, select

from board.core import clock, database
from board.settings import Settings

from .messages import as_message, envelope_sender
from .models import OutgoingMail
from .smtp import is_final, mail_server, words_of

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
        message = as_message(mail, settings.mail_from, has_plus_address=settings.plus_addresses)
        envelope = envelope_sender(mail, message, is_signed_in=bool(settings.smtp_user))
        with mail_server(settings) as server:
            server.send_message(message, from_addr=envelope)
    except Exception as error:
        _try_later(mail, error)
        return False
    _write(mail.id, sent_at=clock.now(), failure="")
    return True


def _try_later(mail: OutgoingMail, error: Exception) -> None:
    """Ever later; what is refused for good, or for the last time, is given up now
    (triage/undelivered.py raises it)."""
    if is_final(error):
        mail.attempts = MOST_ATTEMPTS
    _say(mail, error)
    is_over = mail.attempts >= MOST_ATTEMPTS
    wait = timedelta(0) if is_over else FIRST_WAIT * 2**mail.attempts
    failure = words_of(error)
    _write(mail.id, attempts=mail.attempts, failure=failure, not_before=clock.now() + wait)


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
