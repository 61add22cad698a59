"""Bodies for the API's document, from the examples that the contract tries: ids are small, texts
are those of the examples, what is drawn by lot is made up."""

from types import SimpleNamespace
from typing import Any, cast

from flask import Flask

from board.web.api_routes import route_of

from .commands import COMMANDS, Stage

COLUMNS = ("Backlog", "Ready", "Doing", "Review", "Done")
ACTIONS = {
    "people.invite": {"email": "eva@almvik.example", "role": "member", "team_id": 1},
    "boards.fold": {"columns": [3], "lanes": ["assignee:5"]},
    "people.choose_preferences": {"theme": "dark"},
    "notices.choose_ways": {"ways": {"comment": "at_once", "due": "digest"}},
    "imports.look_through": {
        "mapping": {"subject": 1, "text": 2, "state": 5},
        "closed_words": "Åtgärdad, Avslutad",
        "otherwise": "new",
    },
    "measures.look_at_table": {"text": "2026-01-08;98\n2026-01-15;96,5"},
    "letters.word_letter": {"kind": "answer", "language": "en", "text": "{greeting}\n\n{text}"},
    "letters.set_letterhead": {"customer_id": 1, "language": "da", "sender_name": "IT-hjælp"},
    "letters.preview_letter": {"kind": "acknowledgement", "language": "sv"},
    "mailboxes.add_mailbox": {
        "name": "IT",
        "host": "imap.example.org",
        "login": "it@example.org",
        "password": "what the mail server knows",
        "sender": "IT help <it@example.org>",
    },
    "mailboxes.change_mailbox": {"done_folder": "Tavla"},
    "mailboxes.send_test_mail": {"to": "siv@example.org"},
    "walls.claim": {"state": "what GET /wall has given the TV"},
    "texts.markdown": {"text": "*Two* look."},
    "texts.merge": {"base": "one", "yours": "one, two", "theirs": "one"},
}
"""Of what is no command."""


def example_bodies(app: Flask) -> dict[str, Any]:
    """`{operationId: body}` of every operation that takes JSON, in the order of their names."""
    stage = a_made_up_stage()
    bodies = {endpoint: example.body(stage) for endpoint, example in COMMANDS.items()} | ACTIONS
    known = {name: route_of(view).operation_id for name, view in app.view_functions.items()}
    found = {known[endpoint]: body for endpoint, body in bodies.items() if body}
    return dict(sorted(found.items()))


def a_made_up_stage() -> Stage:
    """As `set_the_stage` would have it, without a database."""
    made = {name: place for place, name in enumerate(Stage.__annotations__, start=1)}
    world = SimpleNamespace(
        board_id=1,
        columns={name: place for place, name in enumerate(COLUMNS, start=1)},
        teams={"user": 1, "system": 2},
    )
    given = {"world": world, "code": "KXPM-4T7W", "receipt": "what POST /files has answered"}
    return cast(Stage, SimpleNamespace(**made | given))
