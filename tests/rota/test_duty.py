"""Who is on duty when, by itself."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from board.rota.duty import Override, Rota, Turns, days_of_duty, duties, on_duty, shifts

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def turns(*people: int, starts: str = "2026-10-05", **more: object) -> Turns:
    """Mondays at eight, a week each."""
    given = {"weeks": 1, "weekday": 0, "time": "08:00", "zone": STOCKHOLM} | more
    return Turns(people=people, starts_on=date.fromisoformat(starts), **given)  # type: ignore[arg-type]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def who(rota: Rota, text: str) -> int | None:
    return on_duty(rota, at(text))[0]


def test_people_take_turns_at_a_clock_time() -> None:
    rota = Rota([turns(1, 2, 3)])
    assert who(rota, "2026-10-05T07:59") is None, "nobody before it begins"
    assert [who(rota, f"2026-10-{day:02}T08:00") for day in (5, 12, 19, 26)] == [1, 2, 3, 1]
    assert who(rota, "2026-10-12T07:59") == 1


def test_weeks_in_which_the_clock_changes_have_167_and_169_hours() -> None:
    rota = Rota([turns(1, 2, starts="2026-03-02")])
    spring = shifts(rota, at("2026-03-23T08:00"), at("2026-03-30T08:00"))
    autumn = shifts(rota, at("2026-10-19T08:00"), at("2026-10-26T08:00"))
    usual = shifts(rota, at("2026-06-01T08:00"), at("2026-06-08T08:00"))
    hours = [
        [(one.until_at - one.from_at).total_seconds() / 3600 for one in some]
        for some in (spring, autumn, usual)
    ]
    assert hours == [[167.0], [169.0], [168.0]]


def test_overrides_go_before_the_rotation_and_the_newest_before_all() -> None:
    first = Override(2, at("2026-10-06T08:00"), at("2026-10-07T08:00"))
    newer = Override(3, at("2026-10-06T12:00"), at("2026-10-06T17:00"))
    rota = Rota([turns(1)], [first, newer])
    assert [who(rota, f"2026-10-06T{hour}:00") for hour in ("08", "12", "17")] == [2, 3, 2]
    assert who(rota, "2026-10-07T08:00") == 1


def test_holidays_and_who_is_away_leave_the_desk_to_nobody_unless_somebody_stands_in() -> None:
    week = turns(1, 2, starts="2026-12-21", holidays=frozenset({date(2026, 12, 25)}))
    rota = Rota([week], [], {1: {date(2026, 12, 22)}})
    assert on_duty(rota, at("2026-12-25T10:00")) == (None, "holiday", None)
    assert on_duty(rota, at("2026-12-22T10:00")) == (None, "away", 1)
    stand_in = Override(2, at("2026-12-22T00:00"), at("2026-12-23T00:00"))
    assert who(Rota([week], [stand_in], rota.away), "2026-12-22T10:00") == 2
    whole = duties(shifts(rota, at("2026-12-21T08:00"), at("2026-12-28T08:00")))
    assert [(one.member_id, one.from_at) for one in whole] == [(1, at("2026-12-21T08:00"))]


def test_a_later_rotation_leaves_the_days_before_as_they_were() -> None:
    rota = Rota([turns(1), turns(2, 3, starts="2026-10-19")])
    assert [who(rota, f"2026-10-{day}T09:00") for day in (12, 18, 19, 26)] == [1, 1, 2, 3]
    assert who(Rota([turns(1), turns(starts="2026-10-19")]), "2026-10-20T09:00") is None


def test_working_days_are_counted_for_each() -> None:
    week = turns(1, 2, holidays=frozenset({date(2026, 10, 14)}))
    assert days_of_duty(Rota([week]), date(2026, 10, 5), date(2026, 10, 18)) == {1: 5, 2: 4}


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(0, 900), st.integers(1, 300)), max_size=6),
    st.integers(1, 3),
    st.integers(0, 6),
)
def test_shifts_cover_every_moment_once_and_say_what_on_duty_says(
    overrides: list[tuple[int, int, int]], weeks: int, weekday: int
) -> None:
    first, hour = at("2026-10-01T00:00"), timedelta(hours=1)
    until = first + 1000 * hour
    said = [
        Override(who, first + begins * hour, first + (begins + lasts) * hour)
        for who, begins, lasts in overrides
    ]
    rota = Rota([turns(1, 2, 3, weeks=weeks, weekday=weekday)], said, {2: {date(2026, 10, 20)}})
    found = shifts(rota, first, until)
    assert (found[0].from_at, found[-1].until_at) == (first, until)
    assert all(one.until_at == two.from_at for one, two in zip(found, found[1:], strict=False))
    for shift in found:
        for moment in (shift.from_at, shift.until_at - timedelta(seconds=1)):
            assert on_duty(rota, moment)[0] == shift.member_id
