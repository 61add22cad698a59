"""What somebody who is away is asked before a standup: to say something, by one field."""

from datetime import datetime
from zoneinfo import ZoneInfo

from board.core.errors import N_

from .letter_parts import Say, letter_text, moment

ASKED = N_("What do you want to say in the standup {when}?")
ASK = N_(
    "You are not in the room then. What is done, what holds you up, what do you need? One line "
    "here, and it is shown in your turn:"
)


def asking_letter(
    at: datetime, *, zone: ZoneInfo, language: str, link: str, video: str, base: str, say: Say
) -> tuple[str, str]:
    """(subject, text)."""
    subject = say(ASKED, when=moment(at, zone, language))
    joining = [say(N_("Or join by video: {address}"), address=video)] if video else []
    return subject, letter_text([f"{say(ASK)}\n{link}", *joining], base, say)
