"""A small organisation and the people in it. A persona speaks the same HTTP as a browser, and hears
what it would hear."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import orjson
import sqlalchemy as sa
from flask import Flask
from sqlalchemy import text
from sqlmodel import SQLModel, select

from board.boards.arranging import add_board, change_board
from board.boards.authentication import identify_guest
from board.boards.models import BoardColumn
from board.cards.models import Card
from board.core import database, snapshots, write_behind
from board.core.actor import Actor, system
from board.core.changes import changing
from board.core.errors import NotFound
from board.people.adding import add_team
from board.people.audit_log import Audit
from board.people.events import MemberJoined
from board.people.inviting import add_member
from board.people.models import SignIn
from board.people.signing_in import key_of, sign_in
from board.triage.creating_tickets import open_ticket
from board.walls.codes import new_state
from board.walls.pairing import claim_pairing, confirm_pairing, token_key
from board.web.connection_registry import Connection
from board.web.socket_limits import TooManyWatches
from tests.support.replica import understood, whole

SYSTEM = system("test")


def hard(limit: int) -> dict[str, Any]:
    return {"wip_limit": limit, "is_wip_limit_hard": True}


def soft(limit: int) -> dict[str, Any]:
    return {"wip_limit": limit}


@dataclass
class Answer:
    """An API answer: `status`, `body`, and the `error` code or None."""

    status: int
    body: Any

    @property
    def error(self) -> str | None:
        return self.body.get("code") if isinstance(self.body, dict) else None

    @property
    def result(self) -> dict[str, Any]:
        return self.body["result"]

    @property
    def events(self) -> list[dict[str, Any]]:
        return self.body["events"]


class Ear:
    """Stands where an Engine.IO socket would: keeps what was sent to it."""

    def __init__(self) -> None:
        self.closed = False
        self.queue = SimpleNamespace(unfinished_tasks=0, queue=[])
        self.messages: list[tuple[str, Any]] = []

    def send(self, packet: Any) -> None:
        name, body = orjson.loads(packet.data[1:])
        self.messages.append((name, body))

    def close(self, **_: Any) -> None:
        self.closed = True


class Persona:
    """Someone with a browser. What they do is named as the team names it."""

    def __init__(
        self, world: "World", actor: Actor, cookie: tuple[str, str], csrf: str | None, key: str
    ) -> None:
        self.world = world
        self.actor = actor
        self.csrf = csrf
        self.key = key
        self.client = world.app.test_client()
        self.client.set_cookie(cookie[0], cookie[1])
        self.ear = Ear()
        self.connection = Connection(f"sid-{actor.kind}-{actor.id}", actor, key, self.ear)

    def post(
        self, path: str, body: Any = None, *, key: str | None = None, **headers: str
    ) -> Answer:
        sent = {"X-CSRF-Token": self.csrf or "", **headers}
        if key:
            sent["Idempotency-Key"] = key
        response = self.client.post(
            f"/api/v1{path}", json=body if body is not None else {}, headers=sent
        )
        return Answer(response.status_code, response.get_json(silent=True))

    def upload(self, content: bytes) -> str:
        """The receipt of an uploaded file."""
        headers = {"X-CSRF-Token": self.csrf or "", "Content-Type": "application/octet-stream"}
        response = self.client.post("/api/v1/files", data=content, headers=headers)
        assert response.status_code == 200, response.text
        return response.get_json()["receipt"]

    def get(self, path: str) -> Answer:
        response = self.client.get(f"/api/v1{path}")
        return Answer(response.status_code, response.get_json(silent=True))

    def moves(
        self, title: str, *, to: str, below: str | None = None, key: str | None = None
    ) -> Answer:
        after = self.world.card(below).id if below else None
        body = {"to_column_id": self.world.columns[to], "after_card_id": after}
        return self.post(f"/cards/{self.world.card(title).id}/move", body, key=key)

    def adds(self, title: str, *, to: str) -> Answer:
        body = {
            "board_id": self.world.board_id,
            "column_id": self.world.columns[to],
            "title": title,
        }
        return self.post("/cards", body)

    def undoes(self, answer: Answer) -> Answer:
        event = answer.events[0]
        return self.post(f"/streams/{event['stream']}/events/{event['seq']}/undo")

    def watches(self, stream: str, *, epoch: int = 0, seq: int = 0) -> dict[str, Any]:
        """Raises what the socket is refused."""
        realtime = self.world.app.extensions["realtime"]
        realtime.registry.enter(self.connection)
        realtime.publisher.publish_waiting()
        copy = {"stream": stream, "epoch": epoch, "seq": seq}
        answer = understood(stream, realtime.watching.watch(self.connection, copy))
        for refusal in (NotFound, TooManyWatches):
            if answer.get("error") == refusal.code():
                raise refusal()
        return answer

    def signs_in(self) -> None:
        """Anew, after the sessions have ended."""
        self.world.app.extensions["realtime"].registry.part(self.connection.sid)
        token, self.csrf = signed_in(self.actor.id or 0)
        self.key = self.connection.key = f"member:{key_of(token)}"
        self.client.set_cookie("sid", token)

    def heard(self) -> list[dict[str, Any]]:
        """The events that have come over the socket, in order."""
        self.world.app.extensions["realtime"].publisher.publish_waiting()
        return [event for name, body in self.ear.messages if name == "events" for event in body]

    def was_told(self, name: str) -> bool:
        return any(said == name for said, _ in self.ear.messages)

    def snapshot(self, stream: str) -> dict[str, Any]:
        answer = self.get(f"/streams/{stream}/snapshot")
        assert answer.status == 200, answer
        return whole(answer.body)


class World:
    """Two teams, `user` and `system`; boards, cards and tickets as a test asks for them."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.teams = {
            name: add_team(SYSTEM, name=name).result["team"] for name in ("user", "system")
        }
        self.board_id = self.team_id = 0
        self.columns: dict[str, int] = {}

    def person(self, name: str, *, team: str | None = None, role: str = "member") -> Persona:
        with changing("people", by=SYSTEM) as change:
            team_id = self.teams[team] if team else None
            email = f"{name.lower()}@example.org"
            member = add_member(change, name=name, email=email, role=role, team_id=team_id)
            change.record(MemberJoined(member=member, name=member.name))
        token, csrf = signed_in(member.id)
        actor = Actor("member", member.id, name, role, team_id)
        return Persona(self, actor, ("sid", token), csrf, f"member:{key_of(token)}")

    def wall(self, name: str, *, team: str) -> Persona:
        if not self.board_id:
            self.a_board(team=team)
        code, state = new_state()
        wall = confirm_pairing(SYSTEM, code=code, name=name, board_id=self.board_id).result["wall"]
        token = claim_pairing(state) or ""
        actor = Actor("wall", wall, name, boards=frozenset({self.board_id}))
        return Persona(self, actor, ("wall", token), None, f"wall:{token_key(token)}")

    def guest(self, token: str) -> Persona:
        """Whoever holds a board's public link."""
        found = identify_guest(token)
        assert found
        guest = Persona(self, found[0], ("none", ""), None, found[1])
        guest.client.environ_base["HTTP_X_BOARD_LINK"] = token
        return guest

    def a_board(
        self,
        columns: dict[str, Any] | None = None,
        cards: dict[str, list[str]] | None = None,
        *,
        team: str = "user",
        is_open: bool = True,
    ) -> int:
        """A board with columns `{name: None | soft(n) | hard(n)}`; the second is the start, one
        named Done the finish."""
        names = list(columns or {"Ready": None, "Doing": None, "Review": None, "Done": None})
        given = [
            {
                "name": name,
                "is_started": i > 0,
                "is_finished": name == "Done",
                "is_backlog": name == "Backlog",
                **((columns or {}).get(name) or {}),
            }
            for i, name in enumerate(names)
        ]
        self.team_id = self.teams[team]
        self.board_id = add_board(SYSTEM, team_id=self.team_id, name="Board", columns=given).result[
            "board"
        ]
        with database.current().writing() as session:
            session.execute(
                text("UPDATE board SET is_open = :o WHERE id = :b"),
                {"o": is_open, "b": self.board_id},
            )
            found = session.exec(select(BoardColumn).where(BoardColumn.board_id == self.board_id))
            self.columns = {column.name: column.id for column in found}
        for column, titles in (cards or {}).items():
            for title in titles:
                self.add(title, to=column)
        return self.board_id

    def a_second_board(self, *, team: str = "system") -> int:
        """The id of the first column of another board; the world's own board stays what it is."""
        kept = self.team_id, self.board_id, self.columns
        self.a_board(team=team)
        column = self.columns["Ready"]
        self.second_board_id = self.board_id
        self.team_id, self.board_id, self.columns = kept
        return column

    def close_board(self, board_id: int) -> None:
        change_board(SYSTEM, board_id, is_open=False)

    def open_board(self, board_id: int) -> None:
        change_board(SYSTEM, board_id, is_open=True)

    def add(self, title: str, *, to: str, **values: Any) -> int:
        from board.cards.adding import add_card

        column_id = self.columns[to]
        return add_card(
            SYSTEM, board_id=self.board_id, column_id=column_id, title=title, **values
        ).result["card"]

    def card(self, title: str) -> Card:
        with database.current().reading() as session:
            return session.exec(select(Card).where(Card.title == title)).one()

    def titles_in(self, column: str) -> list[str]:
        with database.current().reading() as session:
            found = select(Card.title).where(
                Card.column_id == self.columns[column], Card.archived_at.is_(None)
            )  # type: ignore[union-attr]
            return list(session.exec(found.order_by(Card.rank)))

    def links_of(self, card_id: int) -> set[tuple[str, int]]:
        """{(role, the other card)}, as its board shows them."""
        board_id = self.row(Card, card_id).board_id
        rows = self.snapshot(f"board/{board_id}")["rows"].get("card_link", {}).values()
        return {(row["role"], row["other_id"]) for row in rows if row["card_id"] == card_id}

    def a_ticket(
        self, subject: str = "Printer", *, name: str = "Eva", email: str = "eva@almvik.example"
    ) -> int:
        change = open_ticket(
            SYSTEM,
            subject=subject,
            text="It does not print.",
            name=name,
            email=email,
            channel="web",
        )
        return change.result["ticket"]

    def row(self, model: Any, id_: int) -> Any:
        with database.current().reading() as session:
            return session.get(model, id_)

    def snapshot(self, stream: str, audience: Any = "team") -> dict[str, Any]:
        return whole(snapshots.snapshot(stream, audience))


def signed_in(member_id: int) -> tuple[str, str]:
    """The cookie's token and the page's."""
    token = sign_in(member_id, agent="test")
    with database.current().reading() as session:
        return token, session.get_one(SignIn, key_of(token)).forgery_token


def empty_all_tables(opened: database.Database) -> None:
    """As the migrations left it; only what has rows is touched. Also of audit, which the database
    guards: the guard steps aside for this one transaction."""
    write_behind.forget()
    tables = list(reversed(SQLModel.metadata.sorted_tables))
    has_rows = " UNION ALL ".join(
        f"SELECT '{table.name}' WHERE EXISTS (SELECT 1 FROM \"{table.name}\")" for table in tables
    )
    with opened.writer.begin() as connection:
        full = set(connection.scalars(text(has_rows)))
        with _unguarded(connection, opened) if "audit" in full else nullcontext():
            for table in tables:
                if table.name in full:
                    connection.execute(table.delete())
        if opened.is_sqlite:
            connection.execute(text("DELETE FROM sqlite_sequence"))
        else:
            connection.execute(text(COUNT_FROM_ONE))


COUNT_FROM_ONE = """SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)
    FROM pg_sequences WHERE last_value IS NOT NULL"""


GUARDS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit%'"


@contextmanager
def _unguarded(connection: sa.Connection, opened: database.Database) -> Iterator[None]:
    if opened.is_sqlite:
        guards = connection.execute(text(GUARDS)).all()
        off, on = [f"DROP TRIGGER {name}" for name, _ in guards], [sql for _, sql in guards]
    else:
        off, on = ([f"ALTER TABLE audit {what} TRIGGER USER"] for what in ("DISABLE", "ENABLE"))
    for statement in off:
        connection.execute(text(statement))
    yield
    for statement in on:
        connection.execute(text(statement))


def audit_lines(kind: str = "") -> list[Audit]:
    """What the audit table says, oldest first; of one kind, or of those that begin so ("link.")."""
    with database.current().reading() as session:
        lines = session.exec(select(Audit).order_by(Audit.id)).all()  # type: ignore[arg-type]
    return [line for line in lines if line.kind.startswith(kind)]
