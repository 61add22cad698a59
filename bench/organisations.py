"""The same requests in an organisation of 10 and of 400 people who all follow a board of 10,000
cards."""

import statistics
import tempfile
import time
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlmodel import select

from board.app import create_app
from board.cards.models import Card
from board.core import database
from board.core.changes import changing
from board.notifications.models import Watch
from board.people.adding import add_team
from board.people.events import MemberJoined
from board.people.inviting import add_member
from board.people.models import SignIn
from board.people.signing_in import key_of, sign_in
from board.settings import load

from .large_boards import BENCH, a_board

CARDS = 10_000
ROUNDS = 25


def run() -> dict[str, Any]:
    times = {members: _timed(members) for members in (10, 400)}
    return {
        "people in the organisation": [
            {
                "request": name,
                "ms with 10": small,
                "ms with 400": times[400][name],
                "ratio": times[400][name] / small,
            }
            for name, small in times[10].items()
        ]
    }


def _timed(members: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(load({"TAVLA_DATA_DIR": folder}))
        team = add_team(BENCH, name="Team").result["team"]
        board, columns, cards = a_board(team, CARDS)
        client, csrf = _people(app, members, team, board)
        requests = _requests(client, csrf, board, columns, cards)
        found = {
            name: statistics.median(_ms(request, n) for n in range(ROUNDS))
            for name, request in requests.items()
        }
        database.current().close()
        return found


def _people(app: Flask, members: int, team: int, board: int) -> tuple[FlaskClient, str]:
    with changing("people", by=BENCH) as change:
        joined = [
            add_member(
                change, name=f"Person {n}", email=f"p{n}@example.org", role="member", team_id=team
            )
            for n in range(members)
        ]
        change.record(MemberJoined(member=joined[0].id, name=joined[0].name))
    ids = [member.id for member in joined]
    with database.current().writing() as session:
        for id_ in ids:
            session.add(Watch(member_id=id_, kind="board", target_id=board))
    token = sign_in(ids[0], agent="bench")
    with database.current().reading() as session:
        csrf = session.get_one(SignIn, key_of(token)).forgery_token
        assert session.exec(select(Card.id)).first()
    client = app.test_client()
    client.set_cookie("sid", token)
    return client, csrf


def _requests(
    client: FlaskClient, csrf: str, board: int, columns: list[int], cards: list[int]
) -> dict[str, Any]:
    def post(path: str, body: dict[str, Any]) -> None:
        answer = client.post(f"/api/v1{path}", json=body, headers={"X-CSRF-Token": csrf})
        assert answer.status_code == 200, answer.text

    def get(path: str) -> None:
        assert client.get(path).status_code == 200

    def move(n: int) -> None:
        post(
            f"/cards/{cards[n]}/move",
            {"to_column_id": columns[n % len(columns)], "after_card_id": None},
        )

    return {
        "move a card": move,
        "comment with a mention": lambda n: post(
            f"/cards/{cards[n]}/comments", {"text": "@Person 3, look"}
        ),
        "edit a card": lambda n: post(f"/cards/{cards[n]}/edit", {"labels": [f"l{n}"]}),
        "change 20 cards": lambda n: post(
            f"/boards/{board}/cards/change", {"card_ids": cards[:20], "add_labels": [f"x{n % 4}"]}
        ),
        "search": lambda n: get("/api/v1/search?q=card"),
        "board, opened": lambda n: get(f"/boards/{board}"),
        "events missed": lambda n: get(f"/api/v1/streams/board/{board}/snapshot"),
    }


def _ms(request: Any, n: int) -> float:
    begun = time.perf_counter()
    request(n)
    return (time.perf_counter() - begun) * 1000
