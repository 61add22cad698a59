"""Many websocket clients in one process: as little Python per frame as possible, so the server is
what is measured."""

import asyncio
import base64
import os
import random
import struct
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from board.web.socket_limits import MOST_SOCKETS
from tests.support.servers import Browser, Server


class Seat(NamedTuple):
    """A sign-in: its cookie, what its sockets say of themselves, and what they have of each stream
    that they watch (both JSON)."""

    cookie: str = ""
    auth: str = ""
    copies: str = "[]"


class Client(asyncio.Protocol):
    """One websocket. `on_text(client, payload)` is called for each text frame."""

    def __init__(self, request: bytes, on_text: Callable[["Client", bytes], None]) -> None:
        self._request = request
        self._on_text = on_text
        self._buffer = bytearray()
        self._is_open = False
        self.seat = Seat()
        self.ready = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: asyncio.Transport = transport  # type: ignore[assignment]
        self.transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._is_open:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            if b" 101 " not in self._buffer[:20]:
                self.ready.set_exception(
                    ConnectionError(bytes(self._buffer[:200]).decode("latin-1"))
                )
                return
            del self._buffer[: end + 4]
            self._is_open = True
        self._frames()

    def _frames(self) -> None:
        buffer, at = self._buffer, 0
        while len(buffer) - at >= 2:
            size, head = buffer[at + 1] & 127, 2
            if size == 126:
                if len(buffer) - at < 4:
                    break
                size, head = struct.unpack_from("!H", buffer, at + 2)[0], 4
            elif size == 127:
                if len(buffer) - at < 10:
                    break
                size, head = struct.unpack_from("!Q", buffer, at + 2)[0], 10
            if len(buffer) - at < head + size:
                break
            self._on_text(self, bytes(buffer[at + head : at + head + size]))
            at += head + size
        del buffer[:at]

    def connection_lost(self, error: Exception | None) -> None:
        if not self.ready.done():
            self.ready.set_exception(ConnectionError("closed"))

    def send(self, text: str) -> None:
        payload, mask = text.encode(), os.urandom(4)
        head = (
            struct.pack("!BB", 0x81, 0x80 | len(payload))
            if len(payload) < 126
            else struct.pack("!BBH", 0x81, 0xFE, len(payload))
        )
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        self.transport.write(head + mask + masked)


def handshake(path: str, port: int, cookie: str = "") -> bytes:
    key = base64.b64encode(os.urandom(16)).decode()
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
    ]
    lines += [
        f"Sec-WebSocket-Key: {key}",
        "Sec-WebSocket-Version: 13",
        *([f"Cookie: {cookie}"] if cookie else []),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def seats_for(server: Server, sockets: int, stream: str, name: str = "Ann") -> list[Seat]:
    """Enough sign-ins of one person for so many sockets, which watch one stream anew."""
    people = [Browser(server, name) for _ in range(-(-sockets // MOST_SOCKETS))]
    return [
        Seat(
            "; ".join(f"{one.name}={one.value}" for one in person.http.cookies),
            f'{{"csrf":"{person.csrf}"}}',
            f'[{{"stream":"{stream}"}}]',
        )
        for person in people
    ]


class Watcher:
    """A set of clients that watch a board of ours, or listen to the bare server, and note when
    messages came."""

    def __init__(self, port: int, *, seats: Sequence[Seat] = ()) -> None:
        """Without seats it is the bare server that is listened to."""
        self.port, self.seats = port, seats or [Seat()]
        self.is_ours = bool(seats)
        self.sent_away = self.resets = 0
        self.clients: list[Client] = []
        self.received = 0
        self.late_ms: list[float] = []
        self.stamps: Callable[[bytes], list[float]] = lambda payload: []

    async def connect(self, count: int) -> float:
        """Connects `count` more clients at once; answers how many seconds until all of them are
        ready."""
        begun = time.perf_counter()
        path = "/socket.io/?EIO=4&transport=websocket" if self.is_ours else "/"
        heard = self._ours if self.is_ours else self._bare
        loop = asyncio.get_running_loop()

        async def one(seat: Seat) -> None:
            request = handshake(path, self.port, seat.cookie)
            for _ in range(60):
                _, client = await loop.create_connection(
                    lambda: Client(request, heard), "127.0.0.1", self.port
                )
                client.seat = seat
                try:
                    await asyncio.wait_for(client.ready, 60)
                except ConnectionError as error:
                    if " 503 " not in str(error):
                        raise
                    self.sent_away += 1
                    await asyncio.sleep(
                        1 + random.random()
                    )  # as a browser does that is told to come again
                else:
                    self.clients.append(client)
                    return

        await asyncio.gather(
            *(one(self.seats[number % len(self.seats)]) for number in range(count))
        )
        return time.perf_counter() - begun

    def close(self) -> None:
        for client in self.clients:
            client.transport.abort()
        self.clients.clear()

    def _ours(self, client: Client, payload: bytes) -> None:
        kind = payload[:2]
        if kind == b"42":
            self._note(payload)
        elif payload[:1] == b"0":
            client.send(f"40{client.seat.auth}")
        elif kind == b"40":
            client.send(f'421["watch",{{"streams":{client.seat.copies}}}]')
        elif kind == b"43" and not client.ready.done():
            self.resets += payload.count(b'"reset"')
            client.ready.set_result(None)
        elif payload == b"2":
            client.send("3")
        elif kind == b"44" and not client.ready.done():
            client.ready.set_exception(ConnectionError(payload.decode()))

    def _bare(self, client: Client, payload: bytes) -> None:
        if payload == b"hello":
            client.ready.set_result(None)
        else:
            self._note(payload)

    def _note(self, payload: bytes) -> None:
        """A frame may carry several events: what gathered while the last one was being sent."""
        now = time.time() * 1000
        for sent_at in self.stamps(payload):
            self.received += 1
            self.late_ms.append(now - sent_at)
