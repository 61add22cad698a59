"""What somebody who was away is told after a standup: what was finished, and what was parked for
them."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from board.core.errors import N_

from .letter_parts import Say, letter_text, moment
from .models import Standup
from .values import StandupRecord

MISSED = N_("The standup of {teams}, {when}: what was")
MOST_LINES = 40


def record_letter(
    standup: Standup,
    member_id: int,
    *,
    teams: str,
    zone: ZoneInfo,
    language: str,
    base: str,
    say: Say,
) -> tuple[str, str]:
    """(subject, text): what was parked for them by name first, then what was finished and what is
    held up, under the titles that walls may have."""
    record = standup.record
    assert isinstance(record, StandupRecord)
    subject = say(MISSED, teams=teams, when=moment(standup.started_at, zone, language))
    untitled = say(N_("A ticket"))
    theirs = [topic for topic in standup.parked if member_id in topic.people]
    blocked = (_with(one.title or untitled, one.reason) for one in record.blocked)
    parts = [
        _part(say(N_("Parked for you")), (one.text for one in theirs)),
        _part(say(N_("Finished")), (one.title or untitled for one in record.finished)),
        _part(say(N_("Blocked")), blocked),
        _part(say(N_("Parked")), (one.text for one in standup.parked if one not in theirs)),
    ]
    nothing = say(N_("Nothing was finished, blocked or parked."))
    shown = [part for part in parts if part] or [nothing]
    return subject, letter_text([*shown, f"{base}/standups/{standup.id}"], base, say)


def _with(text: str, more: str | None) -> str:
    return f"{text} ({more})" if more else text


def _part(name: str, lines: Iterable[str]) -> str:
    every = list(lines)
    left = len(every) - MOST_LINES
    shown = [f"- {line}" for line in every[:MOST_LINES]] + ([f"- +{left}"] if left > 0 else [])
    return "\n".join([f"{name}:", *shown]) if every else ""
