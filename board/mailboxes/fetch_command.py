"""`tavla mail`: the fetcher, as a process of its own."""

import signal
import sys
import threading

import click

from .following import Fetcher


@click.command()
@click.option("--beside-server", is_flag=True, hidden=True)
def mail(beside_server: bool) -> None:
    """Fetch mails from all mailboxes until told to end. A second one waits for the first."""
    is_over = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: is_over.set())
    if beside_server:
        threading.Thread(target=_end_with_server, args=(is_over,), daemon=True).start()
    Fetcher().run(is_over, waits=not beside_server)


def _end_with_server(is_over: threading.Event) -> None:
    """Its end of the pipe closes, however it ends."""
    sys.stdin.buffer.read()
    is_over.set()
