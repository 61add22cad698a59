"""Numbers as people type them: `12,5`, `12.5`, `1 234,5`, `1.234,5`, `85 %`. Pure."""

import re

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_PLAIN = re.compile(r"(?a:[+-]?\d{1,15}(\.\d{1,12})?)")
_GROUPS = re.compile(r"(?a:[+-]?\d{1,3}([.,])\d{3}(\1\d{3})+)")
_BOTH = re.compile(r"(?a:[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*(?!\1)[.,]\d+)")
MOST_LETTERS = 40


def number_in(text: str) -> float:
    """The number that a text says. One comma or one point is the decimal one, whatever the
    language; of two kinds the last is. Raises ValueError for anything else."""
    said = _SPACES.sub("", text[: MOST_LETTERS + 1]).replace("\u2212", "-").removesuffix("%")
    if len(text) > MOST_LETTERS:
        raise ValueError(text[:MOST_LETTERS])
    if _GROUPS.fullmatch(said):
        said = re.sub("[.,]", "", said)
    elif _BOTH.fullmatch(said):
        at = max(said.rfind(","), said.rfind("."))
        said = re.sub("[.,]", "", said[:at]) + "." + said[at + 1 :]
    said = said.replace(",", ".")
    if not _PLAIN.fullmatch(said):
        raise ValueError(text)
    return float(said)
