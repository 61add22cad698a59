"""What a page costs the server: the board's page and its snapshot by HTTP, kept and after a move,
as a browser that reads gzip gets them. CPU of the process, the request's own way through Flask
included; /healthz says what that is."""

import random
import statistics
import tempfile
from typing import Any

from flask.testing import FlaskClient

from board.app import create_app
from board.cards.editing import edit_card
from board.cards.moving import move_card
from board.core import database
from board.core.changes import changing
from board.people.adding import add_team
from board.people.events import MemberJoined
from board.people.inviting import add_member
from board.people.signing_in import sign_in
from board.settings import load

from .large_boards import BENCH, a_board, cpu_ms

GZIP = {"Accept-Encoding": "gzip"}
ROUNDS, BOARDS = 25, 50


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(load({"TAVLA_DATA_DIR": folder}))
        team = add_team(BENCH, name="Team").result["team"]
        dice = random.Random(7)  # noqa: S311 - the same boards each time
        boards = {size: a_board(team, size, lambda: "", dice=dice) for size in (1_000, 10_000)}
        client = app.test_client()
        member = _a_member(team)
        client.set_cookie("sid", sign_in(member, agent="bench"))
        rows = [_page(client, size, *board) for size, board in boards.items()]
        mine = _my_work(client, team, member)
        database.current().close()
    return {"pages": rows, "my work": mine}


def _page(
    client: FlaskClient, size: int, board: int, columns: list[int], cards: list[int]
) -> dict[str, Any]:
    page, snapshot = f"/boards/{board}", f"/api/v1/streams/board/{board}/snapshot"
    moves = iter(range(10_000))

    def moved(path: str) -> float:
        n = next(moves)
        move_card(BENCH, cards[n % len(cards)], to_column_id=columns[n % len(columns)])
        return cpu_ms(lambda: client.get(path, headers=GZIP))

    return {
        "cards": size,
        "page, CPU ms": _median(client, page),
        "page after a move, CPU ms": statistics.median(moved(page) for _ in range(ROUNDS)),
        "page, kB": len(client.get(page, headers=GZIP).data) / 1024,
        "page, kB for who reads no gzip": len(client.get(page).data) / 1024,
        "snapshot, CPU ms": _median(client, snapshot),
        "/healthz, CPU ms": _median(client, "/healthz"),
    }


def _my_work(client: FlaskClient, team: int, member: int) -> dict[str, Any]:
    """Beside the boards above so many of 200 cards each, of which one is mine."""
    for _ in range(BOARDS):
        cards = a_board(team, 200, lambda: "")[2]
        edit_card(BENCH, cards[0], assignees=[member])
    return {"boards": BOARDS, "page, CPU ms": _median(client, "/mine")}


def _median(client: FlaskClient, path: str) -> float:
    client.get(path, headers=GZIP)
    return statistics.median(cpu_ms(lambda: client.get(path, headers=GZIP)) for _ in range(ROUNDS))


def _a_member(team: int) -> int:
    with changing("people", by=BENCH) as change:
        member = add_member(
            change, name="Ann", email="ann@example.org", role="member", team_id=team
        )
        change.record(MemberJoined(member=member.id, name=member.name))
    return member.id
