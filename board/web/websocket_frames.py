"""Frames of websockets (RFC 6455, 5): what a server writes, and reads as it comes, in pieces."""

import struct
from typing import NamedTuple

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
FINAL, MASKED = 0x80, 0x80
MOST_CONTROL_BYTES = 125
CLOSE_FRAME = b"\x88\x02\x03\xe8"
"""1000: what was to be done is done."""
ENGINE_PONG = ord("3")


class BrokenFrame(Exception):
    """What came is no frame that a client of ours sends."""


class Frame(NamedTuple):
    """`payload` is without its mask."""

    opcode: int
    is_final: bool
    payload: bytes


class Ping(NamedTuple):
    """To be answered by `pong_frame(payload)`."""

    payload: bytes


class Close(NamedTuple):
    """The client says goodbye."""


Item = str | bytes | Ping | Close


class Reader:
    """From bytes, cut anywhere, to messages of at most `most_bytes`."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._rest = b""
        self._opcode = CONTINUATION
        self._parts: list[bytes] = []

    @property
    def is_idle(self) -> bool:
        """Nothing of a message has come yet that is not whole."""
        return not self._rest and self._opcode == CONTINUATION

    def feed(self, data: bytes) -> list[Item]:
        """What is whole now. Raises BrokenFrame."""
        data, at = self._rest + data, 0
        found: list[Item] = []
        while (read := read_frame(data, at, self._most_bytes)) is not None:
            frame, at = read
            item = self._item_of(frame)
            if item is not None:
                found.append(item)
        self._rest = data[at:]
        return found

    def _item_of(self, frame: Frame) -> Item | None:
        if frame.opcode == CLOSE:
            return Close()
        if frame.opcode == PING:
            return Ping(frame.payload)
        return None if frame.opcode == PONG else self._message(frame)

    def _message(self, frame: Frame) -> str | bytes | None:
        if (frame.opcode == CONTINUATION) != (self._opcode != CONTINUATION):
            raise BrokenFrame("a message within another one, or the end of none")
        self._opcode = self._opcode or frame.opcode
        self._parts.append(frame.payload)
        if sum(map(len, self._parts)) > self._most_bytes or len(self._parts) > self._most_bytes:
            raise BrokenFrame("too large")
        if not frame.is_final:
            return None
        opcode, whole = self._opcode, b"".join(self._parts)
        self._opcode, self._parts = CONTINUATION, []
        try:
            return whole.decode() if opcode == TEXT else whole
        except UnicodeDecodeError as error:
            raise BrokenFrame("no UTF-8") from error


def read_frame(data: bytes, at: int, most_bytes: int) -> tuple[Frame, int] | None:
    """A client's frame that begins at `at`, and where it ends; None when it is not whole yet.
    Raises BrokenFrame."""
    if len(data) - at < 2:
        return None
    first, second = data[at], data[at + 1]
    opcode, size, mask_at = first & 0x0F, second & 0x7F, at + 2
    if first & 0x70 or opcode not in (CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG):
        raise BrokenFrame(f"an unknown kind: {first:#x}")
    if not second & MASKED:
        raise BrokenFrame("no mask")
    if opcode & 0x8 and (size > MOST_CONTROL_BYTES or not first & FINAL):
        raise BrokenFrame("a control frame that is large, or in pieces")
    if size > MOST_CONTROL_BYTES:
        wide = 2 if size == 126 else 8
        if len(data) - mask_at < wide:
            return None
        size, mask_at = int.from_bytes(data[mask_at : mask_at + wide], "big"), mask_at + wide
        if size <= MOST_CONTROL_BYTES or (wide == 8 and size < 65536):
            raise BrokenFrame("a length that is longer than it need be")
    if size > most_bytes:
        raise BrokenFrame("too large")
    begin = mask_at + 4
    if len(data) < begin + size:
        return None
    payload = _unmasked(data[begin : begin + size], data[mask_at:begin])
    return Frame(opcode, bool(first & FINAL), payload), begin + size


def _unmasked(payload: bytes, mask: bytes) -> bytes:
    """One exclusive or of two large numbers."""
    key = (mask * (len(payload) // 4 + 1))[: len(payload)]
    whole = int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")
    return whole.to_bytes(len(payload), "big")


def is_engine_pong(data: bytes) -> bool:
    """Whether this is exactly the answer to Engine.IO's ping: most of what ever comes in."""
    return len(data) == 7 and data[:2] == b"\x81\x81" and data[2] ^ data[6] == ENGINE_PONG


def text_frame(payload: bytes) -> bytes:
    return _frame(TEXT, payload)


def pong_frame(payload: bytes) -> bytes:
    return _frame(PONG, payload)


def _frame(opcode: int, payload: bytes) -> bytes:
    """Final and unmasked."""
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", FINAL | opcode, length) + payload
    if length < 65536:
        return struct.pack("!BBH", FINAL | opcode, 126, length) + payload
    return struct.pack("!BBQ", FINAL | opcode, 127, length) + payload
