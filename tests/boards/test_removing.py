"""A board that has been in the archive for thirty days goes with everything on it."""

from datetime import timedelta

from sqlalchemy import text
from sqlmodel import SQLModel, select

from board.boards.removing import remove_old_boards
from board.core import clock, database
from board.core.event_log import LoggedEvent
from board.triage.models import Ticket
from board.wiring import KNOW_BOARDS
from tests.support.world import Persona, World


def test_after_thirty_days_it_is_gone_with_every_word_and_the_ticket_stays(
    world: World, ann: Persona, cy: Persona
) -> None:
    board = world.a_board(cards={"Doing": ["Refunds of Eva"]})
    ticket = world.a_ticket()
    assert cy.post(f"/tickets/{ticket}/distribute").status == 200
    card = world.card("Refunds of Eva").id
    ann.post(f"/cards/{card}/comments", {"text": "Eva called again"})
    ann.post("/me/watch", {"kind": "card", "target_id": card})
    ann.post(f"/boards/{board}/filters", {"name": "Late", "query": "?due=late"})
    assert ann.post(f"/boards/{board}/archive").status == 200
    now = clock.now()
    with clock.moved_to(now + timedelta(days=29)):
        assert remove_old_boards(KNOW_BOARDS) == 0
    with clock.moved_to(now + timedelta(days=31)):
        assert remove_old_boards(KNOW_BOARDS) == 1
    assert ann.get(f"/streams/board/{board}/snapshot").status == 404
    assert {"watch": {}, "saved_filter": {}}.items() <= world.snapshot(f"me/{ann.actor.id}")[
        "rows"
    ].items()
    assert (world.row(Ticket, ticket).board_id, world.row(Ticket, ticket).card_id) == (None, None)
    assert "Eva" not in words_kept_of(board)


def words_kept_of(board: int) -> str:
    """All texts of the tables that hang on a board, and of its log."""
    with database.current().reading() as session:
        tables = [
            table
            for table in SQLModel.metadata.sorted_tables
            if "board_id" in table.c or "card_id" in table.c
        ]
        rows = [
            str(row)
            for table in tables
            if table.name != "ticket"
            for row in session.execute(select(table))
        ]
        events = session.exec(
            select(LoggedEvent.body, LoggedEvent.prior).where(
                LoggedEvent.stream == f"board/{board}"
            )
        ).all()
        counts = session.execute(text("SELECT count(*) FROM card")).scalar()
    assert counts == 0
    return str((rows, events))
