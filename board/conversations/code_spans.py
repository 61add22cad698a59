"""Code spans in a text, as Markdown has them. Pure."""

from collections.abc import Iterator


def without_code(text: str) -> str:
    """The text between code spans. As in Markdown, a run of backticks is closed by the next run of
    the same length."""
    runs = list(_runs(text))
    closed_by = _closed_by(runs)
    kept, begin, at = [], 0, 0
    while at < len(runs):
        closing = closed_by[at]
        if closing is not None:
            kept.append(text[begin : runs[at][0]])
            begin, at = runs[closing][1], closing
        at += 1
    return "".join([*kept, text[begin:]])


def _closed_by(runs: list[tuple[int, int]]) -> list[int | None]:
    """The index of the run that closes each one, in one pass from the end."""
    closes: dict[int, int] = {}
    found: list[int | None] = [None] * len(runs)
    for at in range(len(runs) - 1, -1, -1):
        start, end = runs[at]
        found[at] = closes.get(end - start)
        closes[end - start] = at
    return found


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each run of backticks."""
    start = text.find("`")
    while start >= 0:
        end = start
        while end < len(text) and text[end] == "`":
            end += 1
        yield start, end
        start = text.find("`", end)
