"""Signing what is delivered, as Standard Webhooks says (standardwebhooks.com): a receiver that has
the key knows who it is from, when it was said, and that nobody has changed it."""

import base64
import hashlib
import hmac

PREFIX = "whsec_"


def new_key(random: bytes) -> str:
    """As receivers' libraries take it."""
    return PREFIX + base64.b64encode(random).decode()


def signed_headers(key: str, body: bytes, *, name: str, at: int) -> dict[str, str]:
    """`name` identifies the delivery, `at` is when it is sent (Unix seconds): a receiver refuses
    what is minutes old, and drops a name that it has seen."""
    secret = base64.b64decode(key.removeprefix(PREFIX))
    signature = hmac.new(secret, f"{name}.{at}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": name,
        "webhook-timestamp": str(at),
        "webhook-signature": f"v1,{base64.b64encode(signature).decode()}",
    }
