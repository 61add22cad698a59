"""Children (core/child.py is their inside) that loop, eat, die, babble: their parent is told, goes
on with other work, and has another child."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from board.core import children
from board.core.children import ChildFailed, ChildPool, ChildTimedOut, PoolExhausted
from tests.support.servers import ROOT

pools: list[ChildPool] = []


def a_pool(work: str, **limits: float) -> ChildPool:
    pools.append(ChildPool(f"tests.support.wild:{work}", **limits))  # type: ignore[arg-type]
    return pools[-1]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while pools:
        pools.pop().close()


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"  # nobody may be there to bury it


def test_a_child_answers_and_stays_warm() -> None:
    pool = a_pool("who")
    assert pool.call(b"") == pool.call(b"")


def test_something_large_goes_there_and_back() -> None:
    assert a_pool("echo").call(b"x" * 20_000_000) == b"x" * 20_000_000


def test_a_child_that_loops_is_killed_and_the_next_call_gets_another() -> None:
    pool = a_pool("by_its_first_letter", seconds=0.5)
    with pytest.raises(ChildTimedOut):
        pool.call(b"loop")
    assert pool.call(b"echo") == b"echo"


def test_a_child_that_eats_memory_fails_and_the_parent_does_not() -> None:
    with pytest.raises(ChildFailed, match="MemoryError"):
        a_pool("eats", memory_mb=64).call(b"")


@pytest.mark.parametrize(
    ("work", "says"), [("dies", "ended"), ("babbles", "a frame of"), ("raises", "not a picture")]
)
def test_a_child_that_dies_babbles_or_raises_is_a_failure(work: str, says: str) -> None:
    pool = a_pool(work)
    for _ in range(2):
        with pytest.raises(ChildFailed, match=says):
            pool.call(b"")


def test_a_child_that_does_not_start_is_a_failure() -> None:
    with pytest.raises(ChildFailed):
        a_pool("no_such_work").call(b"")


def test_a_child_that_died_while_it_was_idle_is_replaced() -> None:
    pool = a_pool("who")
    first = int(pool.call(b""))
    os.kill(first, 9)
    pool._idle[0]._process.wait()
    assert int(pool.call(b"")) != first


def test_a_child_is_replaced_after_many_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "CALLS_PER_CHILD", 2)
    pool = a_pool("who")
    first, second, third = (int(pool.call(b"")) for _ in range(3))
    assert first == second != third
    assert not is_running(first)


def test_a_child_writes_no_file_and_knows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAVLA_SECRET", "s3cret")
    with pytest.raises(ChildFailed, match="OSError"):
        a_pool("writes_a_file").call(str(tmp_path / "file").encode())
    assert b"TAVLA" not in a_pool("knows").call(b"")


def test_a_signal_to_the_parents_group_does_not_end_a_child() -> None:
    pool = a_pool("who")
    first = int(pool.call(b""))
    for signal in (2, 15):
        os.kill(first, signal)
    assert int(pool.call(b"")) == first


def test_who_finds_all_places_taken_is_refused_at_once() -> None:
    pool = a_pool("by_its_first_letter", workers=1, most_waiting=0, seconds=1.0)
    looping = threading.Thread(target=lambda: pytest.raises(ChildTimedOut, pool.call, b"loop"))
    looping.start()
    while pool._places._value:  # type: ignore[attr-defined]
        pass
    with pytest.raises(PoolExhausted):
        pool.call(b"echo")
    looping.join()
    assert pool.call(b"echo") == b"echo"


def test_who_waits_too_long_for_a_turn_is_refused() -> None:
    pool = a_pool("by_its_first_letter", workers=1, seconds=1.0, patience_seconds=0.05)
    looping = threading.Thread(target=lambda: pytest.raises(ChildTimedOut, pool.call, b"loop"))
    looping.start()
    while pool._workers._value:  # type: ignore[attr-defined]
        pass
    with pytest.raises(PoolExhausted):
        pool.call(b"echo")
    looping.join()


BESIDE_A_LOOP = """
if {patched}:
    import eventlet
    eventlet.monkey_patch()
import threading, time
from board.core.children import ChildPool, ChildTimedOut
ticks, is_over = 0, False
def tick():
    global ticks
    while not is_over:
        ticks += 1
        time.sleep(0.001)
threading.Thread(target=tick).start()
pool = ChildPool("tests.support.wild:by_its_first_letter", seconds=1.0)
pool.call(b"warm")
before = ticks
try:
    pool.call(b"loop")
except ChildTimedOut:
    print(ticks - before)
is_over = True
assert pool.call(b"echo") == b"echo"
"""


@pytest.mark.parametrize("patched", [True, False], ids=["eventlet", "threading"])
def test_the_parents_other_work_goes_on_while_a_child_loops(patched: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", BESIDE_A_LOOP.format(patched=patched)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20


LEAVES_A_CHILD = """
import os, threading
from board.core.children import ChildPool
pool = ChildPool("tests.support.wild:by_its_first_letter", seconds=1.0)
pool.call(b"warm")
child = pool._idle[0]
print(child._process.pid, flush=True)
if {is_busy}:
    from board.core.frames import send_frame
    send_frame(child._channel, b"loop")
os._exit(1)
"""


@pytest.mark.parametrize("is_busy", [True, False], ids=["busy", "idle"])
def test_a_child_does_not_outlive_its_parent(is_busy: bool) -> None:
    command = [sys.executable, "-c", LEAVES_A_CHILD.format(is_busy=is_busy)]
    left = int(
        subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60).stdout
    )
    for _ in range(600):
        if not is_running(left):
            break
        time.sleep(0.1)
    assert not is_running(left)
