"""How this server tells: from which address, in which language, and whom inside its own network."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from board.settings import Settings
from board.web.i18n import translated


@dataclass(frozen=True, kw_only=True)
class Teller:
    """How this server tells: its address, its language, its clock, and the hosts inside its own
    network that it may tell."""

    base: str
    language: str
    zone: ZoneInfo
    translate: Callable[[str, str], str]
    inner_hosts: Collection[str] = ()


def teller_of(settings: Settings) -> Teller:
    """How this server tells."""
    return Teller(
        base=settings.origins[0],
        language=settings.language,
        zone=settings.zone,
        translate=translated,
        inner_hosts=settings.inner_hosts,
    )
