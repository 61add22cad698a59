"""The desk in numbers, on its page and as files: what pages/desk_questions.py asks for is put
together in pages/desk_figures.py of pages/first_contact_table.py, pages/times_tables.py,
pages/share_tables.py, pages/person_tables.py, pages/desk_cells.py and triage/arrivals.py."""

import csv
from datetime import timedelta
from io import StringIO

import pytest

from board.core import clock
from board.triage.capacities import today
from tests.support.statements import counting
from tests.support.world import Persona, World

TABLES = ("first-contact", "times", "times-by-week", "teams", "customers", "coordinators", "duty")
OFFICE = ["00:00-24:00"] * 7


def table(who: Persona, name: str, **asked: str) -> list[list[str]]:
    answer = who.client.get(f"/desk/numbers/{name}.csv", query_string=asked)
    assert answer.status_code == 200
    assert answer.content_type == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.reader(StringIO(answer.text.removeprefix("\ufeff"), newline="")))


def test_what_was_solved_at_once_stands_beside_what_came_back(world: World, cy: Persona) -> None:
    with clock.moved_to(clock.now() - timedelta(days=10)):
        solved, back, *_ = (world.a_ticket(f"T{n}") for n in range(4))
        for one in (solved, back):
            cy.post(f"/tickets/{one}/solve", {"text": "Try now."})
        cy.post(f"/tickets/{back}/reopen")
        cy.post(f"/tickets/{world.a_ticket('Win')}/spam")
    whole = table(cy, "first-contact")[-1]
    assert whole[1:6] == ["4", "1", "25.0", "25.0", "50.0"]
    page = cy.client.get("/desk/numbers").text
    assert "provisional" in page
    assert "hatched-wide" in page


def test_times_are_open_minutes_beside_the_promise_and_the_oldest(
    world: World, cy: Persona, siv: Persona
) -> None:
    siv.post("/targets", {"hours": OFFICE, "country": "", "triage_minutes": 15})
    begin = clock.now() - timedelta(hours=5)
    for minutes in (10, 20, 30):
        with clock.moved_to(begin):
            ticket = world.a_ticket(f"T{minutes}")
        with clock.moved_to(begin + timedelta(minutes=minutes)):
            cy.post(f"/tickets/{ticket}/decline", {"reason": "Not ours."})
    with clock.moved_to(begin + timedelta(hours=1)):
        world.a_ticket()
    _, decided, answered = table(cy, "times")
    assert decided[1:4] == ["3", "20.0", "30.0"]
    assert float(decided[4]) == pytest.approx(240, abs=1)
    assert decided[5] == "33.3"
    assert answered[1:3] == ["3", "20.0"]
    assert "20 min" in cy.client.get("/desk/numbers").text


def test_a_period_is_asked_for_and_nonsense_is_the_usual_one(world: World, cy: Persona) -> None:
    with clock.moved_to(clock.now() - timedelta(days=60)):
        world.a_ticket()
    assert table(cy, "first-contact")[-1][1] == "0"
    assert table(cy, "first-contact", period="quarter")[-1][1] == "1"
    day = str(today() - timedelta(days=60))
    own = {"period": "own", "from": day, "to": day}
    assert table(cy, "first-contact", **own)[-1][1] == "1"
    for nonsense in (
        {"period": "x"},
        {"period": "own", "from": "2026-99-99"},
        own | {"to": "9999"},
    ):
        assert cy.client.get("/desk/numbers", query_string=nonsense).status_code == 200


def test_persons_are_shown_to_themselves_and_to_administrators(
    world: World, cy: Persona, siv: Persona, ann: Persona
) -> None:
    world.a_board()
    for who in (cy, siv):
        who.post(f"/tickets/{world.a_ticket()}/distribute", {"team_id": world.teams["user"]})
    assert [row[0] for row in table(cy, "coordinators")[1:]] == ["Cy"]
    assert [row[0] for row in table(siv, "coordinators")[1:]] == ["Cy", "Siv"]
    assert ann.client.get("/desk/numbers/coordinators.csv").status_code == 404
    assert cy.client.get("/desk/numbers/nothing.csv").status_code == 404


def test_a_name_is_no_formula_in_a_file(world: World, siv: Persona) -> None:
    siv.post("/customers", {"name": "=HYPERLINK(1)"})
    assert table(siv, "customers")[1][0] == "'=HYPERLINK(1)"


def test_an_empty_desk_has_all_its_tables(world: World, siv: Persona) -> None:
    assert siv.client.get("/desk/numbers").status_code == 200
    for name in TABLES:
        assert table(siv, name)[0]


def test_ten_times_as_many_tickets_ask_for_no_more_statements(world: World, siv: Persona) -> None:
    asked = []
    for count in (3, 30):
        for n in range(count):
            world.a_ticket(f"T{n}")
        with counting() as counted:
            assert siv.client.get("/desk/numbers").status_code == 200
        asked.append(len(counted.statements))
    assert asked[1] <= asked[0]
