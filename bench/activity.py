"""What happened to one card, asked of a short log and of a long one: CPU per question."""

import statistics
import tempfile
import time
from typing import Any

import orjson
from sqlmodel import Session, insert

from board.app import open_database
from board.cards.activity import activity_of
from board.core import clock, database
from board.core.actor import system
from board.core.event_log import EventSubject, LoggedEvent
from board.people.adding import add_team
from board.settings import load

from .large_boards import BENCH, a_board

LENGTHS = (100, 1_000, 100_000, 1_000_000)
CARDS = 10
EVENTS_OF_A_CARD = 10
QUESTIONS = 50
ASKER = system("bench")


def run() -> dict[str, Any]:
    return {
        "activity": {f"CPU ms p50 at {length:,} events": _ms(length) for length in LENGTHS}
        | {"events of the card": EVENTS_OF_A_CARD}
    }


def _ms(length: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_database(load({"TAVLA_DATA_DIR": folder}))
        team = add_team(BENCH, name="Team").result["team"]
        a_board(team, CARDS)
        with database.current().writing() as session:
            _write_log(session, length)
        times = [_asked(1 + n % CARDS) for n in range(QUESTIONS)]
        opened.close()
    return statistics.median(times)


def _write_log(session: Session, length: int) -> None:
    """Comments on one card after the other, ten on each; most cards are gone by now."""
    first = 1_000
    for begin in range(first, first + length, 10_000):
        seqs = range(begin, min(begin + 10_000, first + length))
        session.execute(insert(LoggedEvent), [_event(seq, length) for seq in seqs])
        session.execute(insert(EventSubject), [_subject(seq, length) for seq in seqs])


def _card(seq: int, length: int) -> int:
    return 1 + seq % (length // EVENTS_OF_A_CARD)


def _event(seq: int, length: int) -> dict[str, Any]:
    facts = {"card": _card(seq, length), "title": "Rent"}
    return {
        "stream": "board/1",
        "seq": seq,
        "epoch": 1,
        "mark": seq,
        "after": seq - 1,
        "kind": "card.commented",
        "at": clock.now(),
        "by_kind": "system",
        "client": "bench",
        "command": str(seq),
        "is_named": True,
        "body": orjson.dumps({"facts": facts, "put": {}, "gone": {}}).decode(),
        "prior": "{}",
    }


def _subject(seq: int, length: int) -> dict[str, Any]:
    about = {"row_table": "card", "row_id": _card(seq, length)}
    return {"stream": "board/1", "seq": seq, **about}


def _asked(card: int) -> float:
    begun = time.process_time()
    assert activity_of(ASKER, card, str)
    return (time.process_time() - begun) * 1000
