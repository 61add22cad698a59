"""Where Microsoft 365 and Google give tokens for mailboxes, and for which rights."""

from dataclasses import dataclass, replace
from urllib.parse import quote

from .credentials import Credentials

_MICROSOFT = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0"
_OUTLOOK = "https://outlook.office.com"
_GOOGLE_MAIL = "https://mail.google.com/"


@dataclass(frozen=True)
class Endpoints:
    """Where a way of signing in asks (`consent`: for the consent of whoever owns the mailbox), for
    which rights."""

    token: str
    scope: str
    consent: str = ""


ENDPOINTS = {
    "client_credentials": Endpoints(_MICROSOFT + "/token", f"{_OUTLOOK}/.default"),
    "device_code": Endpoints(
        _MICROSOFT + "/token",
        f"{_OUTLOOK}/IMAP.AccessAsUser.All {_OUTLOOK}/SMTP.Send offline_access",
        _MICROSOFT + "/devicecode",
    ),
    "authorization_code": Endpoints(
        "https://oauth2.googleapis.com/token",
        _GOOGLE_MAIL,
        "https://accounts.google.com/o/oauth2/v2/auth",
    ),
    "service_account": Endpoints("https://oauth2.googleapis.com/token", _GOOGLE_MAIL),
}


def endpoints_of(way: str, credentials: Credentials, token_url: str = "") -> Endpoints:
    """With the tenant filled in. Another server's `token_url` ends in `/token`; the rest is beside
    it."""
    usual = ENDPOINTS[way]
    if token_url:
        beside = (
            usual.consent and f"{token_url.rpartition('/')[0]}/{usual.consent.rpartition('/')[2]}"
        )
        return replace(usual, token=token_url, consent=beside)
    tenant = quote(credentials.tenant or "common", safe="")
    return Endpoints(
        token=usual.token.format(tenant=tenant),
        scope=usual.scope,
        consent=usual.consent.format(tenant=tenant),
    )
