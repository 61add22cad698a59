"""Who is mentioned in a text as @Name: one walk over the text, whatever is written there. Pure."""

from collections.abc import Iterable, Iterator
from typing import Any

from .code_spans import without_code


def named_in(text: str, people: Iterable[Any]) -> list[Any]:
    """Those of `people` (with a `name`) who are mentioned, longer names first; `@Ann Berg` is not
    also `@Ann`. Code is not searched."""
    by_name: dict[str, Any] = {}
    for person in people:
        by_name.setdefault(person.name.casefold(), person)
    lengths = sorted({len(name) for name in by_name}, reverse=True)
    rest = without_code(text).casefold()
    found = {name for at in _marks(rest) if (name := _name_at(rest, at + 1, by_name, lengths))}
    return sorted((by_name[name] for name in found), key=lambda one: (-len(one.name), one.name))


def _marks(text: str) -> Iterator[int]:
    """Where an @ stands that is not in the middle of an address."""
    at = text.find("@")
    while at >= 0:
        if at == 0 or not (_is_of_a_word(text[at - 1]) or text[at - 1] in ".@"):
            yield at
        at = text.find("@", at + 1)


def _name_at(text: str, start: int, by_name: dict[str, Any], lengths: list[int]) -> str | None:
    """The longest name that stands here as a whole word."""
    for length in lengths:
        end = start + length
        if text[start:end] in by_name and not (end < len(text) and _is_of_a_word(text[end])):
            return text[start:end]
    return None


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
