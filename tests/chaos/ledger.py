"""The ledger of a chaos run: what was asked under which command id, what was answered, and whether
the database agrees."""

import threading
from collections import Counter
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import create_engine, text

Place = tuple[str, int]
"""A stream and a number on it."""

EVENTS = "SELECT stream, seq, client || ':' || command FROM event ORDER BY stream, seq"
WORDS = (
    "SELECT title FROM card UNION ALL SELECT text FROM comment "
    "UNION ALL SELECT trim(message_id, '<>') FROM received_mail"
)
SUBJECTS = "SELECT subject FROM ticket"
HEADS = "SELECT name, seq FROM stream"


@dataclass
class Entry:
    """One command. `token` is unique and stands in what it writes (`is_in_words`), or only in its
    event. `places` are the events that were answered: None while nobody has answered."""

    key: str
    token: str
    is_in_words: bool
    places: list[Place] | None = None
    sent: int = 0
    answered_at: float = 0.0


class Ledger:
    """What all writers together know. `hiccups` counts answers that were no answer: lost
    connections, 503s …"""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.hiccups: Counter[str] = Counter()
        self._numbers = count(1)
        self._lock = threading.Lock()

    def entry(self, author: str, *, is_in_words: bool) -> Entry:
        with self._lock:
            number = next(self._numbers)
            made = Entry(f"{author}:{number}", f"token-{author}-{number}-end", is_in_words)
            self.entries.append(made)
        return made

    def hiccup(self, what: str) -> None:
        with self._lock:
            self.hiccups[what] += 1

    def keep(self, entries: list[Entry]) -> int:
        """The database was turned back: only these are still promised. How many answered ones went
        with it."""
        kept = {entry.key for entry in entries}
        with self._lock:
            gone = [entry for entry in self.entries if entry.key not in kept]
            self.entries[:] = entries
        return sum(entry.places is not None for entry in gone)

    @property
    def acknowledged(self) -> list[Entry]:
        with self._lock:
            return [entry for entry in self.entries if entry.places is not None]

    @property
    def unanswered(self) -> list[Entry]:
        with self._lock:
            return [entry for entry in self.entries if entry.places is None]


@dataclass
class Evidence:
    """What the database holds: which command made each event, every text that might be a token, the
    subjects of tickets (a mail may wait to become one, but never becomes two), and the heads."""

    events: dict[Place, str]
    words: Counter[str]
    heads: dict[str, int]
    subjects: Counter[str]


@dataclass
class Verdict:
    """Lists of what is wrong, by token or stream; `done` are those that nobody answered and that
    were done all the same."""

    lost: list[str]
    doubled: list[str]
    gaps: list[str]
    done: list[str]

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.doubled or self.gaps)


def evidence(url: str) -> Evidence:
    """Of the database at `url`, all of one moment; of SQLite also its own check of the file, which
    must say ok."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    is_sqlite = engine.dialect.name == "sqlite"
    try:
        with engine.connect() as connection:
            connection.execute(
                text("BEGIN" if is_sqlite else "BEGIN ISOLATION LEVEL REPEATABLE READ")
            )
            if is_sqlite:
                assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
            events = connection.execute(text(EVENTS)).all()
            words = Counter(connection.execute(text(WORDS)).scalars())
            subjects = Counter(connection.execute(text(SUBJECTS)).scalars())
            heads = dict(map(tuple, connection.execute(text(HEADS))))
            connection.execute(text("ROLLBACK"))
    finally:
        engine.dispose()
    return Evidence(
        {(stream, seq): command for stream, seq, command in events}, words, heads, subjects
    )


def audit(entries: list[Entry], found: Evidence) -> Verdict:
    """Every answered command has exactly the answered events; nothing is there twice; the numbers
    have no gaps."""
    places: dict[str, list[Place]] = {}
    for place, command in found.events.items():
        places.setdefault(command, []).append(place)
    verdict = Verdict([], [], _gaps(found), [])
    for entry in entries:
        made, words = sorted(places.get(entry.key, [])), found.words[entry.token]
        if (
            len({stream for stream, _ in made}) < len(made)
            or max(words, found.subjects[entry.token]) > 1
        ):
            verdict.doubled.append(entry.token)
        if entry.places is None:
            verdict.done += [entry.token] if made or words else []
        elif _is_missing(entry, made, words):
            verdict.lost.append(entry.token)
    return verdict


def _is_missing(entry: Entry, made: list[Place], words: int) -> bool:
    return (entry.is_in_words and words == 0) or not set(entry.places or []) <= set(made)


def _gaps(found: Evidence) -> list[str]:
    numbers: dict[str, list[int]] = {}
    for stream, seq in found.events:
        numbers.setdefault(stream, []).append(seq)
    whole = {stream: list(range(1, seq + 1)) for stream, seq in found.heads.items() if seq}
    return [
        stream
        for stream in {*numbers, *whole}
        if sorted(numbers.get(stream, [])) != whole.get(stream)
    ]


def places_of(answer: dict[str, Any]) -> list[Place]:
    return [(event["stream"], event["seq"]) for event in answer["events"]]
