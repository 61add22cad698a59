"""The inside of a child process (core/children.py): takes a frame, does one function's work on it,
answers."""

import math
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from .frames import receive_frame, send_frame

MEBIBYTE = 1024 * 1024


def main(target: str, seconds: float, memory_mb: int) -> None:
    """Answers on standard input, which is a socket, until its other end closes: the child never
    outlives its parent, and the parent's signals (Ctrl+C, the service manager's) are not its
    own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.nice(5)  # whoever waits for a page comes first
    channel = socket.socket(fileno=0)
    channel.setblocking(True)
    module, _, name = target.partition(":")
    work = getattr(import_module(module), name)
    _limit(memory_mb)
    send_frame(channel, b"+")
    _serve(channel, work, seconds)


def _serve(channel: socket.socket, work: Callable[[bytes], bytes], seconds: float) -> None:
    while True:
        try:
            payload = receive_frame(channel)
        except (EOFError, OSError):
            return
        _limit_cpu(seconds)
        send_frame(channel, _answer(work, payload))


def _answer(work: Callable[[bytes], bytes], payload: bytes) -> bytes:
    try:
        return b"+" + work(payload)
    except Exception as error:
        return b"-" + f"{type(error).__name__}: {error}"[:200].encode(errors="replace")


def _limit(memory_mb: int) -> None:
    """No core dumps, no files, and `memory_mb` of addresses beyond those that the program has taken
    by now."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    most = _addresses_taken() + memory_mb * MEBIBYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _addresses_taken() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:  # no Linux
        return 512 * MEBIBYTE
    return pages * resource.getpagesize()


def _limit_cpu(seconds: float) -> None:
    """Ends the work even when the parent, who would have killed it in time, is gone."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
