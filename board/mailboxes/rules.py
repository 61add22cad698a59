"""What holds for mailboxes."""

import re
from email.utils import getaddresses

from board.core.errors import N_, Refused
from board.web.texts import is_mail_address

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_SAFE = re.compile(r"https://[^\s/@]+/\S*|http://(?:127\.0\.0\.1|localhost)(?::\d+)?/\S*")


class MailboxNameTaken(Refused):
    sentence = N_("Another mailbox is called {name}. Nothing was changed; choose another name.")


class PasswordInClear(Refused):
    status = 422
    sentence = N_(
        "Without TLS everybody on the way would read the password. Nothing was changed; choose TLS "
        "or STARTTLS."
    )


class UnsafeTokenAddress(Refused):
    status = 422
    sentence = N_(
        "Tokens are fetched over https:// only. Nothing was changed; mend the address, or leave it "
        "empty."
    )


class UnusableSender(Refused):
    status = 422
    field = "sender"
    sentence = N_(
        "Answers cannot come from {sender}. Nothing was changed; write it as IT help "
        "<it@example.org>, or leave it empty."
    )


class SameFolder(Refused):
    status = 422
    field = "done_folder"
    sentence = N_(
        "Mails cannot be moved to the folder that they are read from. Nothing was changed; name "
        "another folder, or leave it empty."
    )


class NothingToSignInWith(Refused):
    status = 422
    sentence = N_(
        "This way of signing in needs {missing}. Nothing was changed; fill that in and try again."
    )


class MailboxNotReached(Refused):
    status = 422
    sentence = N_("This mailbox could not be opened: {problem}. Nothing was changed.")


class NoConsentNeeded(Refused):
    sentence = N_("This mailbox signs in by itself; nobody has to confirm anything.")


class ConsentWaits(Refused):
    sentence = N_("The code has not been confirmed yet. Type it in on the page, then ask again.")


NEEDED = {
    "password": ("password",),
    "client_credentials": ("tenant", "client_id", "client_secret"),
    "device_code": ("client_id",),
    "authorization_code": ("client_id", "client_secret"),
    "service_account": ("service_account",),
}
"""By way of signing in."""


def check_transport(*, host: str, security: str) -> None:
    if security == "none" and host not in LOOPBACK:
        raise PasswordInClear()


def check_token_url(address: str) -> None:
    if address and not _SAFE.fullmatch(address):
        raise UnsafeTokenAddress()


def check_sender(sender: str) -> None:
    """Names may have any letters; of an address only ASCII passes every mail server."""
    said = [address for _, address in getaddresses([sender])]
    if sender and not (len(said) == 1 and is_mail_address(said[0]) and said[0].isascii()):
        raise UnusableSender(sender=sender)


def check_folders(*, folder: str, done_folder: str) -> None:
    if folder == done_folder or folder.upper() == done_folder.upper() == "INBOX":
        raise SameFolder()


def check_given(way: str, given: dict[str, str]) -> None:
    missing = [name for name in NEEDED[way] if not given.get(name)]
    if missing:
        raise NothingToSignInWith(missing=", ".join(missing))
