"""By what a mailbox is signed in to: in the clear only in memory, sealed in its row."""

from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

import orjson

from board.core import database

from .models import Mailbox
from .sealing import opened, sealed


@dataclass(frozen=True)
class Credentials:
    """What administrators give: a `password`; an app's `client_id`, `client_secret` and (Microsoft)
    `tenant`; a `service_account`'s key (Google's JSON). What servers give: tokens, `expires_at` in
    seconds since 1970, the `device_code` of a sign-in that somebody has to confirm."""

    password: str = field(default="", repr=False)
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    tenant: str = ""
    service_account: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)
    expires_at: float = 0.0
    device_code: str = field(default="", repr=False)


GIVEN = ("password", "client_id", "client_secret", "tenant", "service_account")
"""Those that administrators give."""
_NAMES = {one.name for one in fields(Credentials)}


def credentials_of(mailbox: Mailbox) -> Credentials:
    """None of them where nothing was given yet, or the app's secret was changed."""
    text = opened(mailbox.sealed) if mailbox.sealed else ""
    said: dict[str, Any] = orjson.loads(text) if text else {}
    return Credentials(**{name: value for name, value in said.items() if name in _NAMES})


def sealed_of(credentials: Credentials) -> str:
    return sealed(orjson.dumps(asdict(credentials)).decode())


def keep(mailbox: Mailbox, **values: object) -> Credentials:
    """Changes some of a mailbox's credentials, in a transaction of its own. Nothing of one that an
    administrator has taken away or changed since it was read: these are of the sign-in before."""
    with database.current().writing() as session:
        now = session.get(Mailbox, mailbox.id, with_for_update=True)
        if now is None or now.changed_at != mailbox.changed_at:
            return replace(credentials_of(mailbox), **values)  # type: ignore[arg-type]
        changed = replace(credentials_of(now), **values)  # type: ignore[arg-type]
        now.sealed = sealed_of(changed)
        return changed
