"""What all letters of this installation share: said once at the start, from its settings."""

from dataclasses import dataclass
from email.headerregistry import Address
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class House:
    """`base` is the address of the pages; `acknowledges` whether who opens a ticket hears that it
    came, `tells_when_passed_on` whether they hear which team has it."""

    organisation: str = "IT"
    base: str = "http://localhost:5000"
    language: str = "en"
    zone: ZoneInfo = ZoneInfo("UTC")
    mail_from: str = "tavla@localhost"
    acknowledges: bool = False
    tells_when_passed_on: bool = False


_house = House()


def use(house: House) -> None:
    global _house
    _house = house


def current() -> House:
    return _house


def sender_header(name: str, address: str) -> str:
    """`Name <address>`, as people read it: the mail encodes it (mail/messages.py)."""
    return str(Address(name, addr_spec=address)) if name else address
