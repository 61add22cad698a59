"""Work on what strangers send, in child processes that may be killed: limits of time, memory and
output.

A child is asked over a socket pair, which waits cooperatively under eventlet and in its own thread
otherwise: the event loop goes on whatever the child does. It is started at the first call, stays
warm, knows no secrets, writes no files, and is killed and replaced when it takes too long, takes
too much, or answers nonsense.
"""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .frames import receive_frame, send_frame
from .outages import PoolExhausted

MEBIBYTE = 1024 * 1024
START_SECONDS = 30.0
"""For a child's imports, on a machine that has much to do; not part of the time for a call."""
CALLS_PER_CHILD = 500
"""Then it is replaced: what a parser leaks stays small."""
_ROOT = Path(__file__).parents[2]


class ChildTimedOut(Exception):
    """The work was not done in time; its process has been killed."""


class ChildFailed(Exception):
    """The work raised (the message says what), or its process died, ran out of memory or answered
    nonsense."""


class ChildPool:
    """Calls `target`, a function `bytes -> bytes` written `package.module:name`, in child
    processes.

    `seconds` is the time for one call; `memory_mb` is what a child may take beyond its imported
    program. At most `workers` calls run and `most_waiting` wait, for `patience_seconds`: the next
    is refused (PoolExhausted, 503).
    """

    def __init__(
        self,
        target: str,
        *,
        workers: int = 2,
        seconds: float = 5.0,
        memory_mb: int = 256,
        most_answer_mb: int = 64,
        most_waiting: int = 16,
        patience_seconds: float = 15.0,
    ) -> None:
        self.target = target
        self._seconds = seconds
        self._memory_mb = memory_mb
        self._most_answer_bytes = most_answer_mb * MEBIBYTE
        self._patience_seconds = patience_seconds
        self._places = threading.Semaphore(workers + most_waiting)
        self._workers = threading.Semaphore(workers)
        self._idle: list[_Child] = []

    def call(self, payload: bytes) -> bytes:
        """What the target answers. Raises ChildTimedOut, ChildFailed, or PoolExhausted."""
        with self._turn():
            answer = self._ask(payload)
        if answer[:1] == b"+":
            return answer[1:]
        raise ChildFailed(answer[1:].decode(errors="replace"))

    def _ask(self, payload: bytes) -> bytes:
        child = self._idle_child() or _Child(self.target, self._seconds, self._memory_mb)
        try:
            answer = child.ask(payload, self._seconds, self._most_answer_bytes)
        except BaseException:  # the caller is ended too: a child in mid-sentence is of no use
            child.kill()
            raise
        if child.calls < CALLS_PER_CHILD:
            self._idle.append(child)
        else:
            child.kill()
        return answer

    def close(self) -> None:
        """Ends the children that wait for work; a later call starts new ones."""
        while self._idle:
            self._idle.pop().kill()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise PoolExhausted()
        try:
            if not self._workers.acquire(timeout=self._patience_seconds):
                raise PoolExhausted()
            try:
                yield
            finally:
                self._workers.release()
        finally:
            self._places.release()

    def _idle_child(self) -> "_Child | None":
        while self._idle:
            child = self._idle.pop()
            if child.is_alive():
                return child
            child.kill()
        return None


class _Child:
    """One process (core/child.py) and our end of the socket to it."""

    def __init__(self, target: str, seconds: float, memory_mb: int) -> None:
        self.calls = 0
        self._channel, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "board.core.child", target, str(seconds), str(memory_mb)],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                cwd=_ROOT,
                env=_environment(),
                start_new_session=True,
            )
        try:
            self._hear(START_SECONDS, most_bytes=1)
        except BaseException:
            self.kill()
            raise

    def ask(self, payload: bytes, seconds: float, most_bytes: int) -> bytes:
        """`+` and the answer, or `-` and what was raised."""
        self.calls += 1
        deadline = time.monotonic() + seconds
        try:
            send_frame(self._channel, payload, deadline=deadline)
        except TimeoutError as error:
            raise ChildTimedOut(f"after {seconds} s") from error
        except OSError as error:
            raise ChildFailed("the process has ended") from error
        return self._hear(deadline - time.monotonic(), most_bytes)

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._channel.close()
        self._process.kill()
        self._process.wait()

    def _hear(self, seconds: float, most_bytes: int) -> bytes:
        try:
            deadline = time.monotonic() + seconds
            return receive_frame(self._channel, most_bytes=most_bytes, deadline=deadline)
        except TimeoutError as error:
            raise ChildTimedOut(f"after {seconds:.1f} s") from error
        except (EOFError, OSError) as error:
            raise ChildFailed("the process has ended") from error
        except ValueError as error:
            raise ChildFailed(str(error)) from error


def _environment() -> dict[str, str]:
    """Where to find the program, and nothing that is secret."""
    return {
        name: os.environ[name]
        for name in ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH")
        if name in os.environ
    }
