"""Long lists come in pages: each row once and none forgotten, however many there are, also while
somebody adds and takes away; nonsense in an address (web/list_marks.py) is refused by name."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlmodel import col, func, select

from board.boards.models import BoardColumn
from board.cards import activity
from board.cards.models import Card
from board.core import clock, database
from board.core.event_log import EventSubject, LoggedEvent
from board.focus.models import Initiative
from board.people.models import Member
from board.retrospectives.models import Retrospective
from board.standup.models import Standup
from board.triage.models import ReceivedMail
from tests.support.world import Persona, World

A_MINUTE = timedelta(minutes=1)


def put(table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        with database.current().writing() as session:
            session.execute(insert(table), rows)


def archived(world: World, n: int) -> str:
    """Two and two were put away at the same moment."""
    world.a_board()
    with database.current().reading() as session:
        column = session.exec(select(BoardColumn.id)).first()
    row = {"board_id": world.board_id, "column_id": column}
    row |= dict.fromkeys(("created_at", "moved_at"), clock.now())
    put(
        Card,
        [
            Card(
                **row, title=f"{i}", rank=f"{i:04}", archived_at=clock.now() - i // 2 * A_MINUTE
            ).model_dump(exclude={"id"})
            for i in range(n)
        ],
    )
    return f"/boards/{world.board_id}/archive"


def told(world: World, n: int) -> str:
    """A card of which the log tells n things; one less is left to tell than it has been through."""
    world.a_board()
    card = Card(board_id=world.board_id, column_id=world.columns["Ready"], title="Rent", rank="m")
    card.created_at = card.moved_at = clock.now()
    id_ = _kept(card)
    _logged(f"board/{world.board_id}", "card.archived", {"title": "Rent"}, card=id_, n=n)
    return f"/cards/{id_}/activity"


def changed(world: World, n: int) -> str:
    id_ = _kept(Initiative(name="Calm mornings"))
    facts = {"name": "Calm mornings", "fields": ["name"]}
    _logged("focus", "initiative.changed", facts, initiative=id_, n=n)
    return f"/initiatives/{id_}/history"


def _kept(row: Any) -> int:
    with database.current().writing() as session:
        session.add(row)
        session.flush()
        return int(row.id)


def _logged(stream: str, kind: str, facts: dict[str, Any], *, n: int, **subject: int) -> None:
    """`n` events of that kind about one row."""
    with database.current().reading() as session:
        top = session.exec(select(func.max(LoggedEvent.seq))).one() or 0
    event = {
        "stream": stream,
        "epoch": 1,
        "kind": kind,
        "at": clock.now(),
        "by_kind": "member",
        "client": "",
        "command": "",
        "body": json.dumps({"facts": facts}),
        "prior": "{}",
    }
    seqs = range(top + 1, top + 1 + n)
    put(LoggedEvent, [LoggedEvent(**event, seq=seq).model_dump() for seq in seqs])
    ((table, id_),) = subject.items()
    about = {"stream": stream, "row_table": table, "row_id": id_}
    put(EventSubject, [{**about, "seq": seq} for seq in seqs])


def looked_back(world: World, n: int) -> str:
    world.a_board()
    now = clock.now()
    row = {"team_id": world.team_id, "phase": "closed", "columns": ()}
    put(
        Retrospective,
        [
            Retrospective(**row, begun_at=now - i // 2 * A_MINUTE).model_dump(exclude={"id"})
            for i in range(n)
        ],
    )
    return f"/teams/{world.team_id}/retrospectives"


def held(world: World, n: int) -> str:
    world.a_board()
    now = clock.now()
    put(
        Standup,
        [
            Standup(
                team_id=world.team_id,
                state="skipped",
                planned_at=now - i * A_MINUTE,
                **dict.fromkeys(("ends_at", "since_at", "turn_started_at"), now),
                started_at=now - i * A_MINUTE,
            ).model_dump(exclude={"id"})
            for i in range(n)
        ],
    )
    return f"/teams/{world.team_id}/standups"


def aside(world: World, n: int) -> str:
    now = clock.now()
    mail = {"state": "aside", "raw": b"", "at": now, "tried_at": now}
    put(
        ReceivedMail,
        [ReceivedMail(**mail, content_key=f"{i}").model_dump(exclude={"id"}) for i in range(n)],
    )
    return "/desk/aside"


def joined(world: World, n: int) -> str:
    """`n` in all: the people of the world are among them."""
    with database.current().reading() as session:
        here = session.exec(select(func.count(col(Member.id)))).one()
    row = {"role": "viewer", "notices": {}, "floors": {}}
    put(
        Member,
        [
            Member(**row, name=f"P{i}", email=f"p{i}@almvik.example").model_dump(exclude={"id"})
            for i in range(n - here)
        ],
    )
    return "/members"


Filled = Callable[[World, int], str]
LISTS = {
    "archive": (archived, 100),
    "activity": (told, 50),
    "history": (changed, 50),
    "retrospectives": (looked_back, 60),
    "standups": (held, 60),
    "aside": (aside, 200),
    "members": (joined, 200),
}


def pages(who: Persona, path: str) -> Iterator[list[dict[str, Any]]]:
    asked: str | None = f"/api/v1{path}"
    while asked:
        answer = who.client.get(asked)
        assert answer.status_code == 200, answer.text
        yield answer.get_json()
        found = re.fullmatch(r'<(/api/v1/\S+)>; rel="next"', answer.headers.get("Link", ""))
        assert found or "Link" not in answer.headers
        asked = found[1] if found else None


@pytest.fixture
def all_may(world: World, siv: Persona) -> Persona:
    """An administrator may read every list."""
    return siv


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("beyond", ["none", "one", "page", "page and one", "thousand"])
def test_every_row_is_on_one_page(world: World, all_may: Persona, name: str, beyond: str) -> None:
    fill, size = LISTS[name]
    least = 1 if name == "members" else 0
    count = {"none": least, "one": 1, "page": size, "page and one": size + 1, "thousand": 1000}
    n = count[beyond]
    found = list(pages(all_may, fill(world, n)))
    assert [len(page) for page in found[:-1]] == [size] * (len(found) - 1)
    rows = [row.get("id") or row["seq"] for page in found for row in page]
    assert len(rows) == len(set(rows)) == n
    assert len(found) == max(1, -(-n // size)), "no empty page at the end"


def test_what_is_put_away_meanwhile_moves_no_page(world: World, ann: Persona) -> None:
    path = archived(world, 101)
    first = ann.client.get(f"/api/v1{path}")
    following = first.headers["Link"].split(">")[0][1:]
    last = first.get_json()[-1]["id"]
    ann.post(f"/cards/{last}/restore")
    ann.post(f"/cards/{world.add('New', to='Ready')}/archive")
    assert [row["title"] for row in ann.client.get(following).get_json()] == ["100"]


NONSENSE = ("", "x", "0", "-1", "1" * 40, "1_1", "_", "2026-13-01T00:00:00.000Z_1", "1;DROP", "١")


@pytest.mark.parametrize("name", LISTS)
def test_a_mark_that_is_none_is_refused(world: World, all_may: Persona, name: str) -> None:
    path = LISTS[name][0](world, 1)
    for nonsense in NONSENSE:
        answer = all_may.client.get(f"/api/v1{path}", query_string={"before": nonsense})
        assert (answer.status_code, answer.get_json()["code"]) == (422, "invalid"), nonsense
        assert list(answer.get_json()["fields"]) == ["before"]


def test_the_mark_of_another_list_is_refused(world: World, all_may: Persona) -> None:
    path = archived(world, 1)
    assert all_may.get(f"{path}?before=17").error == "invalid"
    assert all_may.get("/members?before=2026-11-21T08:00:00.000Z_17").error == "invalid"
    assert all_may.get(f"{path}?before=2001-01-01T08:00:00.000Z_17").body == []


def test_the_same_rows_with_more_behind_them_are_another_answer(world: World, ann: Persona) -> None:
    path = f"/api/v1{archived(world, 100)}"
    alone = ann.client.get(path)
    again = {"If-None-Match": alone.headers["ETag"]}
    assert ann.client.get(path, headers=again).status_code == 304
    with database.current().writing() as session:
        oldest = session.exec(select(Card).order_by(col(Card.archived_at))).first()
        row = (oldest.model_dump(exclude={"id"}) if oldest else {}) | {"rank": "z"}
        session.execute(insert(Card), [{**row, "archived_at": clock.now() - 999 * A_MINUTE}])
    more = ann.client.get(path, headers=again)
    assert more.status_code == 200 and "Link" in more.headers
    assert more.get_json() == alone.get_json()


def test_who_has_lost_the_right_gets_no_page(world: World, ann: Persona, bo: Persona) -> None:
    path = archived(world, 101)
    following = bo.client.get(f"/api/v1{path}").headers["Link"].split(">")[0][1:]
    ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    assert bo.client.get(following).status_code == 404


def test_the_page_of_standups_leads_on(world: World, ann: Persona) -> None:
    held(world, 61)
    path = f"/boards/{world.board_id}/standups"
    first = ann.client.get(path).text
    older = re.search(r'href="([^"]+before=[^"]+)"', first)
    assert older and first.count("not held</td>") == 60
    assert "chart" in first
    second = ann.client.get(older[1].replace("&amp;", "&")).text
    assert "before=" not in second and "chart trend" not in second
    assert ann.client.get(f"{path}?before=nonsense").status_code == 404


def test_the_document_says_so(ann: Persona) -> None:
    whole = ann.client.get("/api/v1/openapi.json").get_json()
    listed = [
        operation["get"]["operationId"]
        for operation in whole["paths"].values()
        if "Link" in operation.get("get", {}).get("responses", {}).get("200", {}).get("headers", {})
    ]
    assert len(listed) == len(LISTS)
    assert LISTS["activity"][1] == activity.MOST_OF_PAGE
