"""A database of an older version goes on, with what is in it."""

import json
from collections.abc import Iterator

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlmodel import SQLModel

import board.app  # noqa: F401 - registers every table
from board.core.database import Database
from board.migrations import config, upgrade
from board.triage.mail_headers import head_of
from board.triage.tokens import hash_of_link
from tests.support import services
from tests.support.mails import a_mail
from tests.test_architecture import is_no_index

AT = "2026-11-20T08:00:00.000Z"
OLD_ROWS = [
    "INSERT INTO team (id, name, weight, is_dealt_to) VALUES (1, 'User', 1, true)",
    "INSERT INTO board (id, team_id, name, is_open, standup_minutes) VALUES (1, 1, 'Old', true, "
    "15)",
    'INSERT INTO "column" (id, board_id, name, rank, is_wip_limit_hard, policy, is_started, '
    "is_finished) VALUES (1, 1, 'Doing', 'i', false, '', true, false)",
    "INSERT INTO card (id, board_id, column_id, rank, title, description, version, assignees, "
    "labels, checklist, "
    "is_expedite, is_title_on_wall, comment_count, created_at, moved_at, finished_by) VALUES "
    f"(1, 1, 1, 'i', 'Blåbär', 'åäö', 1, '[7]', '[]', '[]', true, true, 0, '{AT}', '{AT}', '[]')",
    "INSERT INTO card (id, board_id, column_id, rank, title, description, version, assignees, "
    "labels, checklist, "
    "is_expedite, is_title_on_wall, comment_count, created_at, moved_at, finished_by, ticket_id) "
    "VALUES "
    f"(2, 1, 1, 'j', 'Eva Lind', '', 1, '[]', '[]', '[]', false, false, 0, '{AT}', '{AT}', '[]', "
    "141)",
    "INSERT INTO standup (id, board_id, state, minutes, started_at, ends_at, since_at, turn, "
    "turn_started_at, people, "
    "spent, parked, record, is_newest) VALUES "
    f"(1, 1, 'held', 15, '{AT}', '{AT}', '{AT}', 0, '{AT}', '[7]', '{{}}', '[]', "
    '\'{"seconds": 600, "finished": [1], "blocked": [], "parked": 0}\', true)',
    "INSERT INTO wall (id, name, board_id, token_hash, paired_at) VALUES (1, 'Stairs', 1, 'x', "
    f"'{AT}')",
    "INSERT INTO stream (name, epoch, seq, floor) VALUES ('board/1', 5, 41, 0)",
    "INSERT INTO command (client, id, digest, actor, at, answer) VALUES ('tab', '1', 'd', "
    f"'member/7', '{AT}', '{{}}')",
    "INSERT INTO event (stream, seq, epoch, kind, at, by_id, by_kind, client, command, body, "
    "prior) VALUES "
    f"('board/1', 38, 5, 'card.left', '{AT}', 7, 'member', 'a', '38', "
    '\'{"facts"\\:{"card"\\:9,"to"\\:"Uppsägningar"},"put"\\:{},"gone"\\:{"card"\\:[9]}}\', '
    "'{}')",
    *(
        "INSERT INTO event (stream, seq, epoch, kind, at, by_id, by_kind, client, command, body, "
        "prior) VALUES "
        f"('{stream}', {seq}, 5, '{kind}', '{AT}', 7, 'member', 'a', '{seq}', '{body}', '{prior}')"
        for stream, seq, kind, prior, body in (
            (
                "board/1",
                39,
                "board.changed",
                '{"board"\\:{"1"\\:[{"is_open"\\:false},{"is_open"\\:true}]}}',
                "{}",
            ),
            ("board/1", 40, "card.added", "{}", '{"facts"\\:{"card"\\:2,"ticket"\\:141}}'),
            ("desk", 40, "ticket.distributed", "{}", '{"facts"\\:{"ticket"\\:141}}'),
            ("board/1", 41, "cards.changed", "{}", '{"facts"\\:{"cards"\\:[2,1]}}'),
            ("desk", 41, "ticket.resolved", "{}", '{"facts"\\:{"ticket"\\:141,"card"\\:2}}'),
        )
    ),
]


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path) -> Iterator[Database]:  # type: ignore[no-untyped-def]
    url = (
        services.postgres_database()
        if request.param == "postgres"
        else f"sqlite:///{tmp_path / 'old.sqlite'}"
    )
    opened = Database(url)
    with opened.writer.connect() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0001")
        for row in OLD_ROWS:
            connection.execute(text(row))
        connection.commit()
    yield opened
    opened.close()


def test_an_old_database_is_brought_up_to_date_with_what_is_in_it(old: Database) -> None:
    upgrade(old)
    with old.reader.connect() as connection:
        card = connection.execute(
            text("SELECT service, question_count, title FROM card WHERE id = 1")
        ).one()
        assert tuple(card) == ("expedite", 0, "Blåbär")
        assert (
            connection.execute(text("SELECT kind, lanes, done_leaves_days FROM board")).one()[0]
            == "kanban"
        )
        assert connection.execute(text("SELECT stream, seq FROM notice_cursor")).all() == [
            ("board/1", 41)
        ]
        epoch, seq, mark = connection.execute(text("SELECT epoch, seq, mark FROM stream")).one()
        assert (epoch, mark) != (5, 0), (
            "everybody takes everything anew, and is told from a backup of before"
        )
        assert seq == 41
        if old.is_sqlite:
            kept = (
                "SELECT count(*) FROM sqlite_master "
                "WHERE type = 'trigger' AND name LIKE 'words_of_%'"
            )
            assert connection.execute(text(kept)).scalar() == 9, (
                "search hears of no change without its triggers"
            )
            assert (
                connection.execute(
                    text("SELECT rowid FROM words_of_card WHERE words_of_card MATCH 'blåbär'")
                ).scalar()
                == 1
            )
        titles = connection.execute(text("SELECT wall_title FROM card ORDER BY id")).scalars().all()
        assert titles == ["", "Ärende 141"]
        record = connection.execute(text("SELECT record FROM standup")).scalar()
        found = json.loads(record) if isinstance(record, str) else record
        assert found["finished"] == [{"id": 1, "title": "Blåbär", "reason": None}]
        assert found["here"] == [7]
        assert connection.execute(text("SELECT actor, client, id FROM command")).one() == (
            "member/7",
            "tab",
            "1",
        )
        assert connection.execute(text("SELECT inches, distance_cm FROM wall")).one() == (55, 400)
        assert connection.execute(text("SELECT wall_id, board_id FROM wall_board")).all() == [
            (1, 1)
        ]
        opened = connection.execute(text("SELECT opened_seq, opened_at FROM board")).one()
        assert tuple(opened) == (39, AT), "what happened while it was closed stays its team's"
        named = connection.execute(
            text("SELECT stream, seq FROM event WHERE is_named ORDER BY seq, stream")
        ).all()
        assert [tuple(row) for row in named] == [
            ("board/1", 38),
            ("board/1", 39),
            ("desk", 40),
            ("board/1", 41),
        ]
        left = connection.execute(text("SELECT body FROM event WHERE kind = 'card.left'")).scalar()
        assert left == '{"facts":{"card":9},"put":{},"gone":{"card":[9]}}', "not where to"
        has = connection.execute(text("SELECT member_id, card_id FROM card_assignee"))
        assert [tuple(row) for row in has] == [(7, 1)]
        about = connection.execute(
            text("SELECT row_table, row_id, seq FROM event_subject ORDER BY 1, 2, 3")
        )
        assert [tuple(row) for row in about] == [
            ("card", 1, 41),
            ("card", 2, 40),
            ("card", 2, 41),
            ("card", 9, 38),
            ("ticket", 141, 40),
            ("ticket", 141, 41),
        ]
        context = MigrationContext.configure(
            connection, opts={"compare_type": False, "include_name": is_no_index}
        )
        changes = [
            change
            for change in compare_metadata(context, SQLModel.metadata)
            if "words_of_" not in str(change)
        ]
        assert changes == []


def test_a_mail_of_an_older_version_is_recognised_when_it_comes_again(old: Database) -> None:
    mails = {
        "<1@almvik.example>": a_mail(),
        "sha256:old": b"From: a@b.example\r\n\r\nHello",
        "sha256:twin": b"From: a@b.example\n\nHello\n",
    }
    insert = text(
        "INSERT INTO received_mail (content_key, state, raw, at) VALUES (:key, 'filed', :raw, :at)"
    )
    with old.writer.begin() as connection:
        for key, raw in mails.items():
            connection.execute(insert, {"key": key, "raw": raw, "at": AT})
    upgrade(old)
    with old.reader.connect() as connection:
        found = connection.execute(
            text("SELECT content_key, message_id, tried_at FROM received_mail ORDER BY id")
        ).all()
    keys = [head_of(raw).content_key for raw in mails.values()]
    assert [tuple(one) for one in found] == [
        (keys[0], "<1@almvik.example>", AT),
        (keys[1], "", AT),
        ("sha256:twin", "", AT),
    ]


def test_requesters_links_lead_on_and_a_duplicates_reply_leaves_the_originals_page(
    old: Database,
) -> None:
    insert = text(
        "INSERT INTO ticket (id, subject, state, channel, requester_name, requester_email, "
        "created_at, duplicate_of, "
        "is_first_contact, why, messages, follow_token) VALUES (:id, 'Printer', :state, 'web', "
        ":who, '', :at, :of, false, "
        "'{}', :messages, :link)"
    )
    said = [
        {"id": n, "way": "in", "who": who, "text": "", "at": AT}
        for n, who in ((1, "Anna"), (2, "Bertil"), (3, "Anna"))
    ]
    tickets = [
        {
            "id": 1,
            "state": "new",
            "who": "Anna",
            "of": None,
            "messages": json.dumps(said),
            "link": "annas-link",
        },
        {
            "id": 2,
            "state": "duplicate",
            "who": "Bertil",
            "of": 1,
            "messages": json.dumps([]),
            "link": "",
        },
    ]
    with old.writer.begin() as connection:
        for ticket in tickets:
            connection.execute(insert, {**ticket, "at": AT})
    upgrade(old)
    with old.reader.connect() as connection:
        messages, kept = connection.execute(
            text("SELECT messages, follow_hash FROM ticket WHERE id = 1")
        ).one()
    found = json.loads(messages) if isinstance(messages, str) else messages
    assert [message["way"] for message in found] == ["in", "note", "in"]
    assert kept == hash_of_link("annas-link")


def test_a_wall_that_showed_the_usual_begins_with_the_whiteboard(old: Database) -> None:
    _bring_to(old, "0033")
    usual = "SELECT playlist FROM wall WHERE id = 1"
    chosen = [{"scene": "clock", "seconds": 10, "from": "", "to": ""}]
    insert = text(
        "INSERT INTO wall (id, name, token_hash, paired_at, playlist) "
        f"VALUES (2, 'Kitchen', 'y', '{AT}', :playlist)"
    )
    with old.writer.begin() as connection:
        connection.execute(insert, {"playlist": json.dumps(chosen)})
    upgrade(old)
    with old.reader.connect() as connection:
        assert [one["scene"] for one in _json(connection.execute(text(usual)).scalar())][:2] == [
            "whiteboard",
            "columns",
        ]
        kept = connection.execute(text("SELECT playlist FROM wall WHERE id = 2")).scalar()
    assert _json(kept) == chosen, "whoever has chosen otherwise has chosen"


def test_a_walk_under_way_goes_on_at_the_first_card_of_its_column(old: Database) -> None:
    _bring_to(old, "0039")
    with old.writer.begin() as connection:
        connection.execute(
            text(
                "UPDATE standup SET state = 'running', style = 'board', turn = 1, "
                "columns = '[5, 1]'"
            )
        )
        connection.execute(text(f"UPDATE card SET blocked_at = '{AT}' WHERE id = 2"))
    upgrade(old)
    with old.reader.connect() as connection:
        cards, turn = connection.execute(text("SELECT cards, turn FROM standup")).one()
    assert (_json(cards), turn) == ([2, 1], 0)


def test_cards_stay_tied_to_their_initiatives_while_these_get_pages(old: Database) -> None:
    _bring_to(old, "0048")
    with old.writer.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO focus_area (id, name, hue, current_state, vision, gap) VALUES "
                "(3, 'Mission', 'blue', '', '', '')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO initiative (id, name, summary, state, areas) VALUES "
                "(4, 'Desk', '', 'active', '[3]')"
            )
        )
        connection.execute(text("UPDATE card SET initiative_id = 4 WHERE id = 2"))
    upgrade(old)
    with old.writer.begin() as connection:
        tied = connection.execute(text("SELECT initiative_id FROM card WHERE id = 2")).scalar()
        connection.execute(text("UPDATE initiative SET state = 'chosen', part_of = NULL"))
        rhythm = connection.execute(text("SELECT rhythm_days FROM initiative")).scalar()
    assert (tied, rhythm) == (4, 14)


def _bring_to(old: Database, revision: str) -> None:
    with old.writer.connect() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
        connection.commit()


def _json(value: object) -> object:
    """SQLite answers a text."""
    return json.loads(value) if isinstance(value, str) else value


def test_plans_and_standups_of_boards_become_their_teams(old: Database) -> None:
    _bring_to(old, "0047")
    plan = (
        "INSERT INTO standup_plan (id, board_id, weekdays, time, zone, minutes, country, style, "
        "\"order\", days, next_at, lines) VALUES (:id, :id, '[0]', :time, 'UTC', 15, 'SE', "
        "'round', 'shuffled', '{}', :next, :lines)"
    )
    with old.writer.begin() as connection:
        _copy(connection, "board", 1, id=2)
        for number, next_at in ((1, None), (2, AT)):
            lines = json.dumps([{"id": 1, "member": number, "text": f"of {number}"}])
            values = {"id": number, "time": f"08:0{number}", "next": next_at, "lines": lines}
            connection.execute(text(plan), values)
        connection.execute(text(f"UPDATE standup SET planned_at = '{AT}'"))
        _copy(connection, "standup", 1, id=2, board_id=2, state="running")
        _copy(connection, "standup", 1, id=3, planned_at=None, state="gathering")
        connection.execute(text("INSERT INTO mood_count VALUES (1, 4, 5)"))
    upgrade(old)
    with old.reader.connect() as connection:
        plans = connection.execute(text("SELECT team_id, time, lines FROM standup_plan")).all()
        standups = connection.execute(
            text("SELECT id, team_id, state, planned_at, is_newest, teams FROM standup ORDER BY id")
        ).all()
        moods = connection.execute(text("SELECT count FROM mood_count")).scalars().all()
    assert [(team, time) for team, time, _ in plans] == [(1, "08:02")]
    assert [one["text"] for one in _json(plans[0].lines)] == ["of 2", "of 1"]
    assert [tuple(one)[:5] for one in standups] == [
        (1, 1, "held", AT, False),
        (2, 1, "skipped", None, False),
        (3, 1, "gathering", None, True),
    ]
    assert {json.dumps(_json(one.teams)) for one in standups} == {"[1]"}
    assert moods == [5]


def _copy(connection: Connection, table: str, like: int, **values: object) -> None:
    found = connection.execute(text(f"SELECT * FROM {table} WHERE id = {like}")).one()._asdict()
    row = {
        name: json.dumps(value) if isinstance(value, list | dict) else value
        for name, value in (found | values).items()
    }
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), row)


def test_what_is_known_of_a_tickets_way_is_kept_and_the_rest_begins_now(old: Database) -> None:
    thread = [
        {"id": 1, "way": "in", "who": "Eva", "text": "?", "at": AT, "machine": "list"},
        {"id": 2, "way": "out", "who": "", "text": "!", "at": "2026-11-20T08:01:00.000Z"}
        | {"machine": "automatic"},
        {"id": 3, "way": "out", "who": "Cy", "text": "!", "at": "2026-11-20T08:02:00.000Z"},
        {"id": 4, "way": "note", "who": "Ann", "text": "No", "at": "2026-11-20T08:03:00.000Z"}
        | {"returned": {"team": 1}},
    ]
    with old.writer.connect() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0050")
        connection.execute(
            text(
                "INSERT INTO ticket (id, subject, state, channel, requester_name, requester_email, "
                "created_at, decided_at, resolved_at, is_first_contact, participants, why, said, "
                "messages, follow_hash, closing, is_spam, rating) VALUES (9, 'S', 'resolved', "
                "'mail', 'Eva', 'eva@almvik.example', :at, :at, :at, true, '[]', '{}', '{}', "
                ":thread, '', '', false, '')"
            ),
            {"at": AT, "thread": json.dumps(thread)},
        )
        connection.commit()
    upgrade(old)
    kept = (
        "SELECT queued_at, triaged_at, answered_at, first_contact_at, returned_at, reopened_at, "
        "is_from_machine FROM ticket WHERE id = 9"
    )
    with old.reader.connect() as connection:
        found = tuple(connection.execute(text(kept)).one())
    answered_at, returned_at = (f"2026-11-20T08:0{minute}:00.000Z" for minute in (2, 3))
    assert found == (AT, AT, answered_at, AT, returned_at, None, True)
