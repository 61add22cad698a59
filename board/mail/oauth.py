"""OAuth 2.0 for mailboxes, as Microsoft 365 and Google have it: how a token is got, how it is
renewed, how somebody gives their consent. What the servers say comes back as `Tokens`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import AssertionSession, OAuth2Session
from joserfc.jwk import RSAKey
from requests import RequestException

from .credentials import Credentials
from .oauth_endpoints import Endpoints

TIMEOUT_SECONDS = 20.0
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class NoToken(Exception):
    """The server gives no token; the message has its words."""


class NotConfirmedYet(NoToken):
    """Somebody has to type the code first."""


@dataclass(frozen=True)
class Tokens:
    """`expires_in` seconds; a `refresh_token` may be missing: then the old one stays."""

    access_token: str = field(repr=False)
    expires_in: float
    refresh_token: str = field(default="", repr=False)


def new_tokens(way: str, credentials: Credentials, at: Endpoints, *, login: str) -> Tokens:
    """Without anybody's doing, from what is kept. Raises NoToken."""
    if way == "service_account":
        return _for_service_account(credentials, at, login)
    with _session(credentials, at) as session:
        if way == "client_credentials":
            return _asked(lambda: session.fetch_token(at.token, grant_type="client_credentials"))
        if not credentials.refresh_token:
            raise NoToken("nobody has signed in to it yet")
        kept = credentials.refresh_token
        return _asked(lambda: session.refresh_token(at.token, refresh_token=kept))


@dataclass(frozen=True)
class DeviceCode:
    """Somebody opens the `address` and types the `user_code`; whether that was done may be asked
    `every_seconds`."""

    device_code: str = field(repr=False)
    user_code: str
    address: str
    every_seconds: int


def begin_device(credentials: Credentials, at: Endpoints) -> DeviceCode:
    """RFC 8628. Raises NoToken."""
    with _session(credentials, at) as session:
        said = {"client_id": credentials.client_id, "scope": at.scope}
        try:
            answer = session.request(
                "POST", at.consent, withhold_token=True, data=said, timeout=TIMEOUT_SECONDS
            ).json()
        except (OAuthError, RequestException, ValueError) as error:
            raise NoToken(words_of(error)) from error
    if not isinstance(answer, dict) or "device_code" not in answer:
        raise NoToken(_description_in(answer))
    address = str(answer.get("verification_uri"))
    if not address.startswith("https://"):
        raise NoToken("the server names no page to type a code on")
    interval = answer.get("interval")
    return DeviceCode(
        device_code=str(answer["device_code"]),
        user_code=str(answer.get("user_code")),
        address=address,
        every_seconds=interval if isinstance(interval, int) and 0 < interval < 60 else 5,
    )


def end_device(credentials: Credentials, at: Endpoints) -> Tokens:
    """Raises NotConfirmedYet until somebody has typed the code, NoToken when it is too late."""
    with _session(credentials, at) as session:
        code = credentials.device_code
        return _asked(
            lambda: session.fetch_token(at.token, grant_type=DEVICE_GRANT, device_code=code)
        )


def consent_address(credentials: Credentials, at: Endpoints, *, back: str, state: str) -> str:
    """Where the owner of the mailbox says yes; then their browser comes `back` with a code."""
    with _session(credentials, at, redirect_uri=back) as session:
        address, _ = session.create_authorization_url(
            at.consent, state=state, access_type="offline", prompt="consent"
        )
        return str(address)


def tokens_for_code(credentials: Credentials, at: Endpoints, *, code: str, back: str) -> Tokens:
    with _session(credentials, at, redirect_uri=back) as session:
        return _asked(
            lambda: session.fetch_token(at.token, grant_type="authorization_code", code=code)
        )


def words_of(error: Exception) -> str:
    """What went wrong, in the server's words where it has some."""
    said = getattr(error, "description", "") or getattr(error, "error", "") or str(error)
    return f"{said or type(error).__name__}"[:300]


def _for_service_account(credentials: Credentials, at: Endpoints, login: str) -> Tokens:
    """An assertion that Google's key signs, for the mailbox's owner (domain-wide delegation)."""
    try:
        key = orjson.loads(credentials.service_account)
        session = AssertionSession(
            token_endpoint=at.token,
            issuer=key["client_email"],
            subject=login,
            audience=at.token,
            claims={"scope": at.scope},
            key=RSAKey.import_key(key["private_key"]),
            header={"alg": "RS256"},
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NoToken("the service account's key is not Google's JSON") from error
    session.default_timeout = TIMEOUT_SECONDS
    with session:
        return _asked(session.refresh_token)


def _session(
    credentials: Credentials, at: Endpoints, redirect_uri: str | None = None
) -> OAuth2Session:
    return OAuth2Session(
        credentials.client_id,
        credentials.client_secret or None,
        token_endpoint_auth_method="client_secret_post" if credentials.client_secret else "none",
        scope=at.scope,
        redirect_uri=redirect_uri,
        default_timeout=TIMEOUT_SECONDS,
    )


def _asked(ask: Callable[[], Any]) -> Tokens:
    try:
        said = ask()
    except OAuthError as error:
        kind = NotConfirmedYet if error.error in ("authorization_pending", "slow_down") else NoToken
        raise kind(words_of(error)) from error
    except (RequestException, ValueError, TypeError, OverflowError) as error:
        raise NoToken(words_of(error)) from error  # the last three: it was nonsense
    if not isinstance(said, dict) or not said.get("access_token"):
        raise NoToken("the server gave none")
    return Tokens(
        access_token=str(said["access_token"]),
        expires_in=float(said.get("expires_in") or 3600),
        refresh_token=str(said.get("refresh_token") or ""),
    )


def _description_in(answer: object) -> str:
    said = answer.get("error_description") if isinstance(answer, dict) else ""
    return str(said or "the server gives no code")[:300]
