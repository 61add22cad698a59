"""How much each page asks of the database: statements and transactions, which no later change may
bring back. The same with three boards and with thirty."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event

from board.core import database
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
MOST_STATEMENTS, MOST_TRANSACTIONS = 9, 6
MORE = {"/mine": 7}
"""Questions to this person, the newest standups, and the plan by which their own team stands, for
all boards and teams at once."""
OF_MEMBERS = [
    "/boards",
    "/boards/{board}",
    "/boards/{board}/backlog",
    "/boards/{board}/sprints",
    "/boards/{board}/standup",
    "/boards/{board}/standups",
    "/mine",
    "/notices",
    "/focus",
    "/people",
    "/walls",
    "/desk",
]


@contextmanager
def counted() -> Iterator[dict[str, list[str]]]:
    found: dict[str, list[str]] = {"statements": [], "transactions": []}

    def asked(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        kind = "transactions" if statement.startswith("BEGIN") else "statements"
        found[kind].append(statement)

    engines = (database.current().reader, database.current().writer)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", asked)
    try:
        yield found
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", asked)


def cost_of(client: FlaskClient, path: str) -> dict[str, list[str]]:
    """Of the second time: what the first one read is known."""
    assert client.get(path).status_code == 200
    with counted() as found:
        assert client.get(path).status_code == 200
    return found


@pytest.mark.parametrize("path", OF_MEMBERS)
def test_a_page_asks_little_and_no_more_with_thirty_boards(
    path: str, world: World, cy: Persona
) -> None:
    boards = [world.a_board(cards={"Ready": ["Refunds"]}) for _ in range(3)]
    address = path.format(board=boards[0])
    few = cost_of(cy.client, address)
    for _ in range(27):
        world.a_board()
    many = cost_of(cy.client, address)
    most = MOST_STATEMENTS + MORE.get(path, 0)
    assert len(few["statements"]) <= most, "\n".join(few["statements"])
    assert len(few["transactions"]) <= MOST_TRANSACTIONS
    assert {kind: len(all_) for kind, all_ in many.items()} == {
        kind: len(all_) for kind, all_ in few.items()
    }, "\n".join(many["statements"])


def test_a_wall_and_a_guest_cost_no_more_than_a_member(
    world: World, ann: Persona, tv: Persona
) -> None:
    board = world.board_id
    wall = cost_of(tv.client, "/wall")
    shared = ann.post(f"/boards/{board}/links", {"kind": "board"})
    guest = cost_of(world.app.test_client(), f"/shared/{shared.result['token']}")
    for found in (wall, guest):
        assert len(found["statements"]) <= MOST_STATEMENTS, "\n".join(found["statements"])
        assert len(found["transactions"]) <= MOST_TRANSACTIONS


def test_where_a_card_can_go_is_asked_when_its_menu_opens(world: World, ann: Persona) -> None:
    mine, other = world.a_board(), world.a_board()
    world.a_board(team="system")
    with counted() as found:
        answer = ann.get("/boards/destinations")
    assert [one["id"] for one in answer.body] == [mine, other]
    names = [column["name"] for column in answer.body[0]["columns"]]
    assert names == ["Ready", "Doing", "Review", "Done"]
    assert len(found["statements"]) <= 5, "\n".join(found["statements"])
