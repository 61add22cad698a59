"""Two people wrote in one text: what each changed, laid over what both began with (merge3, as
Breezy does it)."""

from merge3 import Merge3

MOST_LINES = 1000
"""More than this is not compared line by line: both texts stand one after the other."""


def merged(base: str, yours: str, theirs: str) -> tuple[str, bool]:
    """(text, is_clean). Where both changed the same lines, both stand, theirs first; then it is not
    clean."""
    if max(text.count("\n") for text in (base, yours, theirs)) > MOST_LINES:
        return f"{theirs}\n\n{yours}", False
    whole: list[str] = []
    is_clean = True
    for group in Merge3(_lines(base), _lines(theirs), _lines(yours)).merge_groups():
        if group[0] == "conflict":
            is_clean = False
            whole += [*group[2], *group[3]]
        else:
            whole += group[1]
    return "".join(whole).rstrip("\n"), is_clean


def _lines(text: str) -> list[str]:
    """Every line with its end, so that a last line without one is not another line."""
    return [line + "\n" for line in text.split("\n")]
