"""Where the bars of the velocity chart stand."""

from dataclasses import replace

from board.sprints.values import NOTHING_YET
from board.sprints.velocity_chart import velocity_chart
from board.web.axes import NARROW
from tests.sprints.test_burndown_chart import a_sprint


def test_velocity_gives_each_closed_sprint_its_part_of_the_width() -> None:
    sums = replace(NOTHING_YET, promised=10.0)
    sprints = [a_sprint(record=replace(sums, finished=float(n))) for n in (5, 20)]
    chart = velocity_chart(sprints)
    assert [bar.middle for bar in chart.bars] == [209, 539]
    assert [bar.finished for bar in chart.bars] == [5, 20]
    assert chart.axes.y(20) == chart.axes.top
    assert velocity_chart([]).bars == []


def test_where_there_is_no_room_a_sprint_is_named_by_what_tells_it_from_the_others() -> None:
    names = [bar.name for bar in velocity_chart([a_sprint()] * 6, NARROW).bars]
    assert names == ["7"] * 6
    assert velocity_chart([a_sprint()] * 6).bars[0].name == "Sprint 7"
