"""Ids of rows: positive whole numbers that every database can hold. What else is called an id names
nothing."""

MOST_ID = 2**31 - 1


def is_id(value: object) -> bool:
    return type(value) is int and 0 < value <= MOST_ID


def id_in(text: str) -> int | None:
    """`7` → 7; None for whatever is not how an id is written: `07`, `+7`, `७`, 20 digits."""
    is_canonical = text.isascii() and text.isdigit() and len(text) <= 10 and text == str(int(text))
    return int(text) if is_canonical and is_id(int(text)) else None
