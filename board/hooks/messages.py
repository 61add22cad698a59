"""What a team's channel is told of a standup: the words, in the server's language, without the form
that a product wants (payloads.py). Titles are those that walls may have."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from board.core.errors import N_
from board.standup.models import Standup
from board.standup.values import StandupRecord

MOST_LINES = 12
MOST_LETTERS = 140
"""So that twelve lines three times over fit where the smallest of them takes 5,000 letters."""

Say = Callable[[str], str]
"""A sentence → the same in the reader's language."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading with its lines; `left` is how many more there are."""

    name: str
    lines: tuple[str, ...]
    left: int = 0


@dataclass(frozen=True, kw_only=True)
class Message:
    """`links` are (what it leads to, address)."""

    title: str
    parts: tuple[Part, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a standup is: of which teams, from what address on, by which clock and in whose
    language it is told."""

    teams: str
    base: str
    board_id: int | None
    zone: ZoneInfo
    language: str
    names: Mapping[int, str]
    video_url: str = ""


def opened_message(standup: Standup, place: Place, say: Say) -> Message:
    at = format_datetime(standup.started_at, "HH:mm", place.zone, place.language)
    title = say(N_("The standup of {teams} begins at {time}")).format(teams=place.teams, time=at)
    return Message(title=title, links=_joining(place, say))


def held_message(standup: Standup, place: Place, say: Say) -> Message:
    """Who was there as a number: nobody is called away in front of others."""
    record = standup.record
    assert isinstance(record, StandupRecord)
    numbers = say(N_("{n} of us, {minutes} minutes")).format(
        n=len(record.here), minutes=max(1, round(record.seconds / 60))
    )
    when = _moment(standup.started_at, place)
    parts = (
        _part(say(N_("Finished")), (_titled(one.title, say) for one in record.finished)),
        _part(
            say(N_("Blocked")),
            (_with(_titled(one.title, say), one.reason or "") for one in record.blocked),
        ),
        _part(
            say(N_("Parked")),
            (_with(topic.text, _called(topic.people, place)) for topic in standup.parked),
        ),
    )
    return Message(
        title=f"{say(N_('The standup'))} {when} · {place.teams} · {numbers}",
        parts=tuple(part for part in parts if part.lines),
        links=((say(N_("Record")), f"{place.base}/standups/{standup.id}"),),
    )


def trial_message(place: Place, say: Say) -> Message:
    title = say(N_("This is a test: the standups of {teams} are told here")).format(
        teams=place.teams
    )
    return Message(title=title, links=_joining(place, say))


def _joining(place: Place, say: Say) -> tuple[tuple[str, str], ...]:
    """Nothing to open for a team whose boards are all in the archive."""
    links = []
    if place.board_id is not None:
        address = f"{place.base}/boards/{place.board_id}/standup"
        links.append((say(N_("Open the standup")), address))
    if place.video_url:
        links.append((say(N_("Join by video")), place.video_url))
    return tuple(links)


def _moment(at: datetime, place: Place) -> str:
    return format_datetime(at, "d MMM HH:mm", place.zone, place.language)


def _part(name: str, lines: Iterable[str]) -> Part:
    every = tuple(lines)
    shown = tuple(_short(line) for line in every[:MOST_LINES])
    return Part(name=name, lines=shown, left=len(every) - len(shown))


def _titled(title: str, say: Say) -> str:
    """One that names nobody may be empty."""
    return title or say(N_("A ticket"))


def _called(people: Iterable[int], place: Place) -> str:
    return ", ".join(place.names[id_] for id_ in people if id_ in place.names)


def _with(text: str, more: str) -> str:
    return f"{text} ({more})" if more else text


def _short(line: str) -> str:
    return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1].rstrip()}…"
