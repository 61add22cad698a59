"""Password strength, as the guesses that a password stands: zxcvbn's dictionaries and arithmetic,
with Swedish words and the person's own.

Of zxcvbn only those matchers are used whose work grows gently with the length: its own entrance
tries every way of reading digits as letters and needs nine seconds for seventy hostile characters.
Here the text is read three times, as it is, with the usual digits as letters and without what
stands between words, and no further than `MOST_READ` characters: what is strong by then stays
strong.
"""

import re
from functools import cache
from typing import Any

from zxcvbn import matching, scoring

from board import ASSETS

MOST_READ = 40
GUESSES_BETWEEN = 4
"""For each sign between words: it is one of few, at one of few places."""
MATCHERS: tuple[Any, ...] = (
    matching.dictionary_match,
    matching.reverse_dictionary_match,
    matching.spatial_match,
    matching.sequence_match,
    matching.date_match,
)
_BETWEEN = re.compile(r"[\W_]")
AS_LETTERS = str.maketrans("@4301!$57", "aaeoiisst")


def guesses_for(password: str, own: tuple[str, ...]) -> float:
    """Of somebody who tries what is common first and knows the words in `own` (names,
    addresses)."""
    read = _once(password.lower())[:MOST_READ]
    dictionaries = _common() | {"own": _ranked(_own_words(own))}
    joined, between = _BETWEEN.subn("", read)
    return min(
        _estimate(read, dictionaries),
        _estimate(read.translate(AS_LETTERS), dictionaries),
        _estimate(joined, dictionaries) * GUESSES_BETWEEN**between,
    )


def _estimate(text: str, dictionaries: dict[str, dict[str, int]]) -> float:
    found = [
        match for matcher in MATCHERS for match in matcher(text, _ranked_dictionaries=dictionaries)
    ]
    return scoring.most_guessable_match_sequence(text, found)["guesses"]


def _once(text: str) -> str:
    """`abcabcabc` → `abc`: what is only repeated is guessed with what it repeats. Linear (Knuth,
    Morris and Pratt)."""
    border = [0] * len(text)
    for i in range(1, len(text)):
        k = border[i - 1]
        while k and text[i] != text[k]:
            k = border[k - 1]
        border[i] = k + (text[i] == text[k])
    period = len(text) - border[-1] if text else 0
    return text[:period] if 2 * period <= len(text) else text


def _own_words(own: tuple[str, ...]) -> list[str]:
    """Each text whole, and its parts: `eva.lind@almvik.example` is also eva, lind, evalind and
    almvik."""
    whole = [text.lower().strip()[:MOST_READ] for text in own]
    parts = [part for text in whole for part in _BETWEEN.split(text) if len(part) > 2]
    joined = [_BETWEEN.sub("", text.partition("@")[0]) for text in whole]
    return list(dict.fromkeys(word for word in [*parts, *joined, *whole] if word))


def _ranked(words: list[str]) -> dict[str, int]:
    return {word: rank for rank, word in enumerate(words, 1)}


@cache
def _common() -> dict[str, dict[str, int]]:
    """zxcvbn's lists (30,000 passwords, names, English), and ours of what Swedes choose."""
    lines = (ASSETS / "config" / "common_words.sv.txt").read_text("utf-8").splitlines()
    swedish = [word for line in lines if not line.startswith("#") for word in line.split()]
    folded = [word.translate(str.maketrans("åäöé", "aaoe")) for word in swedish]
    return dict(matching.RANKED_DICTIONARIES) | {
        "swedish": _ranked(list(dict.fromkeys(swedish + folded)))
    }
