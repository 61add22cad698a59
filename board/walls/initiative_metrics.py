"""How far the initiatives are and whether anything moves, for walls and the map: numbers only, so
also about boards that are not the reader's."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from sqlmodel import col, select

from board.boards.models import Board
from board.cards.models import Card
from board.core import clock, database
from board.focus.queries import progress
from board.standup.held import last_but_one_held

from .summaries import write_summary
from .values import Progress


def measure_progress(zone: tzinfo) -> bool:
    """A timer's work, for every initiative."""
    teams, held = _teams_of_initiatives(), last_but_one_held()
    return write_summary(
        "focus",
        {
            str(id_): Progress(
                **counts, is_still=is_still(counts["moved_at"], teams.get(id_, ()), held)
            )
            for id_, counts in progress(zone).items()
        },
    )


def is_still(moved_at: str | None, teams: Iterable[int], held: dict[int, datetime]) -> bool:
    """Whether nothing moved since the last standup but one of each of `teams`; with fewer than two
    standups nobody can say."""
    since = [held[team] for team in teams if team in held]
    return bool(moved_at and since) and clock.instant_of(moved_at or "") < min(since)


def _teams_of_initiatives() -> dict[int, set[int]]:
    """Whose boards have open cards of it."""
    found: dict[int, set[int]] = {}
    is_open = (col(Card.archived_at).is_(None), col(Card.finished_at).is_(None))
    pairs = (
        select(Card.initiative_id, Board.team_id)
        .join(Board, col(Board.id) == Card.board_id)
        .where(col(Card.initiative_id).is_not(None), *is_open)
        .distinct()
    )
    with database.current().reading() as session:
        for initiative, team in session.exec(pairs):
            found.setdefault(initiative or 0, set()).add(team)
    return found
