"""How alike two texts are, by the groups of three letters that they share (as PostgreSQL's pg_trgm
counts them): typing errors and other endings count for little, short words count."""

import re
from collections.abc import Set

_WORD = re.compile(r"\w+")
ALIKE = 0.3
"""pg_trgm's own threshold."""


def trigrams(text: str) -> frozenset[str]:
    """Of each word with two spaces before and one after it."""
    padded = (f"  {word} " for word in _WORD.findall(text.casefold()))
    return frozenset(word[i : i + 3] for word in padded for i in range(len(word) - 2))


def likeness(one: Set[str], other: Set[str]) -> float:
    """0 to 1: shared over all (Jaccard)."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def share_found(words: Set[str], text: str) -> float:
    """How much of what is looked for is in a longer text, whose own groups nobody counts: thousands
    of texts are looked through while somebody types."""
    padded = "\n".join(f"  {word} " for word in _WORD.findall(text.casefold()))
    return sum(one in padded for one in words) / len(words) if words else 0.0
