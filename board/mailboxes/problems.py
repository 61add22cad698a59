"""What keeps a mailbox from being read, in words for its administrator."""

import ssl
from collections.abc import Callable

from imapclient.exceptions import IMAPClientError

from board.core.errors import N_

SENTENCES = {
    "signing in": N_("signing in: {words}"),
    "TLS": N_("TLS: {words}"),
    "the server cannot be reached": N_("the server cannot be reached: {words}"),
    "the server says": N_("the server says: {words}"),
}
"""What `problem_of` says is kept in English: who reads it is not known yet."""
OUR_WORDS = (
    N_("nobody has signed in to it yet"),
    N_("the server gave none"),
    N_("the service account's key is not Google's JSON"),
)
"""Of board/mail/oauth.py; all others are a server's own."""


class NotSignedIn(Exception):
    """The server does not let us in, or nobody has given consent; the message says why."""


def problem_of(error: Exception) -> str:
    """What kept a mailbox from being read, for its administrator; a server's own words where it
    has some. Never a password: what was sent is not in it."""
    if isinstance(error, NotSignedIn):
        return f"signing in: {error}"[:300]
    if isinstance(error, ssl.SSLError):
        return f"TLS: {getattr(error, 'verify_message', '') or error.reason or error}"[:300]
    if isinstance(error, OSError):
        return f"the server cannot be reached: {error.strerror or error}"[:300]
    if isinstance(error, IMAPClientError):
        return f"the server says: {words_of(error)}"[:300]
    return type(error).__name__


def in_words(problem: str, translate: Callable[[str], str]) -> str:
    """What `problem_of` has said, in another language; a server's own words stay as they are."""
    begins, _, words = problem.partition(": ")
    if begins not in SENTENCES:
        return problem
    said = translate(words) if words in OUR_WORDS else words
    return translate(SENTENCES[begins]).format(words=said)


def words_of(error: Exception) -> str:
    """A server's own, as text."""
    said = error.args[0] if error.args else ""
    return said.decode(errors="replace") if isinstance(said, bytes) else str(said)
