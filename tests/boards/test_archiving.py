"""A board that has done its work: read and not changed, out of the way, brought back, and gone
after thirty days."""

from datetime import timedelta

from board.cards import ageing
from board.cards.leaving import let_done_leave
from board.core import clock
from board.recurrences import recurring
from board.settings import load
from board.standup.scheduler import keep_standups
from tests.support.world import Persona, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def archives(who: Persona, board: int) -> int:
    answer = who.post(f"/boards/{board}/archive")
    assert answer.status == 200, answer
    return board


def test_an_archived_board_is_read_and_not_changed_and_says_why(
    world: World, ann: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    card = world.card("Refunds").id
    archives(ann, world.board_id)
    for who in (ann, siv):
        refused = who.post(f"/cards/{card}/comments", {"text": "one more thing"})
        assert (refused.status, refused.error) == (409, "board_archived")
        assert who.get(f"/streams/board/{world.board_id}/snapshot").status == 200
    assert ann.client.get(f"/boards/{world.board_id}").status_code == 200


def test_it_is_out_of_the_menus_and_marked_where_one_searches(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    assert [board["id"] for board in ann.get("/boards").body] == [world.board_id]
    assert [one["is_archived"] for one in ann.get("/search?q=refunds").body] == [False]
    archives(ann, world.board_id)
    assert ann.get("/boards").body == []
    assert [one["is_archived"] for one in ann.get("/search?q=refunds").body] == [True]
    assert "Bring it back" in ann.client.get("/boards").text


def test_its_team_brings_it_back_and_nobody_else(
    world: World, ann: Persona, bo: Persona, vera: Persona
) -> None:
    board = world.a_board(cards={"Doing": ["Refunds"]})
    assert ann.post(f"/boards/{board}/restore").status == 404
    archives(ann, board)
    for who in (bo, vera):
        assert who.post(f"/boards/{board}/restore").status == 403
    assert ann.post(f"/boards/{board}/restore").status == 200
    assert ann.moves("Refunds", to="Done").status == 200


def test_the_wall_hears_of_it_and_public_links_show_nothing_until_it_is_back(
    world: World, ann: Persona
) -> None:
    board = world.a_board(cards={"Doing": ["Refunds"]})
    tv = world.wall("The stairs", team="user")
    token = ann.post(f"/boards/{board}/links", {"kind": "board"}).result["token"]
    calendar = ann.post(f"/boards/{board}/links", {"kind": "calendar"}).result["token"]
    stranger = world.app.test_client()
    assert stranger.get(f"/shared/{token}").status_code == 200
    archives(ann, board)
    assert stranger.get(f"/shared/{token}").status_code == 404
    assert stranger.get(f"/calendar/{calendar}.ics").status_code == 404
    assert tv.snapshot(f"board/{board}")["rows"]["board"][str(board)]["archived_at"]
    assert ann.post(f"/boards/{board}/restore").status == 200
    assert stranger.get(f"/shared/{token}").status_code == 200


def test_its_wall_is_dark_until_it_is_back(world: World, ann: Persona) -> None:
    """It says that the board is in the archive, and gets no titles meanwhile."""
    board = world.a_board(cards={"Doing": ["Refunds"]})
    tv = world.wall("The stairs", team="user")
    tv.watches(f"board/{board}")
    archives(ann, board)
    assert tv.heard()[-1]["put"]["board"][str(board)]["archived_at"]
    assert tv.was_told("reset"), "so that it forgets what it had"
    rows = tv.snapshot(f"board/{board}")["rows"]
    assert {table for table, by_id in rows.items() if by_id} == {"board"}
    for shown in (str(tv.snapshot(f"board/{board}")), tv.client.get("/wall").text):
        assert "Refunds" not in shown
    assert ann.post(f"/boards/{board}/restore").status == 200
    assert "Refunds" in str(tv.snapshot(f"board/{board}"))
    tv.heard()
    assert tv.connection.watches[f"board/{board}"] == "wall"


def test_its_links_are_taken_back_by_its_team_and_stay_dead(
    world: World, ann: Persona, bo: Persona, vera: Persona
) -> None:
    board = world.a_board()
    link = ann.post(f"/boards/{board}/links", {"kind": "board"}).result
    archives(ann, board)
    revoke = f"/boards/{board}/links/{link['link']}/revoke"
    assert [who.post(revoke).status for who in (bo, vera, ann)] == [403, 403, 200]
    assert ann.post(f"/boards/{board}/restore").status == 200
    assert world.app.test_client().get(f"/shared/{link['token']}").status_code == 404


def test_nothing_happens_on_it_by_itself_and_no_ticket_is_dealt_to_it(
    world: World, ann: Persona, cy: Persona
) -> None:
    board = world.a_board(cards={"Doing": ["Refunds"]})
    every_day = {"rule": "FREQ=DAILY", "starts_on": "2026-01-05", "body": {"title": "Again"}}
    ann.post(f"/boards/{board}/recurrences", {"column_id": world.columns["Doing"], **every_day})
    plan = {
        "weekdays": [0, 1, 2, 3, 4, 5, 6],
        "time": "08:30",
        "zone": "UTC",
        "country": "",
        "minutes": 15,
    }
    assert (
        ann.post(
            f"/teams/{world.team_id}/standup/plan", {**plan, "style": "round", "order": "shuffled"}
        ).status
        == 200
    )
    ann.moves("Refunds", to="Done")
    archives(ann, board)
    before = world.snapshot(f"board/{board}")["seq"]
    with clock.moved_to(clock.now() + timedelta(days=20)):
        assert (recurring.add_due_cards(ZONE), let_done_leave(), ageing.measure_boards(ZONE)) == (
            0,
            0,
            0,
        )
        assert keep_standups("UTC") == 0
    assert world.snapshot(f"board/{board}")["seq"] == before
    assert cy.post(f"/tickets/{world.a_ticket()}/distribute").error == "nobody_to_deal_to"
