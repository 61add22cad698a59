"""The server: `python wsgi.py`. The only file that names eventlet; it patches before anything but the settings is loaded."""

from board.settings import Settings, load

settings = load()
if settings.async_mode == "eventlet":
    import os

    import eventlet
    import eventlet.tpool
    import eventlet.wsgi

    eventlet.monkey_patch()
    os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")

import socket
import threading

from board import timers
from board.app import create_app
from board.core.heavy import run_with
from board.mail.sending import send_outbox_forever
from board.web.server_log import OneLine
from board.web.slow_senders import hurrying

BACKLOG = 4096
MOST_CONNECTIONS = 20_000
SOCKET_SECONDS = 60
"""For one step of reading or writing; who does not read an answer is let go."""


def serve(settings: Settings) -> None:
    """Listens until it is ended."""
    if settings.async_mode == "eventlet":
        run_with(eventlet.tpool.execute)
        eventlet.wsgi.server(
            _listener(settings),
            app,
            log=OneLine(),
            log_output=False,
            max_size=MOST_CONNECTIONS,
            protocol=hurrying(eventlet.wsgi.HttpProtocol),
            socket_timeout=SOCKET_SECONDS,
            debug=False,
        )
    else:
        from werkzeug.serving import make_server

        if settings.is_production:
            raise SystemExit("threading in production: gunicorn -w 1 -k gthread --threads 200 wsgi:app")
        make_server(settings.host, settings.port, app, threaded=True).serve_forever()


def _listener(settings: Settings) -> "socket.socket":
    """No delay for small frames, and room for a whole department that reconnects at once."""
    listener = eventlet.listen((settings.host, settings.port), backlog=BACKLOG, reuse_port=settings.reuse_port)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


app = create_app(settings)
app.extensions["realtime"].start()
timers.start(settings)
if settings.smtp_host:
    threading.Thread(target=send_outbox_forever, args=(settings,), daemon=True).start()

if __name__ == "__main__":
    serve(settings)
