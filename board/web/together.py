"""Many askers, one question to the database: when everybody comes back at once, whoever asks while
others wait is answered with them."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")
MOST_TOGETHER = 100
"""So many are answered without a breath."""


class _Batch(Generic[Question, Answer]):
    def __init__(self) -> None:
        self.questions: list[Question] = []
        self.answers: list[Answer] = []
        self.error: BaseException | None = None
        self.is_answered = threading.Event()

    def answer_of(self, number: int) -> Answer:
        if self.error is not None:
            raise self.error
        return self.answers[number]


class Together(Generic[Question, Answer]):
    """`answer_all(questions)` gives the answers in their order."""

    def __init__(self, answer_all: Callable[[list[Question]], list[Answer]]) -> None:
        self._answer_all = answer_all
        self._lock = threading.Lock()
        self._open: _Batch[Question, Answer] = _Batch()

    def ask(self, question: Question) -> Answer:
        """Raises what `answer_all` raises."""
        with self._lock:
            batch, number = self._open, len(self._open.questions)
            batch.questions.append(question)
            if number + 1 == MOST_TOGETHER:
                self._open = _Batch()
        if number == 0:
            self._answer(batch)
        else:
            batch.is_answered.wait()
        return batch.answer_of(number)

    def _answer(self, batch: _Batch[Question, Answer]) -> None:
        """The first who asked does it for all, whatever happens to it meanwhile."""
        try:
            time.sleep(0)  # whoever is as far may ask too
        finally:
            with self._lock:
                if self._open is batch:
                    self._open = _Batch()
            try:
                batch.answers = self._answer_all(batch.questions)
            except BaseException as error:
                batch.error = error
            batch.is_answered.set()
