"""Walls furnished and steered from a browser, steering themselves only where they may, and their
tokens renewed."""

from datetime import timedelta

import pytest

from board.core import clock, database, write_behind
from board.standup.models import Standup
from board.triage.models import Ticket
from board.walls.authentication import note_heartbeat
from board.walls.models import Wall
from board.walls.pairing import forget_previous_token, renewed_token, token_key
from board.walls.queries import find_wall
from board.walls.wall_metrics import measure_desk, measure_flow, measure_progress
from tests.standup.test_running import begun
from tests.support.world import Persona, World


def change(by: Persona, wall: Persona, **values: object) -> object:
    return by.post(f"/walls/{wall.actor.id}/change", values)


def is_known(world: World, token: str) -> bool:

    with database.current().reading() as session:
        return find_wall(session, token_key(token)) is not None


def token_of(tv: Persona) -> str:
    cookie = tv.client.get_cookie("wall")
    assert cookie
    return cookie.value


def test_a_token_is_renewed_every_week_and_the_old_one_is_good_until_the_new_one_came(
    world: World, tv: Persona
) -> None:
    old, id_ = token_of(tv), tv.actor.id or 0

    def renewed() -> str | None:
        return renewed_token(world.row(Wall, id_), came_with=old)

    assert renewed() is None
    with clock.moved_to(clock.now() + timedelta(days=8)):
        first = renewed()
        assert first
        assert is_known(world, old)
        assert is_known(world, first)
    with clock.moved_to(clock.now() + timedelta(days=16)):
        second = renewed()
        assert second
        assert is_known(world, old), "both answers were lost: the TV has nothing else"
    with database.current().writing() as session:
        forget_previous_token(session, id_, token_key(second))
    assert not is_known(world, old)
    assert is_known(world, second)


def test_the_page_of_a_wall_sets_the_new_token(world: World, tv: Persona) -> None:
    assert "Set-Cookie" not in tv.client.get("/wall").headers
    with clock.moved_to(clock.now() + timedelta(days=8)):
        assert "HttpOnly" in tv.client.get("/wall").headers["Set-Cookie"]


def test_a_wall_turns_the_pages_of_its_own_board_where_it_may(
    world: World, ann: Persona, tv: Persona
) -> None:
    standup = begun(world, ann)
    body = {"turn": 0, "to": 1}
    assert tv.post(f"/standups/{standup}/turn", body).status == 404
    change(ann, tv, may_steer=True)
    answer = tv.post(f"/standups/{standup}/turn", body)
    assert answer.status == 200
    assert "email" not in str(answer.body)
    assert not {"by", "facts"} & set(answer.events[0])
    assert world.row(Standup, standup).turn == 1
    for path, sent in (
        (f"/standups/{standup}/park", {"text": "x"}),
        (f"/standups/{standup}/mood", {"mood": 1}),
    ):
        assert tv.post(path, sent).status == 404


def test_a_wall_does_not_steer_another_boards_standup(
    world: World, ann: Persona, tv: Persona
) -> None:
    change(ann, tv, may_steer=True)
    world.a_second_board(team="user")
    other = ann.post(f"/boards/{world.second_board_id}/standup").result["standup"]
    assert tv.post(f"/standups/{other}/start").status == 404


def test_for_another_board_the_tv_loads_its_page_anew(
    world: World, ann: Persona, tv: Persona
) -> None:
    world.a_second_board(team="user")
    change(ann, tv, board_id=world.second_board_id)
    assert world.row(Wall, tv.actor.id or 0).reload_at
    assert change(ann, tv, board_id=999_999).error == "not_found"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "values",
    [
        {"inches": 3},
        {"distance_cm": 10},
        {"playlist": []},
        {"playlist": [{"scene": "secrets", "seconds": 10}]},
        {"playlist": [{"scene": "brief", "seconds": 1}]},
        {"playlist": [{"scene": "brief", "seconds": 10, "from": "25:00"}]},
        {"bright_from": "noon"},
    ],
)
def test_settings_that_cannot_be_are_refused(ann: Persona, tv: Persona, values: dict) -> None:
    assert change(ann, tv, **values).status == 422  # type: ignore[attr-defined]


def test_a_message_and_a_scene_have_their_time(world: World, ann: Persona, tv: Persona) -> None:
    wall = f"/walls/{tv.actor.id}"
    ann.post(f"{wall}/message", {"text": "Cake", "hours": 2})
    ann.post(f"{wall}/scene", {"scene": "desk"})
    row = world.row(Wall, tv.actor.id or 0)
    assert row.message_until and row.pinned_until
    assert row.message_until - row.pinned_until > timedelta(hours=1)
    ann.post(f"{wall}/message", {"text": ""})
    ann.post(f"{wall}/scene", {"scene": ""})
    row = world.row(Wall, tv.actor.id or 0)
    assert (row.message_until, row.pinned_until) == (None, None)


def test_a_wall_says_how_it_is_and_nobody_else_does(
    world: World, ann: Persona, tv: Persona
) -> None:
    note_heartbeat(
        tv.actor, {"version": "abc", "screen": "1920×1080", "problems": ["x" * 500, "\u202ey"] * 9}
    )
    note_heartbeat(ann.actor, {"version": "evil", "problems": []})
    note_heartbeat(tv.actor, {"problems": "not a list"})
    write_behind.flush()
    [row] = ann.get("/walls").body
    assert (row["version"], row["screen"], len(row["problems"])) == ("abc", "1920×1080", 5)
    assert max(map(len, row["problems"])) == 200
    assert row["seen_at"]


def test_the_desk_in_brief_is_numbers_without_a_requester(
    world: World, cy: Persona, tv: Persona
) -> None:
    world.a_ticket("Printer of Birgitta")
    cy.post(f"/tickets/{world.a_ticket()}/solve", {"text": "Try again now."})
    zone = world.app.extensions["settings"].zone
    assert measure_desk(zone) is True
    assert measure_desk(zone) is False
    measure_flow(zone), measure_progress()
    text = str(tv.get("/streams/brief/snapshot").body)
    assert "Birgitta" not in text
    assert world.row(Ticket, 1).requester_email not in text
    desk = next(
        one
        for one in tv.get("/streams/brief/snapshot").body["rows"]["brief"].values()
        if one["name"] == "desk"
    )
    assert (desk["body"]["waiting"], desk["body"]["first_contact"], desk["body"]["on_duty"]) == (
        1,
        1,
        [cy.actor.id],
    )


def test_a_closed_boards_flow_is_nobodys(world: World, ann: Persona, tv: Persona) -> None:
    closed = world.a_board(is_open=False)
    measure_flow(world.app.extensions["settings"].zone)
    flow = next(iter(tv.get("/streams/brief/snapshot").body["rows"]["brief"].values()))
    assert str(closed) not in flow["body"]


def test_guessing_codes_is_slowed_down(world: World, ann: Persona) -> None:
    world.a_board()
    settings = world.app.extensions["settings"]
    object.__setattr__(settings, "public_rate_per_minute", 3)
    try:
        body = {"code": "AAAAAA", "name": "Guess", "board_id": world.board_id}
        answers = [ann.post("/walls", body).status for _ in range(5)]
    finally:
        object.__setattr__(settings, "public_rate_per_minute", 100_000)
    assert answers == [404, 404, 404, 429, 429]
