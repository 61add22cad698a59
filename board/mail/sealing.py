"""What is secret and has to be read again (passwords and tokens of mailboxes) is encrypted at rest,
with a key of its own that is derived from the setting `secret`."""

import base64
import logging

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

logger = logging.getLogger(__name__)
_fernet = Fernet(Fernet.generate_key())


def seal_with(secret: str) -> None:
    """The key of everything sealed (setting `secret`): another secret opens nothing any more."""
    global _fernet
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"tavla: sealed at rest")
    _fernet = Fernet(base64.urlsafe_b64encode(derived.derive(secret.encode())))


def sealed(text: str) -> str:
    """AES-128-CBC with HMAC-SHA-256 (Fernet), as text."""
    return _fernet.encrypt(text.encode()).decode()


def opened(text: str) -> str:
    """The inverse; empty for what another secret has sealed or somebody has changed: it has to be
    given anew."""
    try:
        return _fernet.decrypt(text.encode()).decode()
    except InvalidToken:
        logger.warning("a sealed value cannot be opened: was the setting `secret` changed?")
        return ""
