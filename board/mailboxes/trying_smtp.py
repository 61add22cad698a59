"""A test mail: whether the mail server takes what Tavla sends, and in plain words why not."""

import smtplib
import socket
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from board.core.actor import Actor
from board.core.errors import N_, Refused
from board.mail.smtp import mail_server, words_of
from board.people.permissions import check_administers
from board.settings import Settings

TEXT = (
    "Det här är ett testmejl från Tavla. Kom det fram fungerar utgående mejl.\n\n"
    "This is a test mail from Tavla. If it arrived, mail gets out.\n"
)


class NoMailServer(Refused):
    status = 422
    sentence = N_(
        "No mail server is set, so nothing can be sent: smtp_host in the settings. Answers stay on "
        "the requester's page."
    )


class MailNotTaken(Refused):
    """`reason` is one of `_REASONS`, `said` the server's own words."""

    status = 422
    sentence = N_("The test mail was not sent. {reason} The server's words: “{said}”.")


def server_for(actor: Actor, settings: Settings) -> dict[str, object]:
    """`{host, port, security, sender, login}`."""
    check_administers(actor)
    return {
        "host": settings.smtp_host,
        "port": settings.smtp_port,
        "security": settings.smtp_security,
        "sender": settings.mail_from,
        "login": settings.smtp_user,
    }


def send_test_mail(
    actor: Actor, settings: Settings, *, to: str, translate: Callable[[str], str] = str
) -> dict[str, str]:
    """One that no person wrote; waits for the server's answer. `{server, said}`. Raises
    NoMailServer, MailNotTaken."""
    check_administers(actor)
    if not settings.smtp_host:
        raise NoMailServer()
    try:
        with mail_server(settings) as server:
            said = _hand_over(server, _message(settings.mail_from, to))
    except Exception as error:
        reason = translate(_reason_of(error))
        raise MailNotTaken(reason=reason, said=words_of(error)) from error
    return {"server": f"{settings.smtp_host}:{settings.smtp_port}", "said": said}


def _hand_over(server: smtplib.SMTP, message: EmailMessage) -> str:
    """What the server answers to the message itself."""
    server.ehlo_or_helo_if_needed()
    code, said = server.mail(message["From"])
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, said, message["From"])
    code, said = server.rcpt(message["To"])
    if code not in (250, 251):
        raise smtplib.SMTPRecipientsRefused({message["To"]: (code, said)})
    code, said = server.data(message.as_bytes())
    if code != 250:
        raise smtplib.SMTPDataError(code, said)
    return f"{code} {said.decode(errors='replace')}"[:300]


def _message(sender: str, to: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = sender, to
    message["Subject"] = "Testmejl / Test mail · Tavla"
    message["Date"], message["Message-ID"] = formatdate(usegmt=True), make_msgid(domain="tavla")
    message["Auto-Submitted"], message["X-Auto-Response-Suppress"] = "auto-generated", "All"
    message.set_content(TEXT)
    return message


_REASONS: list[tuple[type[Exception] | tuple[type[Exception], ...], str]] = [
    (smtplib.SMTPAuthenticationError, N_("It does not take the name and password (smtp_user).")),
    (smtplib.SMTPSenderRefused, N_("It does not send in the name of this sender (mail_from).")),
    (smtplib.SMTPRecipientsRefused, N_("It does not take mail for this address.")),
    (smtplib.SMTPNotSupportedError, N_("It does not offer what is set (smtp_security).")),
    (smtplib.SMTPServerDisconnected, N_("It hung up (smtp_security and smtp_port).")),
    (smtplib.SMTPException, N_("It refused the mail.")),
    (
        ssl.SSLCertVerificationError,
        N_("Its certificate is not for this name, or nobody known has signed it (smtp_host)."),
    ),
    (ssl.SSLError, N_("It speaks no TLS there (smtp_security and smtp_port).")),
    (socket.gaierror, N_("There is no server of this name (smtp_host).")),
    (ConnectionRefusedError, N_("Nobody answers there (smtp_host and smtp_port).")),
    (TimeoutError, N_("It did not answer within 20 seconds (smtp_host and smtp_port).")),
]
_OTHERWISE = N_("It cannot be reached (smtp_host and smtp_port).")


def _reason_of(error: Exception) -> str:
    """The first that fits; a name in parentheses is the setting to look at."""
    return next((reason for kind, reason in _REASONS if isinstance(error, kind)), _OTHERWISE)
