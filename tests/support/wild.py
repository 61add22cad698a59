"""Work that misbehaves, for the tests of child processes (tests/core/test_children.py)."""

import os
import signal


def echo(payload: bytes) -> bytes:
    return payload


def loops(_: bytes) -> bytes:
    while True:
        pass


def eats(_: bytes) -> bytes:
    return b"x" * (10 * 1024**3)


def dies(_: bytes) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def raises(_: bytes) -> bytes:
    raise ValueError("not a picture")


def babbles(_: bytes) -> bytes:
    os.write(0, b"\xff" * 100)
    return b""


def writes_a_file(payload: bytes) -> bytes:
    with open(payload.decode(), "wb") as file:
        file.write(b"hello")
    return b""


def who(_: bytes) -> bytes:
    return str(os.getpid()).encode()


def knows(_: bytes) -> bytes:
    return "\n".join(os.environ).encode()


def by_its_first_letter(payload: bytes) -> bytes:
    """`l…` loops, anything else is echoed."""
    return loops(payload) if payload[:1] == b"l" else payload
