"""Where the marks of the standups' trend stand."""

from datetime import UTC, datetime, timedelta

from board.standup.charts import NEWEST, trend_chart
from board.standup.models import Standup
from board.standup.values import StandupRecord

BEGUN = datetime(2026, 11, 23, 8, tzinfo=UTC)


def a_standup(day: int, *, seconds: int | None) -> Standup:
    began = {"minutes": 15, "started_at": BEGUN + timedelta(day)}
    if seconds is None:
        return Standup(state="skipped", **began)
    nothing = {"finished": (), "blocked": (), "parked": 0, "here": (), "away": ()}
    return Standup(state="held", record=StandupRecord(seconds=seconds, **nothing), **began)


def test_the_trend_is_drawn_oldest_first_and_leaves_what_was_not_held_hollow() -> None:
    chart = trend_chart([a_standup(2, seconds=1200), a_standup(1, seconds=None)])
    assert [bar.minutes for bar in chart.bars] == [None, 20]
    assert [bar.day.day for bar in chart.bars] == [24, 25]
    assert list(chart.axes.lines) == [0, 5, 10, 15, 20]


def test_the_trend_shows_the_newest_and_names_every_fourth_day() -> None:
    chart = trend_chart([a_standup(-n, seconds=600) for n in range(NEWEST + 6)])
    assert len(chart.bars) == NEWEST
    assert [n for n, bar in enumerate(chart.bars) if bar.is_named] == [0, 4, 8, 12, 16, 20]
