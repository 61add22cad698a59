"""The streams of teams: who watches and steers, of one team and of several that stand together."""

import pytest

from board.core.errors import NotFound
from board.standup.models import Standup
from tests.support.standups import MORNING, begun, ends
from tests.support.world import Persona, World

BEGINS_AT = MORNING


@pytest.fixture
def together(world: World, ann: Persona, bo: Persona, siv: Persona) -> int:
    """Bo's team stands with Ann's from now on; both have a board, his second one is closed. Answers
    the id of a running standup."""
    world.a_second_board(team="system")
    world.a_board(cards={"Doing": ["ours"]})
    joins = {"joins": [world.teams["system"]]}
    assert siv.post(f"/teams/{world.team_id}/standup/plan", joins).status == 200
    return begun(world, ann)


def test_a_team_is_watched_by_itself_and_administrators(
    world: World, ann: Persona, bo: Persona, siv: Persona, vera: Persona, tv: Persona
) -> None:
    stream = f"team/{world.team_id}"
    for one in (ann, siv, vera, tv):
        one.watches(stream)
    world.a_board(team="system")
    for nobody in (bo, world.wall("Elsewhere", team="system")):
        with pytest.raises(NotFound):
            nobody.watches(stream)
    with pytest.raises(NotFound):
        siv.watches("team/999")


def test_who_may_only_look_steers_nothing(world: World, ann: Persona, vera: Persona) -> None:
    world.a_board()
    standup = begun(world, ann)
    assert vera.post(f"/standups/{standup}/pause").error == "forbidden"
    assert vera.post(f"/teams/{world.team_id}/standup/plan", {"minutes": 5}).error == "forbidden"


def test_a_standup_is_about_all_boards_of_its_team(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["on the first"]})
    world.a_board(cards={"Doing": ["on the second"]}, is_open=False)
    ann.post(f"/teams/{world.team_id}/standup/plan", {"style": "board"})
    standup = begun(world, ann)
    walked = {world.card("on the first").id, world.card("on the second").id}
    assert set(world.row(Standup, standup).cards) == walked
    ann.moves("on the second", to="Done")
    ends(ann, standup)
    record = world.row(Standup, standup).record
    assert [card.title for card in record.finished] == ["on the second"]  # type: ignore[union-attr]


def test_a_wall_is_not_told_what_cards_of_other_boards_are_called(
    world: World, ann: Persona, tv: Persona
) -> None:
    world.a_board(cards={"Doing": ["Secret", "Stuck"]}, is_open=False)
    standup = begun(world, ann)
    ann.moves("Secret", to="Done")
    ann.post(f"/cards/{world.card('Stuck').id}/block", {"reason": "Secret too"})
    ends(ann, standup)
    row = tv.snapshot(f"team/{world.team_id}")["rows"]["standup"][str(standup)]
    assert [card["id"] for card in row["record"]["finished"]] == [world.card("Secret").id]
    assert "Secret" not in str(row)


def test_teams_that_stand_together_have_one_order_and_one_clock(
    world: World, together: int, ann: Persona, bo: Persona
) -> None:
    standup = world.row(Standup, together)
    assert {ann.actor.id, bo.actor.id} <= set(standup.people)
    assert bo.post(f"/standups/{together}/turn", {"turn": 0, "to": 1}).status == 200
    bo.watches(f"team/{world.team_id}")
    ann.post(f"/standups/{together}/pause")
    assert bo.heard()[-1]["put"]["standup"][str(together)]["paused_at"]
    stream = f"team/{world.team_id}"
    world.a_board(team="system")
    assert world.wall("Theirs", team="system").snapshot(stream)["rows"]["standup"]


def test_together_they_talk_about_boards_that_all_of_them_may_see(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Doing": ["closed"]}, is_open=False)
    world.a_board(cards={"Doing": ["open"]})
    plan = {"joins": [world.teams["system"]], "style": "board"}
    assert siv.post(f"/teams/{world.team_id}/standup/plan", plan).status == 200
    standup = begun(world, ann)
    assert world.row(Standup, standup).cards == [world.card("open").id]


def test_what_was_before_they_joined_is_not_theirs(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    world.a_board()
    before = begun(world, ann)
    ends(ann, before)
    plan = f"/teams/{world.team_id}/standup/plan"
    seq = siv.post(plan, {"joins": [world.teams["system"]]}).events[0]["seq"]
    told = bo.get(f"/streams/team/{world.team_id}/events?since={seq - 2}").body
    assert "standup.finished" not in str(told)
    assert bo.client.get(f"/standups/{before}").status_code == 404
    assert bo.get(f"/teams/{world.team_id}/standups").body == []
    assert len(ann.get(f"/teams/{world.team_id}/standups").body) == 1


def test_administrators_say_who_stands_together(world: World, ann: Persona, siv: Persona) -> None:
    world.a_board()
    plan = f"/teams/{world.team_id}/standup/plan"
    assert ann.post(plan, {"joins": [world.teams["system"]]}).error == "forbidden"
    assert siv.post(plan, {"joins": [world.team_id]}).error == "team_stands_already"
    assert siv.post(plan, {"joins": [999]}).error == "not_found"
    assert siv.post(plan, {"joins": [world.teams["system"]]}).status == 200
    assert ann.post(plan, {"joins": [world.teams["system"]], "minutes": 10}).status == 200


def test_who_does_not_stand_with_them_any_more_is_sent_away(
    world: World, together: int, bo: Persona, siv: Persona
) -> None:
    bo.watches(f"team/{world.team_id}")
    assert siv.post(f"/teams/{world.team_id}/standup/plan", {"joins": []}).status == 200
    bo.heard()
    assert bo.get(f"/streams/team/{world.team_id}/snapshot").status == 404
