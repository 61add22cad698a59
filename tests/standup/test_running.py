"""The fifteen minutes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from board.core import clock
from board.standup.models import Standup
from board.standup.rules import NobodyPresent, speaking_order
from board.standup.values import FinishedCard, Presence
from tests.support.world import Persona, World

MORNING = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
BEGINS_AT = MORNING
MORNING_DAY = date(2026, 11, 20)


@pytest.fixture
def running(world: World, ann: Persona, cy: Persona) -> int:
    world.a_board(cards={"Doing": ["A"]})
    with clock.moved_to(MORNING):
        return begun(world, ann)


def begun(world: World, by: Persona) -> int:
    """A standup whose clock has started now."""
    standup = by.post(f"/boards/{world.board_id}/standup").result["standup"]
    assert by.post(f"/standups/{standup}/start").status == 200
    return standup


def at(minutes: float):  # type: ignore[no-untyped-def]
    return clock.moved_to(MORNING + timedelta(minutes=minutes))


def test_everybody_of_the_team_speaks_once_but_not_viewers(
    world: World, running: int, vera: Persona
) -> None:
    people = world.row(Standup, running).people
    assert len(people) == len(set(people)) == 2


def order(
    names: dict[int, str], day: date = MORNING_DAY, by: str = "shuffled", **presence: str
) -> list[int]:
    said = {
        key[1:]: Presence(state=state, at=f"{n}") for n, (key, state) in enumerate(presence.items())
    }
    return speaking_order(names, order=by, presence=said, board_id=1, day=day)


FOUR = {1: "Åsa", 2: "bo", 3: "Ann", 4: "Cy"}


def test_the_order_is_shuffled_by_day_and_the_same_all_day() -> None:
    days = [MORNING.date() + timedelta(days=n) for n in range(20)]
    assert len({tuple(order(FOUR, day)) for day in days}) > 5
    assert order(FOUR, days[0]) == order(dict(reversed(FOUR.items())), days[0])


def test_the_order_by_the_alphabet_and_by_who_came_last() -> None:
    assert order(FOUR, by="alphabetical") == [3, 2, 4, 1]
    assert order(FOUR, by="last_in_first", m2="here", m4="remote")[:2] == [4, 2]


def test_who_is_away_or_passes_does_not_speak() -> None:
    assert set(order(FOUR, m1="away", m2="passes", m3="remote")) == {3, 4}


@pytest.mark.parametrize("names", [{}, {1: "Ann"}])
def test_a_standup_of_nobody_is_told_so(names: dict[int, str]) -> None:
    with pytest.raises(NobodyPresent):
        order(names, m1="away")


@pytest.mark.parametrize("size", [1, 40])
def test_teams_of_any_size(size: int) -> None:
    assert sorted(order({n: str(n) for n in range(1, size + 1)})) == list(range(1, size + 1))


def test_the_clock_is_fifteen_minutes_from_the_start(world: World, running: int) -> None:
    row = world.row(Standup, running)
    assert row.ends_at - row.started_at == timedelta(minutes=15)


def test_two_people_pressing_next_advance_once(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    assert ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1}).status == 200
    assert cy.post(f"/standups/{running}/turn", {"turn": 0, "to": 1}).error == "turn_already_moved"
    assert world.row(Standup, running).turn == 1


def test_a_pause_stops_every_clock(world: World, running: int, ann: Persona) -> None:
    with at(2):
        ann.post(f"/standups/{running}/pause")
    with at(7):
        ann.post(f"/standups/{running}/resume")
    row = world.row(Standup, running)
    assert row.ends_at == MORNING + timedelta(minutes=20)
    with at(8):
        ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1})
    assert world.row(Standup, running).spent[str(row.people[0])] == 180


def test_next_while_paused_goes_on(world: World, running: int, ann: Persona) -> None:
    with at(1):
        ann.post(f"/standups/{running}/pause")
    with at(3):
        ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1})
    row = world.row(Standup, running)
    assert row.paused_at is None
    assert row.ends_at == MORNING + timedelta(minutes=17)


def test_back_and_forth_adds_up_the_time(world: World, running: int, ann: Persona) -> None:
    for minute, turn, to in ((1, 0, 1), (2, 1, 0), (4, 0, 1)):
        with at(minute):
            assert ann.post(f"/standups/{running}/turn", {"turn": turn, "to": to}).status == 200
    row = world.row(Standup, running)
    assert row.spent == {str(row.people[0]): 180, str(row.people[1]): 60}


def test_after_the_last_turn_the_round_is_over_and_stays_there(
    world: World, running: int, ann: Persona
) -> None:
    for turn in range(3):
        ann.post(f"/standups/{running}/turn", {"turn": turn, "to": turn + 1})
    assert world.row(Standup, running).turn == 2


def test_finishing_keeps_a_record_and_the_next_one_looks_back_to_it(
    world: World, running: int, ann: Persona
) -> None:
    with at(3):
        ann.moves("A", to="Done")
        ann.post(f"/standups/{running}/park", {"text": "the server hall"})
    with at(9):
        ann.post(f"/standups/{running}/finish")
    row = world.row(Standup, running)
    assert (row.state, row.record.seconds, row.record.parked) == ("held", 540, 1)
    assert row.record.finished == (FinishedCard(id=world.card("A").id, title="A"),)
    assert row.spent == {}
    with at(60 * 24 * 3):
        following = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    assert world.row(Standup, following).since_at == MORNING
    assert list(world.snapshot(f"board/{world.board_id}")["rows"]["standup"]) == [str(following)]


def test_there_is_one_at_a_time(world: World, running: int, cy: Persona) -> None:
    assert cy.post(f"/boards/{world.board_id}/standup").error == "standup_already_running"


def test_a_finished_one_cannot_be_steered(world: World, running: int, ann: Persona) -> None:
    ann.post(f"/standups/{running}/finish")
    for verb, body in (
        ("turn", {"turn": 0, "to": 1}),
        ("pause", {}),
        ("park", {"text": "x"}),
        ("finish", {}),
    ):
        assert ann.post(f"/standups/{running}/{verb}", body).error == "standup_not_running"


def test_the_wall_sees_the_same_standup(world: World, running: int, ann: Persona) -> None:
    tv = world.wall("Stairs", team="user")
    tv.watches(f"board/{world.board_id}")
    ann.post(f"/standups/{running}/turn", {"turn": 0, "to": 1})
    assert tv.heard()[-1]["put"]["standup"][str(running)]["turn"] == 1
