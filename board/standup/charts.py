"""The trend of standups as SVG, coloured by the page's own tokens; a table says the same beside
it."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from .models import Standup

WIDTH, HEIGHT = 720, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 16, 16, 34
NEWEST = 24


def trend_svg(standups: Sequence[Standup], *, title: str, skipped: str) -> Markup:
    """Minutes of each, oldest first, beside the planned length (a tick); one that was not held is a
    hollow mark."""
    shown = list(reversed(standups[:NEWEST]))
    lengths = [one.record.get("seconds", 0) / 60 for one in shown]
    most = max([*lengths, *(one.minutes for one in shown), 15]) * 1.1
    step = (WIDTH - LEFT - RIGHT) / max(len(shown), 1)
    wide = min(step * 0.6, 28)

    def y(minutes: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - minutes / most)

    body = "".join(
        f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(n):.1f}" y2="{y(n):.1f}"/>'
        f'<text class="note" x="{LEFT - 8}" y="{y(n) + 5:.1f}" text-anchor="end">{n}</text>'
        for n in range(0, int(most) + 1, 5)
    )
    for n, (one, minutes) in enumerate(zip(shown, lengths, strict=True)):
        x = LEFT + step * (n + 0.5)
        day = f"{one.started_at:%-d.%-m}"
        if one.state == "held":
            box = f'x="{x - wide / 2:.1f}" y="{y(minutes):.1f}" width="{wide:.1f}" height="{y(0) - y(minutes):.1f}"'
            said = f"{day}: {minutes:.0f}"
            body += f'<rect class="finished" rx="3" {box}><title>{escape(said)}</title></rect>'
            ends, planned = (
                f'x1="{x - wide / 2:.1f}" x2="{x + wide / 2:.1f}"',
                f"{y(one.minutes):.1f}",
            )
            body += f'<line class="promised" {ends} y1="{planned}" y2="{planned}"/>'
        else:
            said = f"{day}: {skipped}"
            body += f'<circle class="ideal" cx="{x:.1f}" cy="{y(0) - 8:.1f}" r="5"><title>{escape(said)}</title></circle>'
        if n % max(1, len(shown) // 6) == 0:
            body += f'<text class="note" x="{x:.1f}" y="{HEIGHT - 12}" text-anchor="middle">{day}</text>'
    return Markup(  # noqa: S704 - every text in it is escaped above
        f'<svg class="chart trend" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">{body}</svg>'
    )
