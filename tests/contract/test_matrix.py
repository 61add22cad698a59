"""The whole permission matrix, written out: who is answered what, to the status, on every route
(each slice's routes.py, and the pages of pages/screens.py). The tables are matrix_*.txt; a route
without a row fails. `TAVLA_WRITE_MATRIX=<folder>` writes what is answered now, to be compared and
thought about."""

import os
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlmodel import select

from board.core import database
from board.core.event_log import Stream
from board.people.models import Invitation
from board.web.api_routes import route_of
from tests.support import matrix
from tests.support.commands import COMMANDS
from tests.support.matrix import Cast
from tests.support.stage import Stage
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
"""Rights are asked before a database has its own ways."""
ANSWERS = matrix.read(Path(__file__).parent / "matrix_commands.txt")
READS = matrix.read(Path(__file__).parent / "matrix_reads.txt")
WRITES = matrix.read(Path(__file__).parent / "matrix_writes.txt")
FOLDER = os.environ.get("TAVLA_WRITE_MATRIX")


@pytest.fixture
def cast(stage: Stage, vera: Persona, ann: Persona, cy: Persona, siv: Persona) -> Cast:
    return matrix.cast(stage, {"viewer": vera, "member": ann, "coordinator": cy, "admin": siv})


def test_every_command_has_a_row() -> None:
    assert set(ANSWERS) == set(COMMANDS)


@pytest.mark.parametrize("endpoint", sorted(COMMANDS))
def test_who_is_refused_a_command_is_told_so_exactly_and_changes_nothing(
    endpoint: str, cast: Cast, stage: Stage
) -> None:
    """Who may is tried in test_permissions.py, each in a world of their own."""
    path, body = COMMANDS[endpoint].path(stage), COMMANDS[endpoint].body(stage)
    expected = ANSWERS.get(endpoint, {})
    may = [column for column, status in expected.items() if status == 200]
    before = newest_numbers()
    found = cast.statuses(lambda person: person.post(path, body).status, without=may)
    _write("commands", endpoint, found | dict.fromkeys(may, 200))
    assert found == {column: status for column, status in expected.items() if column not in may}
    after = newest_numbers()
    closed = f"board/{cast.board_id}"
    assert after == before | {closed: before[closed] + 1}, "only that the board was closed"


ELSEWHERE_AND_MAY = [
    (endpoint, column)
    for endpoint in sorted(COMMANDS)
    for column in ("f_viewer", "f_coordinator", "c_coordinator", "lost")
    if ANSWERS.get(endpoint, {}).get(column) == 200
]


@pytest.mark.parametrize(("endpoint", "column"), ELSEWHERE_AND_MAY)
def test_who_may_from_another_team_does_it(
    endpoint: str, column: str, cast: Cast, stage: Stage
) -> None:
    path, body = COMMANDS[endpoint].path(stage), COMMANDS[endpoint].body(stage)
    if column in matrix.CLOSED:
        cast.world.close_board(cast.board_id)
    answer = cast.people[column].post(path, body)
    assert answer.status == 200, answer


def newest_numbers() -> dict[str, int]:
    with database.current().reading() as session:
        return dict(session.exec(select(Stream.name, Stream.seq)).all())


SAMPLES = {
    "board_id": lambda s: s.world.board_id,
    "card_id": lambda s: s.card,
    "initiative_id": lambda s: s.initiative,
    "attachment_id": lambda s: s.attachment,
    "standup_id": lambda s: s.held,
    "sprint_id": lambda s: s.running,
    "team_id": lambda s: s.world.team_id,
    "ticket_id": lambda s: s.ticket,
    "member_id": lambda s: s.member,
    "customer_id": lambda s: s.customer,
    "file_id": lambda s: 999_999,
    "mail_id": lambda s: 999_999,
    "link_id": lambda s: 999_999,
    "mailbox_id": lambda s: 999_999,
    "hook_id": lambda s: s.hook,
    "measure_id": lambda s: s.measure,
    "retrospective_id": lambda s: s.retrospective,
    "import_id": lambda s: 999_999,
}
STREAMS = (
    "board/{board_id}",
    "team/{team_id}",
    "retrospective/{retrospective_id}",
    "desk",
    "people",
    "absences",
    "rota",
    "incidents",
    "focus",
    "measure/{measure}",
    "initiative/{initiative}",
    "brief",
    "wall/{wall}",
    "me/{member_id}",
)
ELSEWHERE = {
    "openapi.document": "the same for everybody who is known: tests/web/test_openapi.py",
    "asset": "public: tests/web/test_assets.py",
    "pages.readiness": "the same for everybody: tests/server/test_starting.py",
    "streams.events": "one row per stream",
    "streams.snapshot": "one row per stream",
}
"""Routes that have no row of their own, and why."""


def reads_of(app: Flask, stage: Any, cast: Cast) -> dict[str, str]:
    """`{row: path}` of every route that is no command and can be asked by GET, and of every stream
    twice."""
    found: dict[str, str] = {}
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if (
            route_of(view).is_command
            or "GET" not in (rule.methods or ())
            or rule.endpoint in ELSEWHERE
        ):
            continue
        values = {
            name: SAMPLES[name](stage) if name in SAMPLES else "made-up" for name in rule.arguments
        }
        with app.test_request_context():
            path = app.url_map.bind("localhost").build(rule.endpoint, values)
        found[rule.endpoint] = path + QUERIES.get(rule.endpoint, "")
    names = {
        "board_id": stage.world.board_id,
        "team_id": stage.world.team_id,
        "retrospective_id": stage.retrospective,
        "wall": cast.id_of("wall"),
        "measure": stage.measure,
        "initiative": stage.initiative,
        "member_id": cast.id_of("member"),
    }
    for stream in STREAMS:
        kind, path = stream.partition("/")[0], f"/api/v1/streams/{stream.format(**names)}"
        found[f"snapshot:{kind}"] = f"{path}/snapshot"
        found[f"catch_up:{kind}"] = f"{path}/events?since=0&epoch=0"
    return found


QUERIES = {"cards.by_id": "?ids=1", "search.search": "?q=a"}


def test_who_may_read_what(app: Flask, cast: Cast, stage: Stage) -> None:
    """Every page, every GET of the API, every stream's snapshot and catch-up."""
    stage.held = _a_held_standup(stage)  # type: ignore[attr-defined]
    paths = reads_of(app, stage, cast)
    found: dict[str, dict[str, int]] = {name: {} for name in paths}
    for columns in ((*matrix.HERE, *matrix.FOREIGN), matrix.CLOSED):
        if columns is matrix.CLOSED:
            cast.world.close_board(cast.board_id)
        for name, path in paths.items():
            for column in columns:
                found[name][column] = cast.people[column].client.get(path).status_code
    for name in sorted(found):
        _write("reads", name, found[name])
    differing = [
        matrix.row(name, found[name]) for name in sorted(found) if found[name] != READS.get(name)
    ]
    assert differing == []
    assert set(READS) == set(found)


A_MAILBOX = {"name": "IT", "host": "imap.example.org", "login": "it", "password": "s3cret"}
WRITTEN: dict[str, tuple[str, Any]] = {
    "boards.fold": ("/boards/{board_id}/folded", {"columns": [], "lanes": []}),
    "rota.new_calendar": ("/rota/calendar", {}),
    "texts.markdown": ("/markdown", {"text": "*a*"}),
    "texts.merge": ("/merge", {"base": "a", "yours": "b", "theirs": "a"}),
    "files.upload": ("/files", b"hello"),
    "hooks.send_test": ("/hooks/{hook_id}/test", {}),
    "hooks.try_again": ("/hooks/{hook_id}/again", {}),
    "measures.look_at_table": ("/measures/999999/table/look", {"text": "x"}),
    "imports.look_through": ("/imports/999999/look", {}),
    "imports.run_import": ("/imports/999999/run", {}),
    "imports.stop_import": ("/imports/999999/stop", {}),
    "imports.take_queue": ("/imports/files?name=queue.csv", b"Subject\nPrinter\n"),
    "letters.preview_letter": ("/letters/preview", {"kind": "answer"}),
    "letters.set_letterhead": ("/letters/letterhead", {"customer_id": None, "greeting": "Hej"}),
    "letters.word_letter": ("/letters", {"kind": "answer", "language": "sv", "text": ""}),
    "mailboxes.add_mailbox": ("/mailboxes", A_MAILBOX),
    "mailboxes.begin_consent": ("/mailboxes/999999/consent", {}),
    "mailboxes.change_mailbox": ("/mailboxes/999999/change", {"name": "IT"}),
    "mailboxes.end_consent": ("/mailboxes/999999/consent/end", {}),
    "mailboxes.pause_mailbox": ("/mailboxes/999999/pause", {}),
    "mailboxes.remove_mailbox": ("/mailboxes/999999/remove", {}),
    "mailboxes.resume_mailbox": ("/mailboxes/999999/resume", {}),
    "mailboxes.send_test_mail": ("/mail/test", {"to": "siv@example.org"}),
    "mailboxes.try_mailbox": ("/mailboxes/999999/try", {}),
    "notices.choose_ways": ("/me/notices/ways", {"ways": {"due": "never"}}),
    "people.choose_preferences": ("/me/preferences", {"theme": "dark"}),
    "people.invite": ("/invitations", {"email": "new@example.org", "role": "admin"}),
    "people.password_link": ("/members/{member_id}/password-link", {}),
    "people.revoke_one_time_link": ("/invitations/{link_id}/revoke", {}),
    "triage.intake_mail": ("/intake/mail", b"From: eva@almvik.example\n\nIt does not print."),
    "walls.claim": ("/pairing/claim", {"state": "made-up-state"}),
}
"""What can be sent to the API and is no command on a stream. Forms of pages: tests/people,
tests/web/test_bad_input.py."""


def test_every_other_way_to_write_has_a_row(app: Flask) -> None:
    rules = [rule for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())]
    views = {
        rule.endpoint: app.view_functions[rule.endpoint]
        for rule in rules
        if rule.rule.startswith("/api/")
    }
    assert set(WRITTEN) == {name for name, view in views.items() if not route_of(view).is_command}


def test_who_may_write_what_is_no_command(cast: Cast) -> None:
    admin = cast.people["admin"]
    assert (
        admin.post("/invitations", {"email": "other@example.org", "role": "member"}).status == 200
    )
    ids = {
        "board_id": cast.board_id,
        "member_id": cast.id_of("member"),
        "link_id": _newest_link(),
        "hook_id": _a_hook(cast.world.teams["user"]),
    }
    found: dict[str, dict[str, int]] = {name: {} for name in WRITTEN}
    for columns in ((*matrix.HERE, *matrix.FOREIGN), matrix.CLOSED):
        if columns is matrix.CLOSED:
            cast.world.close_board(cast.board_id)
        for name, (path, body) in WRITTEN.items():
            for column in columns:
                found[name][column] = _sent(cast.people[column], path.format(**ids), body)
    for name in sorted(found):
        _write("writes", name, found[name])
    assert [
        matrix.row(name, found[name]) for name in sorted(found) if found[name] != WRITES.get(name)
    ] == []


def _sent(person: Persona, path: str, body: Any) -> int:
    if not isinstance(body, bytes):
        return person.post(path, body).status
    headers = {"X-CSRF-Token": person.csrf or "", "Content-Type": "application/octet-stream"}
    return person.client.post(f"/api/v1{path}", data=body, headers=headers).status_code


def _a_hook(team_id: int) -> int:
    """At an address that nobody can ask, so that no other server hears of these tests."""
    from board.hooks.adding import add_hook
    from tests.support.world import SYSTEM

    return add_hook(SYSTEM, team_id, kind="json", address="https://localhost:1/").result["hook"]


def _newest_link() -> int:
    with database.current().reading() as session:
        return max(link.id for link in session.exec(select(Invitation)))


def _a_held_standup(stage: Stage) -> int:
    from board.standup.finishing import end_now
    from tests.support.stage import finished
    from tests.support.world import SYSTEM

    end_now(SYSTEM, finished(stage))
    return stage.standup


def _write(table: str, name: str, statuses: dict[str, int]) -> None:
    if FOLDER:
        with (Path(FOLDER) / f"matrix_{table}.txt").open("a") as out:
            out.write(matrix.row(name, statuses) + "\n")


def test_no_page_of_a_board_is_read_with_another_boards_link(world: World, ann: Persona) -> None:
    """A guest's link opens its own board's streams and nothing of any other's."""
    world.a_board()
    guest = world.guest(
        ann.post(f"/boards/{world.board_id}/links", {"kind": "board"}).result["token"]
    )
    other = world.a_board()
    assert guest.get(f"/streams/board/{other}/snapshot").status == 404
