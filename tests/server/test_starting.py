"""What cannot work is said in one sentence, with an exit code and no traceback; what is made is its
owner's only."""

import os
import socket
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import requests

from tests.support.servers import ROOT, Server, free_port, running

CLI = [sys.executable, "-W", "ignore", "-c", "from board.cli import main; main()"]
SERVE = [sys.executable, "-W", "ignore", "wsgi.py"]


def refused(command: list[str], server: Server, **settings: object) -> str:
    """The one line that it says when it gives up."""
    environ = {
        **server.environ,
        **{f"TAVLA_{name.upper()}": str(value) for name, value in settings.items()},
    }
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, timeout=60)
    assert done.returncode == 1, (done.returncode, done.stderr)
    assert done.stdout == b"", "nothing is announced that is not served"
    [line] = done.stderr.decode().splitlines()
    return line


def test_a_second_server_on_one_file_a_busy_port_and_a_wrong_setting(tmp_path: Path) -> None:
    server = Server(tmp_path)
    with running(server):
        assert "Another Tavla serves" in refused(SERVE, server, port=free_port())
        assert "Another Tavla serves" in refused([*CLI, "demo"], server), (
            "it would end its standups"
        )
        elsewhere = tmp_path / "elsewhere"
        assert f"TAVLA_PORT={server.port + 1}" in refused(SERVE, server, data_dir=elsewhere)
        assert "origins" in refused(SERVE, server, origins="*", data_dir=elsewhere)
        assert f"http://localhost:{server.port}/wall" in server.log(), "said when it is served"
        done = subprocess.run(
            [*CLI, "trim"], cwd=ROOT, env=server.environ, capture_output=True, timeout=60
        )
        assert done.returncode == 0, "short commands go beside the server"


def test_an_older_program_on_a_newer_database(tmp_path: Path) -> None:
    server = Server(tmp_path)
    subprocess.run([*CLI, "init"], cwd=ROOT, env=server.environ, check=True, capture_output=True)
    with sqlite3.connect(tmp_path / "tavla.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    for command in ([*CLI, "init"], SERVE):
        assert "newer version of Tavla (0999)" in refused(command, server)


def test_a_database_that_does_not_answer_at_the_start(tmp_path: Path) -> None:
    server = Server(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"postgresql+psycopg://nobody@127.0.0.1:{port}/nothing"
    for command in ([*CLI, "init"], SERVE):
        assert "database_away" in refused(command, server, database_url=url)


def test_files_and_database_are_their_owners_only(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    (folder / "tavla.sqlite").touch(mode=0o644)
    server = Server(folder)
    with running(server):
        for path in [folder, *folder.iterdir()]:
            if not path.name.endswith(".log"):
                assert stat.S_IMODE(os.stat(path).st_mode) & 0o077 == 0, path


def test_ready_says_each_thing_that_the_work_needs(tmp_path: Path) -> None:
    server = Server(tmp_path)
    with running(server):
        answer = requests.get(f"{server.base}/readyz", timeout=5)
        assert (answer.status_code, answer.json()["ready"]) == (200, True), answer.text
        assert set(answer.json()["checks"]) == {
            "readable",
            "writable",
            "up_to_date",
            "disk",
            "dispatcher",
            "timers",
        }
        foreign = sqlite3.connect(tmp_path / "tavla.sqlite", isolation_level=None)
        foreign.execute("BEGIN IMMEDIATE")
        while requests.get(f"{server.base}/readyz", timeout=5).json()["checks"]["writable"]:
            time.sleep(0.05)  # the same answer for a second, however often it is asked
        answer = requests.get(f"{server.base}/readyz", timeout=5)
        assert answer.json()["checks"]["writable"] is False
        assert answer.json()["checks"]["readable"] is True
        assert answer.headers["Retry-After"] == "5"
        assert requests.get(f"{server.base}/healthz", timeout=5).status_code == 200
        foreign.execute("ROLLBACK")
        foreign.close()
