"""Writing a letter from its text and what it is about: pure. A line whose variables are all empty
goes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .usual import GREETINGS, SIGNATURES, WROTE

VARIABLES = (
    "greeting",
    "name",
    "text",
    "number",
    "subject",
    "customer",
    "organisation",
    "team",
    "link",
    "signature",
    "quote",
)
MOST_QUOTED_LINES = 40
MOST_QUOTED = 4000
_VARIABLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a letter is about. `asked` is what the requester wrote on `day` (as people say it);
    `greeting` and `signature` are a letterhead's, or empty: as usual."""

    name: str = ""
    text: str = ""
    number: str = ""
    subject: str = ""
    customer: str = ""
    organisation: str = ""
    team: str = ""
    link: str = ""
    asked: str = ""
    day: str = ""
    greeting: str = ""
    signature: str = ""


def unknown_in(text: str) -> list[str]:
    """The variables of a text that there are not."""
    return sorted({name for name in _VARIABLE.findall(text) if name not in VARIABLES})


def written(text: str, facts: Facts, language: str) -> str:
    """The letter. What people wrote is put in last and never looked through for variables."""
    known = _values(facts, language)
    lines = [line for one in text.splitlines() if (line := _line(one, known)) is not None]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _values(facts: Facts, language: str) -> dict[str, str]:
    plain = {name: getattr(facts, name) for name in VARIABLES if hasattr(facts, name)}
    usual = GREETINGS[language][0 if facts.name else 1]
    head = {
        "greeting": facts.greeting or usual,
        "signature": facts.signature or SIGNATURES[language],
    }
    return {
        **plain,
        **{name: _put_in(text, plain) for name, text in head.items()},
        "quote": _quote(facts, language),
    }


def _quote(facts: Facts, language: str) -> str:
    lines = facts.asked[:MOST_QUOTED].strip().splitlines()
    if not lines:
        return ""
    quoted = [f"> {line}".rstrip() for line in lines[:MOST_QUOTED_LINES]]
    cut = ["> […]"] if len(lines) > MOST_QUOTED_LINES or len(facts.asked) > MOST_QUOTED else []
    return "\n".join([WROTE[language].format(day=facts.day), *quoted, *cut])


def _line(line: str, known: Mapping[str, str]) -> str | None:
    """None where it had variables and none of them says anything; one that has only some of a
    link's loses nothing else."""
    names = _VARIABLE.findall(line)
    if names and not any(known.get(name) for name in names):
        return None
    return None if "link" in names and not known["link"] else _put_in(line, known)


def _put_in(text: str, known: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: known.get(found[1], found[0]), text)
