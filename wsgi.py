"""The server: `python wsgi.py`. The only file that names eventlet; it patches before anything else
is loaded."""

import os

from board.concurrency import async_mode

if async_mode() == "eventlet":
    import eventlet
    import eventlet.event
    import eventlet.hubs
    import eventlet.tpool
    import eventlet.wsgi

    eventlet.monkey_patch()
    os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")

import gc
import logging
import signal
import socket
import threading
from collections.abc import Callable

from board.settings import Settings, UnsafeSetting, load

try:
    settings = load()
except UnsafeSetting as error:
    raise SystemExit(f"tavla: A setting cannot work: {error}") from None

from board import timers
from board.app import create_app
from board.core import write_behind
from board.core.thread_pool import run_with
from board.hooks.delivering import deliver_forever
from board.hooks.tellers import teller_of
from board.mail.sending import send_outbox_forever
from board.mailboxes.running import keep_fetcher_forever
from board.starting import busy_port, claim, in_one_sentence, keep_private, say_where
from board.web.server_log import OneLine
from board.web.slow_senders import hurrying

GARBAGE_AFTER = (10_000, 5, 5)
"""What is loaded by now stays, and is not looked through again each time that thousands come at
once: that was a fifth of what their coming cost."""
BACKLOG = 4096
MOST_CONNECTIONS = 20_000
SOCKET_SECONDS = 60
"""For one step of reading or writing; who does not read an answer is let go."""
ENDS_WITHIN_SECONDS = 10
"""After SIGTERM: requests that run may end, for so long."""


def serve(settings: Settings, listener: "socket.socket") -> None:
    """Listens until it is told to end; then nobody new is let in, and what runs is let end."""
    if settings.async_mode == "eventlet":
        _serve_green(settings, listener)
    else:
        _serve_in_threads(settings, listener)
    app.extensions["files"].forget_half()
    write_behind.flush()


def listen(settings: Settings) -> "socket.socket":
    """No delay for small frames, and room for a whole department that reconnects at once."""
    address = (settings.host, settings.port)
    try:
        if settings.async_mode == "eventlet":
            listener = eventlet.listen(address, backlog=BACKLOG, reuse_port=settings.reuse_port)
        else:
            listener = socket.create_server(
                address, backlog=BACKLOG, reuse_port=settings.reuse_port
            )
    except OSError as error:
        raise busy_port(settings, error) from error
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _serve_green(settings: Settings, listener: "socket.socket") -> None:
    run_with(eventlet.tpool.execute)
    server = eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        app,
        log=OneLine(),
        log_output=False,
        max_size=MOST_CONNECTIONS,
        protocol=hurrying(eventlet.wsgi.HttpProtocol),
        socket_timeout=SOCKET_SECONDS,
        debug=False,
    )
    is_over = eventlet.event.Event()
    _when_told_to_end(lambda: is_over.ready() or is_over.send())
    say_where(settings)
    is_over.wait()
    eventlet.kill(
        server, SystemExit
    )  # it accepts nobody from here on, and waits for the requests that run
    listener.close()
    app.extensions["realtime"].close_all()
    with eventlet.Timeout(ENDS_WITHIN_SECONDS, False):
        server.wait()


def _serve_in_threads(settings: Settings, listener: "socket.socket") -> None:
    from werkzeug.serving import make_server

    if settings.is_production:
        raise SystemExit("threading in production: gunicorn -w 1 -k gthread --threads 200 wsgi:app")
    server = make_server(settings.host, settings.port, app, threaded=True, fd=listener.fileno())
    server.daemon_threads = False  # so that its end waits for the requests that run
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    is_over = threading.Event()
    _when_told_to_end(is_over.set)
    serving.start()
    say_where(settings)
    is_over.wait()
    app.extensions["realtime"].close_all()
    threading.Thread(target=server.shutdown, daemon=True).start()
    serving.join(ENDS_WITHIN_SECONDS)


def _when_told_to_end(end: "Callable[[], object]") -> None:
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: end())


with in_one_sentence():
    keep_private(settings)
    its_file = claim(settings)
    its_listener = listen(settings) if __name__ == "__main__" else None
    app = create_app(settings)
if settings.async_mode == "eventlet" and settings.direct_fan_out:
    app.extensions["realtime"].lighten(eventlet.hubs.get_hub(), eventlet.spawn_n)
gc.collect()
gc.freeze()
gc.set_threshold(*GARBAGE_AFTER)
app.extensions["realtime"].start()
timers.start(settings)
threading.Thread(target=keep_fetcher_forever, daemon=True).start()
threading.Thread(target=deliver_forever, args=(teller_of(settings),), daemon=True).start()
if settings.smtp_host:
    threading.Thread(target=send_outbox_forever, args=(settings,), daemon=True).start()

if its_listener is not None:
    serve(settings, its_listener)
    logging.shutdown()
    os._exit(0)  # what was to end has ended; a request that goes on would hold the process
