"""What all letters of this installation share: said once at the start, from its settings."""

from dataclasses import dataclass
from email.header import decode_header, make_header
from email.utils import formataddr
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
    """`Name <address>`, as a From field has it."""
    return formataddr((name, address)) if name else address


def as_read(header: str) -> str:
    """A From field as mail programs show it: its encoded words (RFC 2047) decoded."""
    return str(make_header(decode_header(header)))
