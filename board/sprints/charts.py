"""Burndown and velocity as SVG, coloured by the page's own tokens; a table says the same beside
it."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup, escape

from .burndown import Day
from .models import Sprint

WIDTH, HEIGHT = 720, 280
LEFT, RIGHT, TOP, BOTTOM = 44, 16, 16, 34


def burndown_svg(
    sprint: Sprint, days: Sequence[Day], *, title: str, ideal: str, left: str
) -> Markup:
    """What is left at the end of each day, against a straight line from the first day's promise to
    nothing."""
    most = max([day.promised for day in days] or [1]) or 1
    span = max((sprint.ends_on - sprint.starts_on).days, 1)
    first = days[0].day if days else sprint.starts_on

    def x(day: date) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * max(0, min((day - first).days / span, 1))

    def y(points: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - points / most)

    straight = (
        f"{x(first):.1f},{y(days[0].promised if days else most):.1f} {WIDTH - RIGHT},{y(0):.1f}"
    )
    steps = " ".join(f"{x(day.day):.1f},{y(day.left):.1f}" for day in days)
    marks = "".join(
        f'<circle cx="{x(day.day):.1f}" cy="{y(day.left):.1f}" r="4"><title>{day.day}: {_n(day.left)}</title></circle>'
        for day in days
    )
    promised = " ".join(f"{x(day.day):.1f},{y(day.promised):.1f}" for day in days)
    end = ""
    if days:
        at = f'x="{x(days[-1].day) + 8:.1f}" y="{y(days[-1].left) - 8:.1f}"'
        end = f'<text {at} class="now">{_n(days[-1].left)} {escape(left)}</text>'
    body = (
        f'{_grid(most, y)}<polyline class="promised" points="{promised}"/>'
        f'<polyline class="ideal" points="{straight}"/><polyline class="left" points="{steps}"/>{marks}{end}'
        f'<text x="{WIDTH - RIGHT}" y="{y(0) - 8:.1f}" class="note" text-anchor="end">{escape(ideal)}</text>'
        f"{_days_axis(sprint, first, x)}"
    )
    return _svg("burndown", title, body)


def velocity_svg(sprints: Sequence[Sprint], *, title: str) -> Markup:
    """Promised (outlined) and finished (filled) points of closed sprints, oldest first."""
    most = max([max(s.record["promised"], s.record["finished"]) for s in sprints] or [1]) or 1
    step = (WIDTH - LEFT - RIGHT) / max(len(sprints), 1)
    wide = min(step * 0.36, 60)

    def y(points: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - points / most)

    bars = "".join(
        _bars(sprint, LEFT + step * (n + 0.5), wide, y) for n, sprint in enumerate(sprints)
    )
    return _svg("velocity", title, _grid(most, y) + bars)


def _rect(kind: str, x: float, points: float, wide: float, y, title: str) -> str:  # type: ignore[no-untyped-def]
    box = f'x="{x:.1f}" y="{y(points):.1f}" width="{wide:.1f}" height="{HEIGHT - BOTTOM - y(points):.1f}"'
    return f'<rect class="{kind}" {box}><title>{title}</title></rect>'


def _bars(sprint: Sprint, middle: float, wide: float, y) -> str:  # type: ignore[no-untyped-def]
    promised, finished = sprint.record["promised"], sprint.record["finished"]
    name = escape(sprint.name[:18])
    said = f"{name}: {_n(finished)} / {_n(promised)}"
    return (
        f"{_rect('promised', middle - wide, promised, wide, y, said)}{_rect('finished', middle, finished, wide, y, said)}"
        f'<text x="{middle + wide / 2:.1f}" y="{y(finished) - 6:.1f}" text-anchor="middle" class="now">{_n(finished)}</text>'
        f'<text x="{middle:.1f}" y="{HEIGHT - 12}" text-anchor="middle" class="note">{name}</text>'
    )


def _grid(most: float, y) -> str:  # type: ignore[no-untyped-def]
    lines = [most * part / 4 for part in range(5)]
    return "".join(
        f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(v):.1f}" y2="{y(v):.1f}"/>'
        f'<text x="{LEFT - 8}" y="{y(v) + 5:.1f}" text-anchor="end" class="note">{_n(round(v, 1))}</text>'
        for v in lines
    )


def _days_axis(sprint: Sprint, first: date, x) -> str:  # type: ignore[no-untyped-def]
    return (
        f'<text x="{LEFT}" y="{HEIGHT - 12}" class="note">{first:%-d.%-m}</text>'
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 12}" text-anchor="end" class="note">{sprint.ends_on:%-d.%-m}</text>'
    )


def _svg(kind: str, title: str, body: str) -> Markup:
    return Markup(  # noqa: S704 - every text in it is escaped above
        f'<svg class="chart {kind}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">{body}</svg>'
    )


def _n(number: float) -> str:
    return f"{number:g}"
