"""What keeps a mailbox from being read, in words for its administrator."""

import ssl

from imapclient.exceptions import IMAPClientError


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


def words_of(error: Exception) -> str:
    """A server's own, as text."""
    said = error.args[0] if error.args else ""
    return said.decode(errors="replace") if isinstance(said, bytes) else str(said)
