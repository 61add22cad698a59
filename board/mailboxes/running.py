"""The server's fetcher: a process of its own beside it, as long as there are mailboxes and nobody
else fetches. Strangers' mail servers never hold up the event loop."""

import logging
import os
import subprocess
import sys
import time
from pathlib import Path

from .following import active_mailboxes
from .lease import is_free

EVERY_SECONDS = 5.0
COMMAND = [sys.executable, "-P", "-W", "ignore", "-c", "from board.cli import main; main()"]
_ROOT = Path(__file__).parents[2]
logger = logging.getLogger(__name__)


def keep_fetcher_forever() -> None:
    """In a thread of its own. The process ends with its standard input, so with this one, however
    that ends."""
    process: subprocess.Popen[bytes] | None = None
    while True:
        try:
            if (process is None or process.poll() is not None) and is_wanted():
                process = start_fetcher()
        except Exception as error:
            logger.warning("the fetcher is started later: %s", type(error).__name__)
        time.sleep(EVERY_SECONDS)


def is_wanted() -> bool:
    return bool(active_mailboxes()) and is_free()


def start_fetcher() -> subprocess.Popen[bytes]:
    """In the server's own folder: settings may name files from there."""
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    return subprocess.Popen(
        [*COMMAND, "mail", "--beside-server"], stdin=subprocess.PIPE, env=environ
    )
