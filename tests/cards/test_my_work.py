"""My work: what is mine, on every board; kept in step by every way to change who has a card."""

from datetime import timedelta

from sqlmodel import select

from board.cards.models import CardAssignee
from board.cards.my_work import work_on
from board.conversations.questions import open_questions_to
from board.core import clock, database
from board.standup.queries import newest_standups
from tests.support.standups import ends
from tests.support.world import Persona, World


def mine(world: World, who: Persona) -> list[str]:
    (part,) = work_on([world.board_id], who.actor.id or 0)
    cards = part["rows"]["card"].values()  # type: ignore[index]
    return sorted(card["title"] for card in cards if not card.get("finished_at"))


def all_of(world: World, who: Persona) -> dict[str, dict[str, dict]]:
    """What the page has: `{table: {id: row}}`."""
    also = (open_questions_to, newest_standups)
    parts = work_on([world.board_id], who.actor.id or 0, also=also)
    filled = [{t: rows for t, rows in part["rows"].items() if rows} for part in parts]  # type: ignore[attr-defined]
    return parts[0]["rows"] | {t: rows for one in filled[1:] for t, rows in one.items()}  # type: ignore[operator]


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


def test_what_i_have_finished_lately_is_told_too(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    taken(world, ann, "Rent")
    ann.moves("Rent", to="Done")
    assert [card["title"] for card in all_of(world, ann)["card"].values()] == ["Rent"]
    with clock.moved_to(clock.now() + timedelta(days=15)):
        assert all_of(world, ann)["card"] == {}


def test_questions_to_me_come_with_their_cards(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent", "Heat", "Roof"]})
    taken(world, ann, "Rent")
    named = f"@{ann.actor.name}, why?"
    for title, text in {"Rent": "When?", "Heat": named, "Roof": "Who?"}.items():
        path = f"/cards/{world.card(title).id}/comments"
        assert cy.post(path, {"text": text, "is_question": True}).status == 200
    asked = all_of(world, ann)
    assert sorted(one["text"] for one in asked["comment"].values()) == [named, "When?"]
    assert sorted(card["title"] for card in asked["card"].values()) == ["Heat", "Rent"]
    for id_ in asked["comment"]:
        ann.post(f"/comments/{id_}/answer")
    assert "comment" not in all_of(world, ann)
    assert "comment" not in all_of(world, cy)


def test_the_newest_standup_is_there_with_what_is_parked(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    first = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    ann.post(f"/standups/{first}/start")
    ends(ann, first)
    second = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    assert list(all_of(world, ann)["standup"]) == [str(second)]
