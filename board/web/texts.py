"""Fields as people send them: texts (length, control and direction characters, calm whitespace),
ids and moments."""

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

import marshmallow as ma

from board.core.ids import MOST_ID

MOST_MARKS = 30
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


_MAIL = re.compile(r"""[^\s@,;:<>()\[\]\\"]{1,64}@[^\s@,;:<>()\[\]\\"]{1,189}""")


def is_mail_address(text: str) -> bool:
    """One address, as people type it; no list of them, no name beside it."""
    return _MAIL.fullmatch(text) is not None


def tidy_line(text: str) -> str:
    """One line: NFC, no control or direction characters, single spaces."""
    text = _composed(text)
    return re.sub(r"\s+", " ", _DIRECTION.sub("", _CONTROL.sub(" ", text))).strip()


def tidy_text(text: str) -> str:
    """Many lines: NFC, `\\n` line ends, no control or direction characters."""
    text = _composed(text).replace("\r\n", "\n").replace("\r", "\n")
    return _DIRECTION.sub("", _CONTROL.sub("", text)).strip("\n")


class Line(ma.fields.String):
    """A required-looking single line; what is left after tidying must have `least` to `most`
    characters."""

    def __init__(self, *, least: int = 1, most: int = 200, **options: Any) -> None:
        super().__init__(validate=ma.validate.Length(min=least, max=most), **options)

    def _deserialize(self, value: object, attr: Any, data: Any, **kwargs: Any) -> str:
        return tidy_line(super()._deserialize(value, attr, data, **kwargs) or "")


class Text(ma.fields.String):
    """Markdown or plain text over several lines; `least` counts after tidying."""

    def __init__(self, *, least: int = 0, most: int = 20_000, **options: Any) -> None:
        super().__init__(validate=ma.validate.Length(min=least, max=most), **options)

    def _deserialize(self, value: object, attr: Any, data: Any, **kwargs: Any) -> str:
        return tidy_text(super()._deserialize(value, attr, data, **kwargs) or "")


class Moment(ma.fields.AwareDateTime):
    """An instant with its offset, within the years that are counted and kept in four digits; given
    in UTC."""

    def _deserialize(self, value: object, attr: Any, data: Any, **kwargs: Any) -> datetime:
        said = super()._deserialize(value, attr, data, **kwargs)
        if not 1970 < said.year < 9999:
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        return said.astimezone(UTC)


class Id(ma.fields.Integer):
    """A row's id: a positive whole number that every database can hold."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strict=True, validate=ma.validate.Range(min=1, max=MOST_ID), **options)


def _composed(text: str) -> str:
    """NFC of a stream-safe text (UAX 15): Python sorts a row of marks in quadratic time, and no
    letter has 30 of them."""
    text = _without_surrogates(text)
    if text.isascii():
        return text
    letters, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MOST_MARKS:
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters))


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
