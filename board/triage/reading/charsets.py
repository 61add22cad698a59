"""Bytes to text as browsers do it: UTF-8 where it fits, else what is declared, by the names that
the web gives to charsets (WHATWG: `iso-8859-1` means windows-1252), else what Windows wrote."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

import webencodings

FALLBACK = "cp1252"
MOST_SEARCHED = 4_096
"""Of a page, for its `<meta charset>`: browsers look at 1,024, mails have long heads."""
GOOD_PER_BAD = 4
"""So many good letters beside a broken one say that only that one is broken."""
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BIT = {"iso2022_jp", "iso2022_kr", "hz", "utf-7"}
"""They look like ASCII, so UTF-8 always fits."""
_BESIDE_THE_WEB = re.compile(r"(?:cp|ibm)-?(437|85\d|86\d|932|936|949|950|125\d)")
_NAMES_BESIDE_THE_WEB = {
    "utf-7": "utf-7",
    "unicode-1-1-utf-7": "utf-7",
    "iso-2022-kr": "iso2022_kr",
    "hz-gb-2312": "hz",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""Named one by one: Python also knows codecs that are none, and some that take quadratic time
(idna, punycode)."""
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.IGNORECASE)


def decoded(octets: bytes, declared: str | None, *, is_html: bool = False) -> str:
    """The text of these bytes; never raises. What no charset explains is U+FFFD."""
    for mark, name in _BYTE_ORDER_MARKS:
        if octets.startswith(mark):
            return octets[len(mark) :].decode(name, "replace")
    tried = list(_worth_trying(octets, declared, is_html))
    for name in tried:
        with suppress(UnicodeError):
            return octets.decode(name)
    return _mostly(octets, tried) or octets.decode(FALLBACK, "replace")


def codec_of(label: str | None) -> str | None:
    """Python's name of the charset that a mail calls so; None where it is none that mails use."""
    name = (label or "").partition("*")[0].strip(" \"'").lower()
    if name in _NAMES_BESIDE_THE_WEB:
        return _NAMES_BESIDE_THE_WEB[name]
    found = webencodings.lookup(name) if name.isascii() else None
    if found is not None and found.name != "x-user-defined":
        return str(found.codec_info.name)
    match = _BESIDE_THE_WEB.fullmatch(name)
    return f"cp{match[1]}" if match else None


def _worth_trying(octets: bytes, declared: str | None, is_html: bool) -> Iterator[str]:
    named = codec_of(declared)
    if named in _SEVEN_BIT or (named and named.startswith("utf-16") and b"\0" in octets):
        yield named
    yield "utf-8"
    if named and not named.startswith("utf-"):
        yield named
    meta = _META.search(octets[:MOST_SEARCHED]) if is_html else None
    in_page = codec_of(meta[1].decode("ascii", "replace")) if meta else None
    if in_page and not in_page.startswith("utf-"):
        yield in_page


def _mostly(octets: bytes, tried: list[str]) -> str | None:
    """A text of several bytes a letter, of which a few are broken: cut in two, or sent through
    something that knew only 7 bits."""
    for name in tried:
        text = octets.decode(name, "replace")
        bad = text.count("\ufffd")
        good = sum(letter > "\x7f" for letter in text) - bad
        if name != FALLBACK and good > GOOD_PER_BAD * bad:
            return text
    return None
