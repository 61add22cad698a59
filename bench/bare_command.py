"""The yardstick of a command: the same work on the same stack by hand. eventlet, Flask, SQLite that
waits for the disk, plain statements, a command id and a log; no rights, no audiences, no undo."""

import secrets
import sqlite3
import sys

import eventlet
import orjson
from eventlet import wsgi
from flask import Flask, Response, request

CARDS, COLUMNS = 100, 5
app = Flask("bare")
db = sqlite3.connect(sys.argv[2], isolation_level=None, check_same_thread=False)
db.executescript(
    """
    PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
    CREATE TABLE stream (name TEXT PRIMARY KEY, seq INTEGER NOT NULL);
    CREATE TABLE board (id INTEGER PRIMARY KEY, name TEXT, team_id INTEGER);
    CREATE TABLE "column" (id INTEGER PRIMARY KEY, board_id INTEGER, name TEXT, wip_limit INTEGER);
    CREATE TABLE card (id INTEGER PRIMARY KEY, board_id INTEGER, column_id INTEGER, rank REAL,
        title TEXT, moved_at TEXT);
    CREATE INDEX in_column ON card (column_id, rank);
    CREATE TABLE event (stream TEXT, seq INTEGER, kind TEXT, body TEXT, PRIMARY KEY (stream, seq));
    CREATE TABLE command (actor TEXT, id TEXT, answer TEXT, PRIMARY KEY (actor, id));
    INSERT INTO stream VALUES ('board/1', 0);
    INSERT INTO board VALUES (1, 'Board', 1);
    """
)
db.executemany(
    'INSERT INTO "column" VALUES (?, 1, ?, NULL)', [(n + 1, f"Column {n}") for n in range(COLUMNS)]
)
db.executemany(
    "INSERT INTO card VALUES (?, 1, ?, ?, ?, '')",
    [(n + 1, n % COLUMNS + 1, float(n), f"Card {n}") for n in range(CARDS)],
)


@app.post("/api/v1/cards/<int:card>/move")
def move(card: int) -> Response:
    to, key = request.get_json()["to_column_id"], request.headers["Idempotency-Key"]
    db.execute("BEGIN IMMEDIATE")
    (seq,) = db.execute("SELECT seq FROM stream WHERE name = 'board/1'").fetchone()
    done = db.execute("SELECT answer FROM command WHERE actor = 'a' AND id = ?", (key,)).fetchone()
    if done:
        db.execute("ROLLBACK")
        return Response(done[0], content_type="application/json")
    db.execute("SELECT * FROM card JOIN board ON board.id = board_id WHERE card.id = ?", (card,))
    db.execute('SELECT * FROM "column" WHERE id = ?', (to,)).fetchone()
    (rank,) = db.execute("SELECT min(rank) FROM card WHERE column_id = ?", (to,)).fetchone()
    row = (to, (rank or 0.0) - 1, "2026-11-25T08:00:00.000Z", card)
    db.execute("UPDATE card SET column_id = ?, rank = ?, moved_at = ? WHERE id = ?", row)
    event = {"stream": "board/1", "seq": seq + 1, "mark": secrets.randbits(31), "put": row}
    text = orjson.dumps({"events": [event], "result": {}}).decode()
    db.execute("INSERT INTO event VALUES ('board/1', ?, 'card.moved', ?)", (seq + 1, text))
    db.execute("INSERT INTO command VALUES ('a', ?, ?)", (key, text))
    db.execute("UPDATE stream SET seq = ? WHERE name = 'board/1'", (seq + 1,))
    db.execute("COMMIT")
    return Response(text, content_type="application/json")


@app.get("/healthz")
def healthz() -> str:
    return "ok"


listener = eventlet.listen(("127.0.0.1", int(sys.argv[1])), backlog=4096)
wsgi.server(listener, app, log_output=False)
