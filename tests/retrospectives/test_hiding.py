"""What is hidden stays hidden: from every role, in every answer, stream, page and row of the log,
until it is revealed. Who may ask at all: retrospectives/live.py."""

import logging

import orjson
import pytest
from sqlalchemy import inspect, text
from sqlmodel import select

from board.core import database
from board.core.event_log import Command, LoggedEvent
from tests.support.retrospectives import notes_in, step_to
from tests.support.world import Persona, World

SECRET = "Nobody dares to say that"
HIDDEN_IN = {"hidden_note"}


def writes(who: Persona, retrospective: int, words: str, *, key: str | None = None) -> None:
    name = f"{who.actor.name}-{len(words)}".ljust(20, "x")
    body = {"name": name, "column_id": 2, "text": words}
    assert who.post(f"/retrospectives/{retrospective}/notes", body, key=key).status == 200


def tables_with(words: str) -> set[str]:
    """The names of the tables in which it stands somewhere."""
    found = set()
    with database.current().reading() as session:
        for table in inspect(session.connection()).get_table_names():
            rows = session.execute(text(f'SELECT * FROM "{table}"')).all()
            if any(words in str(value) for row in rows for value in row):
                found.add(table)
    return found


def answers_to(who: Persona, retrospective: int, team_id: int) -> str:
    """All that somebody can ask for, in one text."""
    addresses = (
        f"/api/v1/streams/retrospective/{retrospective}/snapshot",
        f"/api/v1/streams/retrospective/{retrospective}/events?since=0&epoch=0",
        f"/api/v1/streams/team/{team_id}/events?since=0&epoch=0",
        f"/api/v1/retrospectives/{retrospective}/own",
        f"/api/v1/teams/{team_id}/retrospectives",
        "/api/v1/search?q=dares",
        "/api/v1/me/changes",
        f"/retrospectives/{retrospective}",
        f"/teams/{team_id}/retrospectives",
    )
    answers = [who.client.get(address) for address in addresses]
    assert all(answer.status_code < 500 for answer in answers)
    return "\n".join(answer.text for answer in answers)


@pytest.mark.parametrize("kind", ["signed", "anonymous"])
def test_a_note_is_nowhere_before_the_reveal(
    kind: str,
    request: pytest.FixtureRequest,
    world: World,
    team: list[Persona],
    siv: Persona,
    vera: Persona,
    cy: Persona,
    bo: Persona,
    tv: Persona,
    caplog: pytest.LogCaptureFixture,
) -> None:
    retrospective = request.getfixturevalue(kind)
    _, ida, kim = team
    others = [ida, kim, siv, vera, cy, bo, tv]
    for one in (ida, siv, vera, cy):
        one.watches(f"retrospective/{retrospective}")
    with caplog.at_level(logging.DEBUG):
        writes(team[0], retrospective, SECRET, key="ann:1")
        for one in others:
            assert SECRET not in answers_to(one, retrospective, world.team_id), one.actor.name
    assert SECRET not in caplog.text
    assert tables_with(SECRET) == HIDDEN_IN
    for one in others:
        one.heard()
        assert SECRET not in str(one.ear.messages), one.actor.name


def test_the_reveal_shows_it_to_the_team_and_to_no_wall(
    world: World, team: list[Persona], signed: int, tv: Persona, bo: Persona
) -> None:
    writes(team[0], signed, SECRET)
    step_to(signed, "grouping")
    assert [(one.text, one.author_id) for one in notes_in(signed)] == [(SECRET, team[0].actor.id)]
    assert SECRET in answers_to(team[1], signed, world.team_id)
    for one in (tv, bo):
        assert SECRET not in answers_to(one, signed, world.team_id)
    assert "hidden_note" not in tables_with(SECRET)


def test_nothing_ties_an_anonymous_note_to_its_author(
    world: World, team: list[Persona], anonymous: int
) -> None:
    for one in team:
        writes(one, anonymous, f"{one.actor.name} wrote this", key=f"{one.actor.id}:1")
    step_to(anonymous, "grouping")
    with database.current().reading() as session:
        written = LoggedEvent.kind == "retrospective.written"
        events = session.exec(select(LoggedEvent).where(written)).all()
        assert {(one.by_id, one.by_kind) for one in events} == {(None, "system")}
        assert session.exec(select(Command).where(Command.answer.contains("written"))).all() == []  # type: ignore[attr-defined]
    assert {one.author_id for one in notes_in(anonymous)} == {None}
    assert tables_with("Kim-14") == set()


def test_dots_are_in_no_answer_before_they_are_counted(
    world: World, team: list[Persona], signed: int, siv: Persona
) -> None:
    ann, ida, _ = team
    writes(ann, signed, "One")
    step_to(signed, "dots")
    note = notes_in(signed)[0].id
    ann.watches(f"retrospective/{signed}")
    body = {"note_id": note, "dots": 2}
    assert ida.post(f"/retrospectives/{signed}/dots", body, key="ida:1").status == 200
    row = world.snapshot(f"retrospective/{signed}")["rows"]
    assert row["retrospective_note"][str(note)]["dots"] == 0
    assert row["retrospective"][str(signed)]["dots_given"] == 2
    told = ann.heard()[-1]
    assert (told["kind"], told["by"], told["facts"].keys()) == (
        "retrospective.dots_given",
        None,
        {"retrospective"},
    )
    for one in (ann, siv):
        assert one.get(f"/retrospectives/{signed}/own").body["dots"] == []
    assert ida.get(f"/retrospectives/{signed}/own").body["dots"] == [body]
    step_to(signed, "talking")
    assert notes_in(signed)[0].dots == 2
    assert orjson.loads(ida.client.get(f"/api/v1/retrospectives/{signed}/own").data)["dots"] == []


def test_who_has_just_lost_the_right_writes_nothing(
    team: list[Persona], signed: int, siv: Persona, world: World
) -> None:
    ida = team[1]
    writes(ida, signed, "While it was mine")
    to_other = {"team_id": world.teams["system"]}
    assert siv.post(f"/members/{ida.actor.id}/change", to_other).status == 200
    body = {"name": "a" * 20, "column_id": 1, "text": "Too late"}
    assert ida.post(f"/retrospectives/{signed}/notes", body).error == "not_found"
    assert ida.get(f"/retrospectives/{signed}/own").error == "not_found"


def test_who_may_only_look_gives_no_dots(
    team: list[Persona], signed: int, vera: Persona, tv: Persona
) -> None:
    writes(team[0], signed, "One")
    step_to(signed, "dots")
    body = {"note_id": notes_in(signed)[0].id, "dots": 1}
    assert vera.post(f"/retrospectives/{signed}/dots", body).error == "forbidden"
    assert tv.post(f"/retrospectives/{signed}/dots", body).status in (403, 404)
