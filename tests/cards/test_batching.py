"""Many cards at once: one event, one undo, all or none."""

from tests.support.world import Persona, World, hard


def test_many_cards_are_one_event_and_one_undo(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ids = [cards["B"], cards["A"], cards["D"]]
    body = {
        "card_ids": ids,
        "to_column_id": world.columns["Review"],
        "add_people": [ann.actor.id],
        "add_labels": ["urgent"],
        "values": {"service": "fixed_date"},
    }
    done = ann.post(f"/boards/{world.board_id}/cards/change", body)
    assert [event["kind"] for event in done.events] == ["cards.changed"]
    assert world.titles_in("Review") == ["B", "A", "D"]
    assert world.card("D").labels == ["urgent"]
    assert ann.undoes(done).status == 200
    assert (world.titles_in("Ready"), world.titles_in("Doing")) == (["A", "B", "C"], ["D"])
    assert world.card("D").labels == world.card("D").assignees == []


def test_a_hard_limit_refuses_many_cards_as_a_whole(world: World, ann: Persona) -> None:
    world.a_board(columns={"Ready": None, "Review": hard(2)}, cards={"Ready": ["A", "B", "C"]})
    ids = [world.card(title).id for title in "ABC"]
    body = {"card_ids": ids, "to_column_id": world.columns["Review"]}
    assert ann.post(f"/boards/{world.board_id}/cards/change", body).error == "wip_limit_reached"
    assert world.titles_in("Review") == []


def test_cards_of_two_boards_are_not_changed_together(
    world: World, siv: Persona, cards: dict[str, int]
) -> None:
    kept = world.board_id
    world.a_board(cards={"Ready": ["Far"]}, team="system")
    body = {"card_ids": [cards["A"], world.card("Far").id], "archive": True}
    assert siv.post(f"/boards/{kept}/cards/change", body).error == "not_found"


def test_bulk_adding_stops_at_what_a_card_can_hold(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    body = {"card_ids": [cards["A"]], "add_labels": [f"label {n}" for n in range(8)]}
    assert ann.post(f"/boards/{world.board_id}/cards/change", body).status == 200
    body["add_labels"] = ["a", "b", "c"]
    assert ann.post(f"/boards/{world.board_id}/cards/change", body).error == "too_many_on_card"
