"""Where rows live: the row and the database are asked the same, and answer the same."""

from datetime import datetime

from sqlmodel import select

from board.boards.models import BoardLink, SavedFilter
from board.cards.models import Card
from board.core import clock, database
from board.core.streams import stream_now
from board.core.synced import tables_on
from board.walls.models import Wall
from tests.support.world import Persona, World

AT = datetime.fromisoformat("2026-11-21T08:00:00+00:00")


def test_a_filter_of_ones_own_is_on_ones_own_stream() -> None:
    assert SavedFilter(board_id=3, member_id=7).stream() == "me/7"
    assert SavedFilter(board_id=3).stream() == "board/3"


def test_what_is_shown_no_longer_has_a_home_still() -> None:
    link = BoardLink(board_id=3, revoked_at=AT)
    assert (link.stream(), link.home()) == (None, "board/3")
    assert (Wall(id=2).stream(), Wall(id=2, revoked_at=AT).stream()) == ("wall/2", None)


def test_every_row_is_where_the_snapshot_has_it(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["Stays", "Goes"]})
    for title in ("Stays", "Goes"):
        ann.post(f"/cards/{world.card(title).id}/comments", {"text": "hello"})
    ann.post(f"/cards/{world.card('Goes').id}/archive")
    ann.post(f"/cards/{world.card('Stays').id}/links", {"other_id": 2, "role": "relates"})
    world.a_ticket("The printer is on fire")
    name = f"board/{world.board_id}"
    with database.current().reading() as session:
        for model, place in tables_on("board"):
            rows = session.exec(select(model)).all()
            shown = session.exec(select(model).where(*place.conditions(model, world.board_id)))
            assert {row.id for row in rows if row.stream() == name} == {row.id for row in shown}


def test_a_card_in_the_archive_is_changed_by_the_right_on_its_board(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Ready": ["Goes"]})
    card = world.card("Goes").id
    ann.post(f"/cards/{card}/archive")
    assert stream_now(Card, card) == f"board/{world.board_id}"
    assert world.row(Card, card).archived_at <= clock.now()
