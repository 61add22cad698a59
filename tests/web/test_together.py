"""Many askers, one question."""

import threading

import pytest

from board.web import together
from board.web.together import Together


def asks_of_many(asker: Together[int, int], numbers: list[int]) -> dict[int, object]:
    """What each was answered, or the error; all ask while the first is about to."""
    answers: dict[int, object] = {}
    all_here = threading.Barrier(len(numbers))

    def ask(number: int) -> None:
        all_here.wait(10)
        try:
            answers[number] = asker.ask(number)
        except ValueError as error:
            answers[number] = str(error)

    threads = [threading.Thread(target=ask, args=(number,)) for number in numbers]
    for one in threads:
        one.start()
    for one in threads:
        one.join(10)
    return answers


def test_each_gets_its_own_answer_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "MOST_TOGETHER", 3)
    batches: list[list[int]] = []

    def squares(numbers: list[int]) -> list[int]:
        batches.append(list(numbers))
        return [number**2 for number in numbers]

    numbers = list(range(20))
    answers = asks_of_many(Together(squares), numbers)
    assert answers == {number: number**2 for number in numbers}
    assert sorted(number for batch in batches for number in batch) == numbers
    assert max(map(len, batches)) <= 3


def test_those_who_ask_while_another_waits_are_answered_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first lets others ask before it does: here a second one does."""
    batches: list[list[int]] = []
    asker: Together[int, int] = Together(lambda all_: batches.append(list(all_)) or all_)
    others: list[threading.Thread] = []

    def breathe(_: float) -> None:
        others.append(threading.Thread(target=asker.ask, args=(2,)))
        others[0].start()
        while len(asker._open.questions) < 2:
            threading.Event().wait(0.001)

    monkeypatch.setattr(together.time, "sleep", breathe)
    assert asker.ask(1) == 1
    others[0].join(10)
    assert batches == [[1, 2]]


def test_what_goes_wrong_all_of_them_hear_and_the_next_ask_anew() -> None:
    answers = iter([ValueError("away")])

    def once(numbers: list[int]) -> list[int]:
        for error in answers:
            raise error
        return numbers

    asker = Together(once)
    with pytest.raises(ValueError, match="away"):
        asker.ask(1)
    assert asker.ask(1) == 1
