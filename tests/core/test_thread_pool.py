"""CPU work goes where it stalls nobody, two pieces at a time."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from board.core import thread_pool


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = thread_pool._runner
    yield
    thread_pool.run_with(before)


def test_the_work_is_done_where_the_runner_says_and_its_answer_comes_back() -> None:
    ran: list[Any] = []

    def runner(work: Any, *args: Any) -> Any:
        ran.append(args)
        return work(*args)

    thread_pool.run_with(runner)
    assert thread_pool.run_in_thread(divmod, 7, 2) == (3, 1)
    assert ran == [(7, 2)]


def test_an_error_of_the_work_is_the_askers_and_its_place_is_free_again() -> None:
    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            thread_pool.run_in_thread(divmod, 1, 0)
    assert thread_pool.run_in_thread(len, "abc") == 3


def test_a_third_piece_waits_until_one_of_two_is_done() -> None:
    inside, go_on, peak = [], threading.Event(), []
    two_are_in = threading.Event()

    def work() -> None:
        inside.append(1)
        peak.append(len(inside))
        if len(peak) == 2:
            two_are_in.set()
        go_on.wait(10)
        inside.pop()

    threads = [
        threading.Thread(target=thread_pool.run_in_thread, args=(work,), daemon=True)
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    assert two_are_in.wait(10)
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert (len(peak), max(peak)) == (6, 2)
