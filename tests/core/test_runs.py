"""What was missed is told without what each event would repeat, and nothing of it is lost."""

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from board.core.runs import run_of
from tests.support.replica import events_of
from tests.support.world import Persona, World

JSON = st.recursive(st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=3), st.lists)
ROWS = st.dictionaries(
    st.sampled_from(["card", "column"]),
    st.dictionaries(st.sampled_from("12"), st.dictionaries(st.text(max_size=3), JSON)),
    max_size=2,
)
MARKS = st.integers(1, 2**31 - 1)
REST = st.fixed_dictionaries(
    {
        "mark": MARKS,
        "kind": st.sampled_from(["card.moved", "undone"]),
        "at": st.just("2026-11-25T08:10:01.673Z"),
        "by": st.none() | st.integers(0, 9),
        "command": st.none() | st.just("browser:1"),
        "facts": st.dictionaries(st.text(max_size=3), JSON),
        "put": ROWS,
        "gone": st.dictionaries(st.just("card"), st.lists(st.integers(1, 9))),
    }
)


@given(st.lists(REST, min_size=1, max_size=5), st.integers(1, 99), MARKS, MARKS)
def test_a_run_says_all_of_its_events(
    rests: list[dict[str, Any]], seq: int, epoch: int, after: int
) -> None:
    marks = [after, *(rest["mark"] for rest in rests)]
    events = [
        {"stream": "board/7", "epoch": epoch, "seq": seq + n, "after": marks[n]} | rest
        for n, rest in enumerate(rests)
    ]
    sent = orjson.loads(orjson.dumps(run_of(events)))
    assert events_of("board/7", sent) == events


def test_twenty_missed_moves_are_six_thousand_letters_at_most(
    world: World, ann: Persona, bo: Persona
) -> None:
    columns = ["Ready", "Doing", "Review"]
    cards = [f"Refunds for customer {n}" for n in range(10)]
    world.a_board(dict.fromkeys(columns), {"Ready": cards})
    board = f"board/{world.board_id}"
    head = bo.snapshot(board)
    for n in range(20):
        assert ann.moves(cards[n % 10], to=columns[(n + 1) % 3], key=f"browser:{n}").status == 200
    copy = {"stream": board, "epoch": head["epoch"], "seq": head["seq"], "mark": head["mark"]}
    realtime = world.app.extensions["realtime"]
    realtime.registry.enter(bo.connection)
    answer = realtime.watching.watch(bo.connection, {"streams": [copy]})
    assert len(events_of(board, answer[board]["run"])) == 20
    assert len(orjson.dumps(answer)) <= 6_000
