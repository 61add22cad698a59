"""What happened to a card: which events it tells of, in whose language, and what that costs."""

from datetime import timedelta

from sqlalchemy import event as sa_event
from sqlmodel import select

from board.boards.removing import remove_old_boards
from board.core import clock, database
from board.core.event_log import EventSubject
from board.wiring import KNOW_BOARDS
from tests.support.world import Persona, World


def told(who: Persona, card: int, language: str = "en") -> list[str]:
    asked = f"/api/v1/cards/{card}/activity"
    answer = who.client.get(asked, headers={"Accept-Language": language})
    return [line["text"] for line in answer.json]


def test_a_card_tells_what_happened_to_it_newest_first(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent", "Heat"]})
    card = world.card("Rent").id
    ann.post(f"/cards/{card}/block", {"reason": "the bank"})
    ann.moves("Heat", to="Done")
    ann.moves("Rent", to="Done")
    assert told(ann, card)[:2] == ["Ann moved it to Done", "Ann marked it blocked: the bank"]
    assert told(ann, world.card("Heat").id)[0] == "Ann moved it to Done"
    assert len(told(ann, world.card("Heat").id)) == len(told(ann, card)) - 1


def test_its_sentences_are_in_the_readers_language(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    ann.moves("Rent", to="Done")
    assert told(ann, world.card("Rent").id, "sv")[0] == "Ann flyttade kortet till Done"


def test_many_cards_at_once_and_a_split_are_told_on_each(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent", "Heat"]})
    rent, heat = world.card("Rent").id, world.card("Heat").id
    ann.post(
        f"/boards/{world.board_id}/cards/change",
        {"card_ids": [rent, heat], "add_labels": ["home"]},
    )
    parts = [{"title": "Rent"}, {"title": "Deposit"}]
    ann.post(f"/cards/{rent}/split", {"parts": parts})
    assert told(ann, heat)[0] == "Ann changed it together with others"
    assert told(ann, rent)[:2] == ["Ann split it", "Ann changed it together with others"]
    assert told(ann, world.card("Deposit").id) == ["Ann split it"]


def test_it_asks_the_index_and_not_the_log(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    ann.moves("Rent", to="Done")
    asked: list[str] = []
    engine = database.current().reader

    def listen(*args: object) -> None:
        asked.append(str(args[2]))

    sa_event.listen(engine, "before_cursor_execute", listen)
    try:
        assert told(ann, world.card("Rent").id)
    finally:
        sa_event.remove(engine, "before_cursor_execute", listen)
    assert any("event_subject" in one for one in asked)
    assert not any("LIKE" in one for one in asked)


def test_a_board_that_is_removed_takes_its_subjects_along(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    ann.moves("Rent", to="Done")
    ann.post(f"/boards/{world.board_id}/archive")
    with clock.moved_to(clock.now() + timedelta(days=31)):
        remove_old_boards(KNOW_BOARDS)
    with database.current().reading() as session:
        here = select(EventSubject.row_table).where(
            EventSubject.stream == f"board/{world.board_id}"
        )
        assert list(session.exec(here)) == ["board"], "only that it was deleted"
