"""(b) A move on a board of 10,000 cards against one of 100. (c) Snapshots of 1,000 and 10,000
cards."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from sqlmodel import select

from board.app import open_database
from board.boards.arranging import add_board
from board.boards.models import BoardColumn
from board.boards.templates import columns_of_template
from board.cards.models import Card
from board.cards.moving import move_card
from board.cards.values import fresh_items
from board.core import clock, database, rank, snapshots
from board.core.actor import system
from board.core.deflated import gzipped
from board.people.adding import add_team
from board.settings import load

BENCH = system("bench")
MOVES = 200
LABELS = ("bug", "network", "school", "urgent")
WORDS = (
    "router switch server backup licence mail print invoice school nurse account login laptop "
    "phone network storage certificate report meeting form request access update plan order room "
    "camera door badge archive export import table column query index driver screen cable rack"
).split()


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_database(load({"TAVLA_DATA_DIR": folder}))
        team = add_team(BENCH, name="Team").result["team"]
        dice = random.Random(7)  # noqa: S311 - the same boards each time
        boards = {
            size: a_board(team, size, dice=dice, words=lambda: "") for size in (100, 1_000, 10_000)
        }
        result = {
            "move": _moves(boards),
            "snapshot": [_snapshot(boards[size], size) for size in (1_000, 10_000)],
        }
        opened.close()
        return result


def a_board(
    team: int,
    size: int,
    words: Callable[[], str] = lambda: "A sentence or two that says what it is about, and why.",
    *,
    dice: random.Random | None = None,
) -> tuple[int, list[int], list[int]]:
    """(board, its columns, some of its cards); written in one go, as an import would."""
    columns = [{**one, "wip_limit": None} for one in columns_of_template("kanban", "en")]
    board_id = add_board(BENCH, team_id=team, name=f"{size}", columns=columns).result["board"]
    with database.current().writing() as session:
        of_board = select(BoardColumn.id).where(BoardColumn.board_id == board_id)
        column_ids = list(session.exec(of_board))
        places, now = rank.evenly(size), clock.now()
        for n in range(size):
            session.add(
                Card(
                    board_id=board_id,
                    column_id=column_ids[n % len(column_ids)],
                    rank=places[n],
                    title=_title(n, dice),
                    description=words(),
                    labels=dice.sample(LABELS, dice.randrange(3)) if dice else ["label"],
                    checklist=fresh_items(f"step {i}" for i in range(3)),
                    created_at=now,
                    moved_at=now,
                )
            )
        session.flush()
        cards = list(session.exec(select(Card.id).where(Card.board_id == board_id).limit(MOVES)))
    return board_id, column_ids, cards


def _title(n: int, dice: random.Random | None) -> str:
    return " ".join(dice.choices(WORDS, k=5)) if dice else f"Card {n}: something that takes a day"


def _moves(boards: dict[int, tuple[int, list[int], list[int]]]) -> dict[str, Any]:
    times: dict[int, list[float]] = {100: [], 10_000: []}
    for n in range(MOVES):
        for size in times:
            _, columns, cards = boards[size]
            card = cards[n % len(cards)]
            target = columns[n % len(columns)]
            times[size].append(_ms(partial(move_card, BENCH, card, to_column_id=target)))
    small, large = (statistics.median(times[size]) for size in (100, 10_000))
    return {"ms on 100 cards": small, "ms on 10,000 cards": large, "ratio": large / small}


def _snapshot(board: tuple[int, list[int], list[int]], size: int) -> dict[str, Any]:
    stream = f"board/{board[0]}"

    def uncached() -> None:
        snapshots.forget()
        snapshots.snapshot_of(stream, "team")

    found = snapshots.snapshot_of(stream, "team")
    return {
        "cards": size,
        "CPU ms, read": _median(uncached),
        "CPU ms, compressed": cpu_ms(lambda: found.deflated),
        "CPU ms, kept": _median(lambda: snapshots.snapshot_of(stream, "team")),
        "CPU ms, after a move, compressed": _after_a_move(stream, board),
        "kB": found.size / 1024,
        "kB compressed": sum(map(len, gzipped(found.deflated))) / 1024,
    }


def _after_a_move(stream: str, board: tuple[int, list[int], list[int]]) -> float:
    _, columns, cards = board
    times = []
    for n in range(9):
        move_card(BENCH, cards[n], to_column_id=columns[n % len(columns)])
        times.append(cpu_ms(lambda: snapshots.snapshot_of(stream, "team").deflated))
    return statistics.median(times)


def _median(work: Callable[[], object]) -> float:
    return statistics.median(cpu_ms(work) for _ in range(9))


def cpu_ms(work: Callable[[], object]) -> float:
    """Of this process, all its threads."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
