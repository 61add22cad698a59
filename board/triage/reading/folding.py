"""What is new in a mail, and what is only shown again: quotes and signatures are taken out to be
folded away, each with the line at which it stood. Nothing is lost: put back, they are the mail.

One pass over lines; each pattern sees one short line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from . import phrases

MOST_LINES = 5_000
MOST_LINE = 400
"""Of a line, what the patterns see."""
MOST_LINES_OF_AN_INTRODUCTION = 4
FIELDS_OF_A_HEAD = 6
"""Lines below `From:` in which another field makes it a head."""
MOST_BELOW_A_NAME, LONGEST_OF_THEM = 14, 90
TEXT, QUOTE, SIGNATURE = "text", "quote", "signature"
_DASHES = r"[-–—_=*>\s]{0,80}"
_ORIGINAL = re.compile(
    rf"[-–—_=*]{{2,80}}\s?(?:{phrases.ORIGINAL.pattern}){_DASHES}:?", re.IGNORECASE
)
_FORWARDED = re.compile(
    rf"{_DASHES}(?:{phrases.FORWARDED.pattern})[^.!?]{{0,60}}?(?:[-–—_=*]{{2,80}}|:)\s*",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s?(?:>|\|\s)")
_SIGNATURE_MARK = re.compile(r"(?:--|—|_{2,5}) ?")
_RULE = re.compile(r"[_-]{10,}")
_PROOF = re.compile(r"\d|@")


@dataclass(frozen=True)
class Fold:
    """`kind` is quote or signature; it stood before the line of this number (from 0) of what is
    left."""

    kind: str
    line: int
    text: str


def folded(text: str, *, is_passed_on: bool) -> tuple[str, list[Fold]]:
    """The new text, and what was folded away. Where nothing would be left, all of it is new; so is
    all of a very long one. Of a mail that was passed on, what was passed on is no quote."""
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        return text, []
    kinds = _kinds(lines, is_passed_on)
    kept, folds = list[str](), list[Fold]()
    for kind, run in groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0]):
        block = [line for _, line in run]
        if kind == TEXT:
            kept += block
        elif said := "\n".join(block).strip("\n"):
            folds.append(Fold(kind, len(kept), said))
    return _tidied(kept, folds) if "".join(kept).strip() else (text, [])


def is_forward_mark(line: str) -> bool:
    """`---------- Forwarded message ---------` and its like."""
    return _FORWARDED.fullmatch(line[:MOST_LINE].strip("> ")) is not None


def is_head_at(lines: list[str], at: int) -> bool:
    """Whether `From:` here begins the head that programs write above what they quote."""
    if not phrases.FROM.match(_bare(lines[at])):
        return False
    below = (_bare(line) for line in lines[at + 1 : at + 1 + FIELDS_OF_A_HEAD])
    return sum(bool(phrases.OTHER_FIELDS.match(line)) for line in below) >= 2


def _kinds(lines: list[str], is_passed_on: bool) -> list[str]:
    kinds = [TEXT] * len(lines)
    end = _where_the_rest_is_quoted(lines, is_passed_on)
    kinds[end:] = [QUOTE] * (len(lines) - end)
    for at in range(end):
        if _MARKED.match(lines[at]) and not is_passed_on:
            kinds[at] = QUOTE
    _add_introductions(lines, kinds, end)
    _fill_gaps(lines, kinds)
    _keep_what_is_answered_below(lines, kinds)
    _add_signature(lines, kinds)
    return kinds


def _where_the_rest_is_quoted(lines: list[str], is_passed_on: bool) -> int:
    """At the head of an older mail, or an introduction without marks below; the number of lines
    where there is none. What was passed on ends the search."""
    for at, line in enumerate(lines):
        bare = _bare(line)
        if _FORWARDED.fullmatch(bare):
            return len(lines)
        if is_passed_on:
            continue
        if _ORIGINAL.fullmatch(bare) or is_head_at(lines, at):
            return at - 1 if at and _RULE.fullmatch(_bare(lines[at - 1])) else at
        if (after := _after_introduction(lines, at)) and not _is_marked_below(lines, after):
            return at
    return len(lines)


def _add_introductions(lines: list[str], kinds: list[str], end: int) -> None:
    for at in range(end):
        after = _after_introduction(lines, at) if kinds[at] == TEXT else 0
        if after and _is_marked_below(lines, after):
            kinds[at:after] = [QUOTE] * (after - at)


def _after_introduction(lines: list[str], at: int) -> int:
    """The line after `On Friday, Eva <eva@…>⏎wrote:` that begins here; 0 where none does."""
    if not lines[at].strip() or (at and _is_inside_a_paragraph(lines, at)):
        return 0
    joined = ""
    for number in range(at, min(at + MOST_LINES_OF_AN_INTRODUCTION, len(lines))):
        if not lines[number].strip():
            return 0
        joined = f"{joined} {_bare(lines[number])}"
        if joined.endswith(":"):
            is_all = number == at or _begins(lines[at]) or not _introduces(_bare(lines[number]))
            return number + 1 if is_all and _introduces(joined.strip()) else 0
    return 0


def _begins(line: str) -> bool:
    """`On Friday …`: what lies above a line that says all is no part of it otherwise."""
    return phrases.BEGINS.match(_bare(line)) is not None


def _is_inside_a_paragraph(lines: list[str], at: int) -> bool:
    """An introduction begins a paragraph, or its line says all."""
    return bool(lines[at - 1].strip()) and not _introduces(_bare(lines[at]))


def _introduces(line: str) -> bool:
    found = phrases.WROTE.search(line[:MOST_LINE])
    return found is not None and line.endswith(":") and _PROOF.search(line) is not None


def _is_marked_below(lines: list[str], at: int) -> bool:
    below = next((line for line in lines[at : at + 4] if line.strip()), "")
    return _MARKED.match(below) is not None


def _fill_gaps(lines: list[str], kinds: list[str]) -> None:
    """Empty lines between two pieces of a quote belong to it."""
    for at, line in enumerate(lines):
        if not line.strip() and at and kinds[at - 1] == QUOTE:
            kinds[at] = QUOTE


def _keep_what_is_answered_below(lines: list[str], kinds: list[str]) -> None:
    """Who answers between the lines needs them: with two quotes that have text below, only the last
    block is folded."""
    blocks = list(_blocks(lines, kinds))
    answered = [
        block
        for block, below in zip(blocks, blocks[1:], strict=False)
        if block[0] == QUOTE and below[0] == TEXT
    ]
    if len(answered) > 1:
        for _, begins, ends in answered:
            kinds[begins:ends] = [TEXT] * (ends - begins)


def _blocks(lines: list[str], kinds: list[str]) -> Iterator[tuple[str, int, int]]:
    """(kind, begin, end) of what is not empty."""
    begin = 0
    for kind, run in groupby(kinds):
        end = begin + len(list(run))
        if any(line.strip() for line in lines[begin:end]):
            yield kind, begin, end
        begin = end


def _add_signature(lines: list[str], kinds: list[str]) -> None:
    """From its mark to the end of the text above the last quote."""
    end = len(lines)
    while end and (kinds[end - 1] == QUOTE or not lines[end - 1].strip()):
        end -= 1
    below = list[str]()
    begin = end
    for at in range(end - 1, -1, -1):
        if len(below) > MOST_BELOW_A_NAME or kinds[at] == QUOTE:
            break
        if _signs(lines, at, below):
            begin = at
        below += [lines[at]] if lines[at].strip() else []
    kinds[begin:end] = [SIGNATURE] * (end - begin)


def _signs(lines: list[str], at: int, below: list[str]) -> bool:
    """Whether a signature begins here; `below` is what is not empty."""
    line = lines[at][:MOST_LINE]
    if _SIGNATURE_MARK.fullmatch(line.rstrip("\r")):
        return True
    if phrases.SENT_FROM.match(_bare(line)):
        return len(line) < LONGEST_OF_THEM and not below
    return _is_below_a_name(lines, at, below)


def _is_below_a_name(lines: list[str], at: int, below: list[str]) -> bool:
    """`Kind regards,⏎Eva`, and then two lines or more of who and where: those are the signature."""
    above = [line for line in lines[max(0, at - 4) : at] if line.strip()]
    if len(above) < 2 or not phrases.CLOSING.fullmatch(_bare(above[-2])) or not lines[at].strip():
        return False
    return bool(below) and all(len(line) <= LONGEST_OF_THEM for line in (lines[at], *below))


def _bare(line: str) -> str:
    """Without what some programs put around: stars of bold, spaces."""
    return line[:MOST_LINE].replace("*", "").strip()


def _tidied(kept: list[str], folds: list[Fold]) -> tuple[str, list[Fold]]:
    """Without empty lines at the ends; the folds keep their places."""
    skipped = next(at for at, line in enumerate(kept) if line.strip())
    text = "\n".join(kept).strip("\n ")
    most = text.count("\n") + 1
    return text, [
        Fold(fold.kind, min(max(fold.line - skipped, 0), most), fold.text) for fold in folds
    ]
