"""Walls steered from a browser, steering themselves only where they may, and their
tokens renewed."""

from datetime import timedelta

from board.standup.models import Standup
from board.walls.models import Wall
from tests.support.standups import begun
from tests.support.world import Persona, World


def change(by: Persona, wall: Persona, **values: object) -> object:
    return by.post(f"/walls/{wall.actor.id}/change", values)


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


def test_a_wall_does_not_steer_another_teams_standup(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    change(ann, tv, may_steer=True)
    world.a_second_board(team="system")
    other = bo.post(f"/teams/{world.teams['system']}/standup").result["standup"]
    assert tv.post(f"/standups/{other}/start").status == 404


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
