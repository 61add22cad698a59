"""What letters about standups are made of."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from board.core.errors import N_

Say = Callable[..., str]
"""say(sentence, **words) → in the reader's language."""
FOOT = N_("You decide what is mailed, under Notices: {address}")


def letter_text(paragraphs: list[str], base: str, say: Say) -> str:
    return "\n\n".join([*paragraphs, f"-- \n{say(FOOT, address=f'{base}/notices')}\n"])


def moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    return format_datetime(at, "EEEE d MMM HH:mm", zone, language)
