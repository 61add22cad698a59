"""The even deal, by itself."""

from hypothesis import given
from hypothesis import strategies as st

from board.core import clock
from board.triage.rules import Load, gap, next_team


@given(st.floats(0.5, 6), st.floats(0.5, 6), st.integers(1, 120))
def test_automatic_deals_stay_within_one_ticket_of_the_smaller_weight(
    first: float, second: float, count: int
) -> None:
    weights, dealt, row = {1: first, 2: second}, {1: 0, 2: 0}, {1: 0, 2: 0}
    last = {1: None, 2: None}
    for _ in range(count):
        loads = [Load(team, dealt[team], weights[team], last[team], row[team]) for team in (1, 2)]
        chosen = next_team(loads).team_id
        dealt[chosen] += 1
        last[chosen] = clock.now()
        row = {team: row[team] + 1 if team == chosen else 0 for team in row}
        now = [Load(team, dealt[team], weights[team], None) for team in (1, 2)]
        assert gap(now) <= max(1 / first, 1 / second) + 1e-9


def test_the_one_who_waited_longest_goes_first_on_a_tie() -> None:
    early, late = clock.instant_of("2026-01-01T00:00:00Z"), clock.instant_of("2026-01-02T00:00:00Z")
    assert next_team([Load(1, 4, 1, late), Load(2, 4, 1, early)]).team_id == 2
    assert next_team([Load(2, 4, 1, None), Load(1, 4, 1, None)]).team_id == 1


def test_a_debt_is_repaid_three_at_a_time() -> None:
    dealt, row, chosen = {1: 10, 2: 0}, {1: 0, 2: 0}, []
    for _ in range(9):
        one = next_team([Load(t, dealt[t], 1, None, row[t]) for t in (1, 2)]).team_id
        dealt[one] += 1
        row = {t: row[t] + 1 if t == one else 0 for t in row}
        chosen.append(one)
    assert chosen == [2, 2, 2, 1, 2, 2, 2, 1, 2]
