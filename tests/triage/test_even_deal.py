"""The even deal, by itself."""

from hypothesis import given
from hypothesis import strategies as st

from board.core import clock
from board.triage.even_deal import Load, Part, gap, is_resting, next_person, next_team


def load(team: int, counted: float = 0, *, weight: float = 1, row: int = 0) -> Load:
    return Load(team, int(counted), counted, weight, None, row)


def dealt(loads: dict[int, Load]) -> int:
    """Deals one more; `loads` are as they are afterwards."""
    chosen = next_team(list(loads.values())).team_id
    for id_, one in loads.items():
        row, more = (one.in_a_row + 1, 1 / one.weight) if id_ == chosen else (0, 0)
        loads[id_] = Load(id_, 0, one.load + more, one.weight, clock.now(), row)
    return chosen


@given(st.floats(0.5, 6), st.floats(0.5, 6), st.integers(1, 120))
def test_automatic_deals_stay_within_one_ticket_of_the_smaller_weight(
    first: float, second: float, count: int
) -> None:
    loads = {1: load(1, weight=first), 2: load(2, weight=second)}
    for _ in range(count):
        dealt(loads)
        assert gap(list(loads.values())) <= max(1 / first, 1 / second) + 1e-9


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.5, 1.0]), st.sampled_from([0.5, 1.0]))))
def test_whatever_capacities_were_on_a_day_loads_never_part_by_more_than_two_tickets(
    days: list[tuple[float, float]],
) -> None:
    """The first team may be away (0) or half there: it is neither flooded nor spared afterwards."""
    loads = {1: load(1), 2: load(2)}
    for weight, other in days:
        for id_, now in ((1, weight), (2, other)):
            one = loads[id_]
            lifted = one.load if now else max(one.load, loads[2].load)
            loads[id_] = Load(id_, 0, lifted, now, one.last_dealt_at, one.in_a_row)
        dealt(loads)
        assert gap(list(loads.values())) <= 2 / 0.5 + 1e-9


def test_the_one_who_waited_longest_goes_first_on_a_tie() -> None:
    early, late = clock.instant_of("2026-01-01T00:00:00Z"), clock.instant_of("2026-01-02T00:00:00Z")
    assert next_team([Load(1, 4, 4, 1, late), Load(2, 4, 4, 1, early)]).team_id == 2
    assert next_team([Load(2, 4, 4, 1, None), Load(1, 4, 4, 1, None)]).team_id == 1


def test_a_debt_is_repaid_three_at_a_time() -> None:
    loads = {1: load(1, 10), 2: load(2)}
    assert [dealt(loads) for _ in range(9)] == [2, 2, 2, 1, 2, 2, 2, 1, 2]


def test_a_team_of_which_nobody_is_there_is_passed_over() -> None:
    assert next_team([load(1, 9), load(2, 0, weight=0)]).team_id == 1
    assert not is_resting(load(1, row=7), [load(1, row=7)]), "nobody else is there"


def test_within_a_team_days_away_do_not_count() -> None:
    whole, half_the_time = Part(1, had=10, capacity=1, days=20), Part(2, had=5, capacity=1, days=10)
    part_time = Part(3, had=3, capacity=0.5, days=20)
    assert next_person([whole, half_the_time, part_time]) == part_time
    assert next_person([whole, half_the_time]) == whole
    assert next_person([]) is None


def test_after_three_in_a_row_a_colleague_is_next() -> None:
    back, other = Part(1, had=3, capacity=1, days=20, in_a_row=3), Part(2, 30, 1, 20)
    assert next_person([back, other]) == other
    assert next_person([back]) == back
