"""What a mail's parts say together: of alternatives the one that holds more, of others each after
the other; files and pictures with names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email.message import Message

from board.web.texts import tidy_text

from .charsets import decoded
from .file_parts import Names, file_content, is_file
from .html_text import PICTURE, text_of_html
from .mail import Attachment
from .parsing import MOST_NESTED, content_of, leaves, parts_of
from .plain_text import of_enriched, unfolded, without_encoded_files
from .tnef import unwrapped

MOST_TEXT = 100_000
MOST_SOURCE = 400_000
CUT = "\n\n[…]"
ENOUGH = 0.6
"""Part of a page's words that its plain alternative must hold to be taken for the same."""
_OUTLOOK_PICTURE = re.compile(r"\[cid:([^\]\s]{1,200})\]")
_WORDS = re.compile(r"\w+")
_ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")


@dataclass
class Contents:
    """The text of a mail, all of it, and its files."""

    text: str
    attachments: list[Attachment] = field(default_factory=list)


@dataclass(frozen=True)
class _Body:
    """`is_page`: it was made from HTML."""

    text: str
    is_page: bool

    @property
    def words(self) -> list[str]:
        return _WORDS.findall(_ADDRESS.sub(" ", self.text))


def contents_of(message: Message) -> Contents:
    """Never empty where any part has text that can be shown."""
    names, files = Names(), dict[int, Attachment]()
    pictures = dict[str, str]()
    for part in leaves(message):
        if is_file(part) and (content := file_content(part)):
            files[id(part)] = Attachment(names.name_for(part), content)
            content_id = str(part.get("Content-ID", "")).strip(" <>\t\r\n")
            pictures[content_id or f"{id(part)}"] = files[id(part)].name
    opened = [unwrapped(one) for one in files.values()]
    body, encoded = without_encoded_files(_joined(list(_bodies(message, pictures, 0))))
    own_names = {name: names.unlike_others(name) for name, _ in encoded}
    attachments = [one for _, inside in opened for one in inside]
    attachments += [Attachment(own_names[name], it) for name, it in encoded]
    if not body.strip():
        body = "\n\n".join(text for text, _ in opened if text) or _shown_inline(message)
    text = tidy_text(_OUTLOOK_PICTURE.sub(lambda it: _at_its_place(it, pictures), body)).strip()
    text = text[:MOST_TEXT] + (CUT if len(text) > MOST_TEXT else "")
    return Contents(text, [_as_shown(one, text) for one in attachments])


def _shown_inline(message: Message) -> str:
    """Texts with names of files, of a mail that has no other."""
    named = (part for part in leaves(message) if part.get_content_disposition() == "inline")
    texts = (part for part in named if part.get_content_type() == "text/plain")
    return _joined([_body(part, "text/plain", {}) for part in texts])


def _bodies(part: Message, pictures: dict[str, str], depth: int) -> Iterator[_Body]:
    kind = part.get_content_type()
    if part.is_multipart() and part.get_content_maintype() != "message":
        if depth <= MOST_NESTED:
            inner = [list(_bodies(one, pictures, depth + 1)) for one in parts_of(part)]
            yield from _together(kind, inner)
    elif not is_file(part) and kind.startswith("text/") and kind != "text/calendar":
        yield _body(part, kind, pictures)


def _together(kind: str, inner: Sequence[list[_Body]]) -> Iterator[_Body]:
    alternatives = [_joined_body(bodies) for bodies in inner if bodies]
    if kind == "multipart/alternative":
        yield from _better(alternatives)
    elif kind == "multipart/report":
        yield from alternatives[:1]
    else:
        yield from _without_repeats([body for bodies in inner for body in bodies])


def _better(alternatives: list[_Body]) -> list[_Body]:
    """What holds more of the message: the plain text, unless it lacks much of the page, or the
    page shows pictures at their places."""
    plain = max((one for one in alternatives if not one.is_page), key=_size, default=None)
    page = max((one for one in alternatives if one.is_page), key=_size, default=None)
    if plain is None or page is None:
        return [one for one in (plain, page) if one]
    shows_pictures = PICTURE in page.text and not _OUTLOOK_PICTURE.search(plain.text)
    return [page if _size(plain) < ENOUGH * _size(page) or shows_pictures else plain]


def _without_repeats(bodies: list[_Body]) -> list[_Body]:
    """Some programs send text and page one after the other instead of as alternatives."""
    plain = [one for one in bodies if not one.is_page]
    pages = [one for one in bodies if one.is_page]
    if len(plain) == len(pages) == 1 and _says_the_same(plain[0], pages[0]):
        return _better(bodies)
    return [one for one in bodies if one.text.strip()]


def _says_the_same(one: _Body, other: _Body) -> bool:
    words, others = set(one.words), set(other.words)
    return len(words & others) >= 0.8 * min(len(words), len(others)) > 0 and len(words) > 3


def _size(body: _Body) -> int:
    return len(body.words)


def _joined_body(bodies: list[_Body]) -> _Body:
    return _Body(_joined(bodies), any(one.is_page for one in bodies))


def _joined(bodies: list[_Body]) -> str:
    return "\n\n".join(one.text.strip("\n") for one in bodies if one.text.strip())


def _body(part: Message, kind: str, pictures: dict[str, str]) -> _Body:
    source = _source(part, is_html=kind == "text/html")
    if kind == "text/html":
        return _Body(text_of_html(source, pictures), True)
    if kind == "text/enriched":
        return _Body(of_enriched(source), True)
    if str(part.get_param("format", "")).lower() == "flowed":
        deletes = str(part.get_param("delsp", "")).lower() == "yes"
        return _Body(unfolded(source, deletes_space=deletes), False)
    return _Body(source, False)


def _source(part: Message, *, is_html: bool) -> str:
    content = content_of(part)
    cut = CUT if len(content) > MOST_SOURCE else ""
    return decoded(content[:MOST_SOURCE], _charset(part), is_html=is_html) + cut


def _charset(part: Message) -> str | None:
    said = part.get_param("charset")
    return said[2] if isinstance(said, tuple) else said


def _at_its_place(match: "re.Match[str]", pictures: dict[str, str]) -> str:
    return f"{PICTURE}{pictures[match[1]]}" if match[1] in pictures else match[0]


def _as_shown(one: Attachment, text: str) -> Attachment:
    return Attachment(one.name, one.content, is_shown=f"{PICTURE}{one.name}" in text)
