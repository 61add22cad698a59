"""A board changes its shape while people work on it."""

from datetime import timedelta

from board.cards.ageing import measure_boards, usual_days
from board.cards.archiving import let_done_leave
from board.cards.moving import move_card
from board.core import clock
from board.settings import load
from tests.support.world import SYSTEM, Persona, World, hard

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def test_removing_a_column_loses_no_card_and_undo_brings_all_back(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Doing": ["A", "B", "C"], "Review": ["D"]})
    ann.post(f"/cards/{world.card('B').id}/archive")
    gone = ann.post(
        f"/boards/{world.board_id}/columns/{world.columns['Doing']}/remove",
        {"cards_to": world.columns["Review"]},
    )
    assert world.titles_in("Review") == ["D", "A", "C"]
    assert world.card("B").column_id == world.columns["Review"]
    body = {"to_column_id": world.columns["Doing"], "after_card_id": None}
    assert ann.post(f"/cards/{world.card('D').id}/move", body).error == "column_gone"
    assert ann.undoes(gone).status == 200
    assert (world.titles_in("Doing"), world.titles_in("Review")) == (["A", "C"], ["D"])
    assert world.card("B").column_id == world.columns["Doing"]


def test_the_last_column_stays(world: World, ann: Persona) -> None:
    world.a_board(columns={"Only": None})
    only = world.columns["Only"]
    assert (
        ann.post(f"/boards/{world.board_id}/columns/{only}/remove", {"cards_to": only}).error
        == "last_column"
    )


def test_columns_are_ordered_by_their_neighbours(world: World, ann: Persona) -> None:
    world.a_board()
    path = f"/boards/{world.board_id}/columns"
    ann.post(path, {"name": "Wait", "after_column_id": world.columns["Doing"]})
    ann.post(f"{path}/{world.columns['Review']}/move", {"after_column_id": None})
    rows = world.snapshot(f"board/{world.board_id}")["rows"]["column"].values()
    assert [c["name"] for c in sorted(rows, key=lambda c: c["rank"])] == [
        "Review",
        "Ready",
        "Doing",
        "Wait",
        "Done",
    ]


def test_boundaries_say_what_counts_as_started_and_finished(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"], "Review": ["B"]})
    path = f"/boards/{world.board_id}/boundaries"
    moved = ann.post(
        path, {"starts_in": world.columns["Ready"], "finishes_in": world.columns["Review"]}
    )
    assert world.card("A").started_at == world.card("A").moved_at
    assert world.card("B").finished_at is not None
    ann.undoes(moved)
    assert (world.card("A").started_at, world.card("B").finished_at) == (None, None)
    crossed = ann.post(
        path, {"starts_in": world.columns["Done"], "finishes_in": world.columns["Doing"]}
    )
    assert crossed.error == "boundaries_crossed"


def test_two_people_at_once_do_not_fill_a_full_column_twice(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(columns={"Ready": None, "Review": hard(1)}, cards={"Ready": ["A", "B"]})
    first, second = ann.moves("A", to="Review"), cy.moves("B", to="Review")
    assert (first.status, second.error) == (200, "wip_limit_reached")
    assert world.titles_in("Ready") == ["B"]


def test_done_cards_leave_by_themselves_after_their_time(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Old", "New"]})
    with clock.moved_to(clock.now() - timedelta(days=15)):
        ann.moves("Old", to="Done")
    ann.moves("New", to="Done")
    assert (let_done_leave(), let_done_leave()) == (1, 0)
    assert world.titles_in("Done") == ["New"]
    assert [card["title"] for card in ann.get(f"/boards/{world.board_id}/archive").body] == ["Old"]
    ann.post(f"/boards/{world.board_id}/change", {"done_leaves_days": None})
    with clock.moved_to(clock.now() + timedelta(days=99)):
        assert let_done_leave() == 0


def test_the_usual_time_is_the_85th_percentile_of_the_teams_own_cards(world: World) -> None:
    assert usual_days(range(1, 20)) is None
    assert usual_days(range(1, 21)) == 17
    assert usual_days([1] * 17 + [30] * 3) == 1
    world.a_board()
    now = clock.now()
    for days in range(20):
        with clock.moved_to(now - timedelta(days=days)):
            world.add(f"Card {days}", to="Doing")
    for days in range(20):
        card = world.card(f"Card {days}")
        move_card(SYSTEM, card.id, to_column_id=world.columns["Done"])
    assert (measure_boards(ZONE), measure_boards(ZONE)) == (1, 0)
    assert (
        world.snapshot(f"board/{world.board_id}")["rows"]["board"][str(world.board_id)][
            "usual_days"
        ]
        == 17
    )


def test_a_board_starts_from_one_that_was_saved(world: World, ann: Persona, siv: Persona) -> None:
    world.a_board(columns={"Idea": None, "Try": hard(2), "Done": None}, cards={"Idea": ["A"]})
    ann.post(f"/cards/{world.card('A').id}/items", {"texts": ["look"]})
    ann.post(f"/cards/{world.card('A').id}/template", {"name": "An idea"})
    ann.post(f"/boards/{world.board_id}/template", {"name": "Ours"})
    key = next(one["key"] for one in ann.get("/boards/templates").body if one["name"] == "Ours")
    body = {"team_id": world.teams["system"], "name": "Theirs", "template": key}
    rows = world.snapshot(f"board/{siv.post('/boards', body).result['board']}")["rows"]
    assert [c["wip_limit"] for c in sorted(rows["column"].values(), key=lambda c: c["rank"])] == [
        None,
        2,
        None,
    ]
    assert [template["body"]["checklist"] for template in rows["card_template"].values()] == [
        ["look"]
    ]
    assert rows["card"] == {}
    assert siv.post("/boards", body | {"template": "../../etc/passwd"}).error == "not_found"
