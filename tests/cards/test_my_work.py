"""My work: what is mine and not finished, on every board; kept in step by every way to change who
has a card."""

from sqlmodel import select

from board.cards.models import CardAssignee
from board.cards.my_work import work_on
from board.core import database
from tests.support.world import Persona, World


def mine(world: World, who: Persona) -> list[str]:
    (part,) = work_on([world.board_id], who.actor.id or 0)
    return sorted(card["title"] for card in part["rows"]["card"].values())


def taken(world: World, who: Persona, title: str) -> None:
    ids = [who.actor.id]
    assert who.post(f"/cards/{world.card(title).id}/edit", {"assignees": ids}).status == 200


def test_what_i_take_is_mine_until_it_is_done_or_somebody_elses(
    world: World, ann: Persona, bo: Persona
) -> None:
    world.a_board(cards={"Doing": ["Rent", "Heat", "Roof"]})
    for title in ("Rent", "Heat"):
        taken(world, ann, title)
    assert mine(world, ann) == ["Heat", "Rent"]
    ann.moves("Rent", to="Done")
    assert mine(world, ann) == ["Heat"]
    ann.post(
        f"/boards/{world.board_id}/cards/change",
        {
            "card_ids": [world.card("Heat").id],
            "add_people": [bo.actor.id],
            "remove_people": [ann.actor.id],
        },
    )
    assert mine(world, ann) == []
    assert mine(world, bo) == ["Heat"]


def test_undo_gives_it_back(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    taken(world, ann, "Rent")
    dropped = ann.post(f"/cards/{world.card('Rent').id}/edit", {"assignees": []})
    assert mine(world, ann) == []
    assert ann.undoes(dropped).status == 200
    assert mine(world, ann) == ["Rent"]


def test_an_archived_card_is_nobodys_work_until_it_comes_back(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    taken(world, ann, "Rent")
    card = world.card("Rent").id
    ann.post(f"/cards/{card}/archive")
    assert mine(world, ann) == []
    ann.post(f"/cards/{card}/restore")
    assert mine(world, ann) == ["Rent"]


def test_a_part_goes_on_from_the_number_of_its_stream(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    taken(world, ann, "Rent")
    (part,) = work_on([world.board_id], ann.actor.id or 0)
    whole = world.snapshot(f"board/{world.board_id}")
    assert [part[name] for name in ("stream", "epoch", "seq", "mark")] == [
        whole[name] for name in ("stream", "epoch", "seq", "mark")
    ]
    assert part["rows"] == {name: whole["rows"][name] for name in ("board", "card", "column")}


def test_who_has_a_card_is_noted_once_however_it_was_made(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    body = {
        "board_id": world.board_id,
        "column_id": world.card("Rent").column_id,
        "title": "Heat",
        "assignees": [ann.actor.id],
    }
    assert ann.post("/cards", body).status == 200
    assert mine(world, ann) == ["Heat"]
    with database.current().reading() as session:
        assert len(session.exec(select(CardAssignee)).all()) == 1
