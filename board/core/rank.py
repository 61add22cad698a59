"""Places in a list as short texts that sort: there is always room between two of them.

Digits are `0-9a-z`, read as a fraction in base 36; a rank never ends in `0`, so a smaller one
always fits in front. The browser computes the same midpoint for its optimistic updates
(static/src/model/rank.ts); the server's answer replaces it.
"""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LONGEST = 40


def between(before: str | None, after: str | None) -> str:
    """A rank strictly between two others; `None` stands for the open end. Needs `before <
    after`."""
    low, high = before or "", after
    if high is not None and not low < high:
        raise ValueError(f"no room between {low!r} and {high!r}")
    if high is None:
        return _after(low)
    return _middle(low, high)


def evenly(count: int) -> list[str]:
    """`count` ranks of equal length, evenly spread: a fresh or rebalanced list."""
    width = 1
    while 36**width <= (count + 1) * 36:
        width += 1
    step = 36**width // (count + 1)
    return [_digits(step * (i + 1), width) for i in range(count)]


def spread(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` ranks in order, strictly between two others, as short as halving makes them."""
    if count == 0:
        return []
    if low is None and high is None:
        return evenly(count)
    middle = between(low, high)
    return [*spread(low, middle, count // 2), middle, *spread(middle, high, count - 1 - count // 2)]


def following(last: str | None, count: int) -> list[str]:
    """`count` ranks in order after the last one."""
    if last is None:
        return evenly(count)
    head = between(last, None)
    return [head + tail for tail in evenly(count)]


def _after(low: str) -> str:
    for i, digit in enumerate(low):
        if digit != "z":
            return low[:i] + DIGITS[DIGITS.index(digit) + 1]
    return low + "i"


def _middle(low: str, high: str) -> str:
    prefix = ""
    for i in range(len(low) + len(high) + 2):
        a = DIGITS.index(low[i]) if i < len(low) else 0
        b = DIGITS.index(high[i]) if high is not None and i < len(high) else 36
        if a == b:
            prefix += DIGITS[a]
        elif b - a > 1:
            return prefix + DIGITS[(a + b) // 2]
        else:
            return prefix + DIGITS[a] + _after(low[i + 1 :])
    raise AssertionError("two different ranks always differ within their length")


def _digits(number: int, width: int) -> str:
    text = ""
    for _ in range(width):
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text.rstrip("0") or "i"
