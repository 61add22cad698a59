"""When teams last stood twice: between two standups something should move."""

from datetime import datetime, timedelta

from sqlmodel import col, select

from board.core import clock, database

from .models import Standup

LATELY = timedelta(days=60)


def last_but_one_held() -> dict[int, datetime]:
    """{team: when the last standup but one that it held, or stood in, began}, of 60 days; teams
    with fewer than two are not in it."""
    held = (
        select(Standup.teams, Standup.started_at)
        .where(Standup.state == "held", Standup.started_at > clock.now() - LATELY)
        .order_by(col(Standup.started_at).desc())
    )
    times: dict[int, list[datetime]] = {}
    with database.current().reading() as session:
        for teams, started_at in session.exec(held):
            for team in teams:
                times.setdefault(team, []).append(started_at)
    return {team: those[1] for team, those in times.items() if len(those) > 1}
