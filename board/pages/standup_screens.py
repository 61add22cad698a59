"""The screens of a team's morning, as they are reached from one of its boards."""

from typing import cast

from flask import Response, current_app, render_template
from flask_babel import gettext

from board.boards.models import Board
from board.boards.sharing import board_of_link, hash_of
from board.cards.lookups import boards_of_cards
from board.core import clock, database
from board.core.errors import NotFound
from board.people.queries import names_of
from board.standup.blockers import by_age, by_name, waiting_on
from board.standup.ical import calendar_of
from board.standup.queries import (
    TREND,
    boards_standing_with,
    held_of_planned,
    over,
    record_of,
    streams_of_standups,
)
from board.standup.values import StandupRecord
from board.standup.weeks import weeks_of
from board.web.paging import mark_asked_for, next_address
from board.web.rate_limits import limited_feeds

from .screens import pages, seen_board
from .shell import member, screen


@pages.get("/boards/<int:board_id>/standup")
def standup(board_id: int) -> Response:
    found = seen_board(member(), board_id)
    return screen(
        "standup",
        title=gettext("Standup · %(board)s", board=found.name),
        watching=_at_work(found),
        page="standup",
        board=board_id,
    )


@pages.get("/boards/<int:board_id>/whiteboard")
def whiteboard(board_id: int) -> Response:
    """The wall's whiteboard in a browser, and for A3 paper."""
    found = seen_board(member(), board_id)
    return screen(
        "whiteboard",
        title=gettext("Whiteboard · %(board)s", board=found.name),
        watching=_at_work(found),
        page=f"board/{board_id}",
        board=board_id,
    )


@pages.get("/boards/<int:board_id>/standups")
def standups(board_id: int) -> Response:
    """What was held, how long, and the trend; no person is compared with another."""
    found = seen_board(member(), board_id)
    before = mark_asked_for()
    page = over(member(), found.team_id, before=before)
    drawn = render_template(
        "standups.html",
        board=found,
        standups=page.rows,
        count=held_of_planned(page.rows, clock.now() - TREND),
        weeks=weeks_of(page.rows, now=clock.now(), zone=current_app.extensions["settings"].zone),
        is_newest=before is None,
        older=next_address(page),
    )
    title = gettext("Standups · %(board)s", board=found.name)
    return screen(
        "report", title=title, watching=["people"], page=f"board/{board_id}", content=drawn
    )


@pages.get("/boards/<int:board_id>/waiting")
def waiting(board_id: int) -> Response:
    """What is held up on the boards of a team's standup, by whom it waits for."""
    found = seen_board(member(), board_id)
    groups = waiting_on(boards_standing_with(member(), found.team_id))
    drawn = render_template("waiting.html", board=found, groups=groups, names=names_of())
    title = gettext("Whom we wait for · %(board)s", board=found.name)
    return screen(
        "report", title=title, watching=["people"], page=f"board/{board_id}", content=drawn
    )


@pages.get("/standups/<int:standup_id>")
def standup_record(standup_id: int) -> Response:
    """One standup, for those who were away."""
    found = record_of(member(), standup_id)
    record = cast("StandupRecord", found.record)
    seen = boards_standing_with(member(), found.team_id)
    if not seen:
        raise NotFound()
    board = seen_board(member(), seen[0])
    topics = [topic.card for topic in found.parked if topic.card]
    cards = [one.id for one in record.finished] + [one.id for one in record.blocked]
    drawn = render_template(
        "standup_record.html",
        board=board,
        standup=found,
        ages=by_age(record.blocked, found.finished_at or found.started_at),
        waited=by_name(record.blocked),
        names={str(id_): name for id_, name in names_of().items()},
        homes=boards_of_cards([*cards, *topics]),
    )
    title = gettext("Standup · %(board)s", board=board.name)
    return screen(
        "report", title=title, watching=["people"], page=f"board/{board.id}", content=drawn
    )


@pages.get("/calendar/<token>.ics")
@limited_feeds
def calendar(token: str) -> Response:
    """The planned standups, for whoever holds the board's calendar link."""
    with database.current().reading() as session:
        board_id = board_of_link(session, hash_of(token), kind="calendar")
    if board_id is None:
        raise NotFound()
    address = f"{current_app.extensions['settings'].origins[0]}/boards/{board_id}/standup"
    feed = calendar_of(board_id, summary=gettext("Standup"), address=address)
    return Response(feed, content_type="text/calendar; charset=utf-8")


def _at_work(board: Board) -> list[str]:
    """This board, and what else its team's standups are about."""
    others = [id_ for id_ in boards_standing_with(member(), board.team_id) if id_ != board.id]
    standups = streams_of_standups(member(), [board.team_id])
    return [*(f"board/{id_}" for id_ in (board.id, *others)), *standups, "people", "focus", "brief"]
