"""Servers that begin by forking a process in which the program is loaded already: what costs each
beginning three seconds of CPU is done once for a process of tests. For tests that need a server;
those of beginning and ending start `python wsgi.py` (servers.py)."""

import atexit
import json
import os
import runpy
import select
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Forked:
    """A server's process, as `subprocess.Popen` would give it."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._ends = os.pidfd_open(pid)

    def send_signal(self, which: signal.Signals) -> None:
        signal.pidfd_send_signal(self._ends, which)

    def wait(self, timeout: float) -> None:
        """Raises TimeoutError."""
        if not select.select([self._ends], [], [], timeout)[0]:
            raise TimeoutError(f"{self.pid} has not ended within {timeout} s")
        os.close(self._ends)


def begin(environ: dict[str, str], log: Path) -> Forked:
    """`python wsgi.py` in that environment; it writes into `log`."""
    program = _program()
    assert program.stdin and program.stdout
    program.stdin.write(json.dumps([environ, str(log)]) + "\n")
    program.stdin.flush()
    return Forked(int(program.stdout.readline()))


@cache
def _program() -> subprocess.Popen[str]:
    one = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.support.loaded"],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    atexit.register(one.kill)
    return one


def _load() -> None:
    """All that wsgi.py loads, in its order."""
    import eventlet
    import eventlet.tpool
    import eventlet.wsgi

    eventlet.monkey_patch()
    os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"
    import board.app  # noqa: F401
    import board.mailboxes.running  # noqa: F401
    import board.starting  # noqa: F401
    import board.timers  # noqa: F401
    import board.web.slow_senders  # noqa: F401


def _become(environ: dict[str, str], log: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    written = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for mine, its in ((0, nothing), (1, written), (2, written)):
        os.dup2(its, mine)
    os.environ.clear()
    os.environ.update(environ)
    sys.argv = ["wsgi.py"]
    runpy.run_path(str(ROOT / "wsgi.py"), run_name="__main__")


def _fork_as_asked() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    _load()
    for line in iter(sys.stdin.readline, ""):
        if pid := os.fork():
            print(pid, flush=True)
        else:
            _become(*json.loads(line))


if __name__ == "__main__":
    _fork_as_asked()
