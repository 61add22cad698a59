"""A board with a few cards and four people, told into the database of a server that has not started
yet."""

import subprocess
import sys

from tests.support.servers import ROOT, Server

PEOPLE = ["Annika", "Bodil", "Cecilia", "Tuomas"]
BOARD = "board/1"


def prepare(server: Server) -> None:
    command = [sys.executable, "-W", "ignore", "-m", __name__]
    done = subprocess.run(
        command, cwd=ROOT, env=server.environ_now, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


def _tell() -> None:
    from board.app import create_app
    from board.settings import load
    from tests.support.world import World

    world = World(create_app(load()))
    world.a_board(cards={"Ready": ["Refunds", "Invoices"], "Doing": ["Printer"]})
    for name in PEOPLE:
        world.person(name, team="user")


if __name__ == "__main__":
    _tell()
