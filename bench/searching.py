"""Full-text search over 50,000 cards: server time per query, of many kinds."""

import random
import statistics
import tempfile
import time
from typing import Any

from board.app import open_database
from board.core.actor import Actor
from board.people.adding import add_team
from board.search.full_text import find
from board.settings import load

from .large_boards import BENCH, a_board

CARDS = 50_000
WORDS = (
    "skrivare nätverk rådhuset skolan kök licens lösenord telefon brev öppettider åtgärd ärende "
    "server inköp möte"
).split()
QUERIES = [
    "skrivare",
    "skri",
    "s",
    "rådhuset skolan",
    "å",
    "lösenord telefon brev",
    "zzz",
    "card 49",
    "öppet",
    "kök möte inköp",
]


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_database(load({"TAVLA_DATA_DIR": folder}))
        team = add_team(BENCH, name="Team").result["team"]
        dice = random.Random(1)
        a_board(team, CARDS, words=lambda: " ".join(dice.choices(WORDS, k=12)))
        asker = Actor("member", 1, "Ann", "member", team)
        times = [_ms(asker, query) for _ in range(20) for query in QUERIES]
        opened.close()
    cuts = statistics.quantiles(times, n=20)
    return {
        "search": {
            "cards": CARDS,
            "ms p50": statistics.median(times),
            "ms p95": cuts[-1],
            "ms worst": max(times),
        }
    }


def _ms(asker: Actor, query: str) -> float:
    begun = time.perf_counter()
    find(asker, query)
    return (time.perf_counter() - begun) * 1000
