"""Who a mail is from and to, as the fields really come: names in comments, commas without quotes,
stray dots. No grammar: one pass over a line that has been cut."""

import re
from collections.abc import Iterator

from board.web.texts import is_mail_address

from .header_text import clean_line, readable

MOST_NAME = 120
Mailbox = tuple[str, str]
"""A name, which may be empty, and an address in small letters, which is empty where there is
none."""
_PIECES = re.compile(
    r'"(?:[^"\\]|\\.)*"'  # a name in quotes
    r"|\([^()]*\)"  # a comment
    r"|<[^<>]*>"  # an address
    r"|[,;]"
    r'|[^",;()<>]+|.',
    re.DOTALL,
)
_BARE = re.compile(r"[^\s@,;:<>()\[\]\\\"']+@[^\s@,;:<>()\[\]\\\"']+")


def sender_of(value: str) -> Mailbox:
    """The first mailbox with an address; the name alone where there is none."""
    found = mailboxes(value)
    with_address = [one for one in found if one[1]]
    return (with_address or found or [("", "")])[0]


def mailboxes(value: str) -> list[Mailbox]:
    """Everyone whom a field names, in its order. What lies before a comma and has no address is the
    beginning of the next name (`Öberg, Åsa <asa@…>`)."""
    found, begun = list[Mailbox](), list[str]()
    for piece in _between_commas(value):
        if "@" in "".join(piece):
            found.append(_mailbox([*begun, *piece]))
            begun = []
        elif any(part.strip() for part in piece):
            begun += [*piece, ", "]
    if begun and not found:
        found.append(_mailbox(begun[:-1]))
    return found


def _between_commas(value: str) -> Iterator[list[str]]:
    piece: list[str] = []
    for part in _PIECES.findall(value):
        if part in (",", ";"):
            yield piece
            piece = []
        else:
            piece.append(part)
    yield piece


def _mailbox(parts: list[str]) -> Mailbox:
    in_brackets = [part for part in parts if part[:1] == "<" and len(part) > 2]
    comments = [part[1:-1] for part in parts if part[:1] == "(" and len(part) > 1]
    rest = "".join(part for part in parts if part[:1] not in ("<", "(", ">", ")"))
    if in_brackets:
        email, name = _address(in_brackets[-1][1:-1]), rest
    else:
        bare = _BARE.search(rest)
        email = _address(bare[0]) if bare else ""
        name = rest.replace(bare[0], " ") if bare else rest
    called = _name(name) or _name(" ".join(comments))
    return ("" if called.lower() == email else called), email


def _name(text: str) -> str:
    without_escapes = re.sub(r"\\(.)", r"\1", text.replace('"', " "))
    return clean_line(readable(without_escapes)).strip(" '\",;:")[:MOST_NAME]


def _address(text: str) -> str:
    address = clean_line(readable(text)).replace(" ", "").lower().removeprefix("mailto:")
    address = address.strip(".'\"")
    return address if is_mail_address(address) else ""
