"""The yardstick: a bare eventlet websocket server that sends one text to everybody, and nothing
else."""

import sys
import time

import eventlet
from eventlet import websocket, wsgi

eventlet.monkey_patch()

CLIENTS: set = set()


@websocket.WebSocketWSGI
def listen(ws):  # type: ignore[no-untyped-def]
    CLIENTS.add(ws)
    ws.send("hello")
    try:
        while ws.wait() is not None:
            pass
    finally:
        CLIENTS.discard(ws)


def app(environ, start_response):  # type: ignore[no-untyped-def]
    if environ["PATH_INFO"] == "/send":
        size, count, pause = (float(part) for part in environ["QUERY_STRING"].split(","))
        eventlet.spawn(_send, int(size), int(count), pause)
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]
    return listen(environ, start_response)


def _send(size: int, count: int, pause: float) -> None:
    for _ in range(count):
        begun = time.time()
        text = f"{begun * 1000:.3f} ".ljust(size, "x")
        for ws in list(CLIENTS):
            ws.send(text)
        eventlet.sleep(max(0, pause - (time.time() - begun)))


wsgi.server(
    eventlet.listen(("127.0.0.1", int(sys.argv[1])), backlog=4096),
    app,
    max_size=20_000,
    log_output=False,
)
