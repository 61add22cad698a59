"""Every screen of the product: which streams it shows, and what else it starts with."""

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    g,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_babel import gettext

from board.boards.authentication import guest_of
from board.boards.folding import folded_by
from board.boards.models import Board
from board.boards.queries import all_boards_for, boards_for
from board.boards.removing import ARCHIVE_LASTS
from board.boards.sharing import board_of_link, hash_of
from board.cards.counting import counts_of
from board.cards.my_work import work_on
from board.conversations.questions import open_questions_to
from board.core import clock, database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.focus.queries import progress
from board.mail.html_body import html_of
from board.mail.queries import newest_mails
from board.notifications.rules import KINDS, way_of
from board.people.permissions import may_change_board, may_see_board, may_triage
from board.people.queries import names_of, people_by_team
from board.people.queries import teams as all_teams
from board.sprints.burndown import burndown
from board.sprints.outcome import outcome_of
from board.sprints.queries import closed_sprints, sprints_of
from board.standup.ical import calendar_of
from board.standup.queries import (
    TREND,
    held_of_planned,
    newest_standups,
    next_standups,
    over,
    record_of,
)
from board.triage.queries import waiting_on_desk
from board.web.paging import mark_asked_for, next_address

from .shell import guest_screen, member, screen

pages = Blueprint("pages", __name__)


@pages.get("/")
def home() -> Response:
    """Coordinators start at the desk, everybody else at their team's board."""
    actor = member()
    boards = boards_for(actor)
    if actor.role == "coordinator":
        return redirect(url_for("pages.desk"))  # type: ignore[return-value]
    if boards:
        return redirect(url_for("pages.board", board_id=boards[0].id))  # type: ignore[return-value]
    return redirect(url_for("pages.people"))  # type: ignore[return-value]


@pages.get("/boards")
def all_boards() -> Response:
    """Every board that this person may see, and below those that are in the archive."""
    actor = member()
    archived = [board for board in all_boards_for(actor) if board.archived_at]
    teams = {team.id: team.name for team in all_teams()}
    restorable = {board.id for board in archived if may_change_board(actor, team_id=board.team_id)}
    boards = boards_for(actor)
    ids = [board.id for board in boards]
    drawn = render_template(
        "boards.html",
        boards=boards,
        counts=counts_of(ids),
        standups=next_standups(ids),
        people=people_by_team(),
        archived=archived,
        restorable=restorable,
        lasts=ARCHIVE_LASTS,
        teams=teams,
    )
    return screen(
        "report", title=gettext("All boards"), watching=["people"], page="boards", content=drawn
    )


@pages.get("/boards/<int:board_id>")
@pages.get("/boards/<int:board_id>/cards/<int:card_id>")
def board(board_id: int, card_id: int | None = None) -> Response:
    return screen(
        "board",
        title=_board(member(), board_id).name,
        watching=[f"board/{board_id}", "people", "focus"],
        page=f"board/{board_id}",
        board=board_id,
        folded=folded_by(g.actor, board_id),
    )


@pages.get("/shared/<token>")
def shared(token: str) -> Response:
    """A board as whoever holds its public link may see it: what, not who."""
    guest = guest_of(token)
    watching = [f"board/{guest.id}", "focus"]
    with database.current().reading() as session:
        title = session.get_one(Board, guest.id).name
    return guest_screen(guest, watching, title=title, board=guest.id, link=token)


@pages.get("/boards/<int:board_id>/backlog")
def backlog(board_id: int) -> Response:
    """A scrum board's backlog, with its sprints to plan."""
    found = _board(member(), board_id)
    title = gettext("Backlog · %(board)s", board=found.name)
    watching = [f"board/{board_id}", "people", "focus"]
    here = f"board/{board_id}"
    return screen(
        "backlog",
        title=title,
        watching=watching,
        page=here,
        board=board_id,
    )


@pages.get("/boards/<int:board_id>/sprints")
def sprints(board_id: int) -> Response:
    """Burndown of the newest sprint (or the one asked for), and velocity; drawn here, with tables
    that say the same."""
    found = _board(member(), board_id)
    all_sprints = [one for one in sprints_of(board_id) if one.state != "planned"]
    asked = request.args.get("sprint", type=int)
    shown = next(
        (one for one in all_sprints if one.id == asked), all_sprints[0] if all_sprints else None
    )
    days = burndown(shown.id, current_app.extensions["settings"].zone)[1] if shown else []
    closed = closed_sprints(board_id)
    outcome = outcome_of(shown) if shown else None
    drawn = render_template(
        "sprints.html",
        board=found,
        sprints=all_sprints,
        shown=shown,
        days=days,
        closed=closed,
        outcome=outcome,
    )
    title = gettext("Sprints · %(board)s", board=found.name)
    return screen(
        "report", title=title, watching=["people"], page=f"board/{board_id}", content=drawn
    )


@pages.get("/mine")
def mine() -> Response:
    """Everything that this person has taken, on every board that they may see, with the questions
    to them and the standups in which topics of theirs are parked."""
    actor = member()
    seen = boards_for(actor)
    boards = [{"id": board.id, "name": board.name} for board in seen]
    watching = ["people", "focus"]
    return screen(
        "mine",
        title=gettext("My work"),
        watching=watching,
        page="mine",
        boards=boards,
        parts=work_on(
            [board.id for board in seen],
            actor.id or 0,
            also=(open_questions_to, newest_standups),
        ),
        waiting_on_desk=waiting_on_desk() if may_triage(actor) else 0,
    )


@pages.get("/notices")
def notices() -> Response:
    """What this person wants to be told, and how; and what they follow."""
    member()
    kinds = {kind: way_of(g.member.notices, kind) for kind in KINDS}
    return screen(
        "notifications",
        title=gettext("Notice settings"),
        watching=["people"],
        page="notices",
        ways=kinds,
    )


@pages.get("/mailbox")
def mailbox() -> Response:
    """In demo mode: the mails that Tavla wrote, so that they can be seen without a mail server."""
    member()
    if not current_app.extensions["settings"].demo:
        abort(404)
    drawn = render_template("mailbox.html", mails=newest_mails(), html_of=html_of)
    title = gettext("Mails that Tavla wrote")
    return screen("report", title=title, watching=["people"], content=drawn)


@pages.get("/boards/<int:board_id>/standup")
def standup(board_id: int) -> Response:
    found = _board(member(), board_id)
    title = gettext("Standup · %(board)s", board=found.name)
    watching = [f"board/{board_id}", "people", "focus", "brief"]
    return screen("standup", title=title, watching=watching, page="standup", board=board_id)


@pages.get("/boards/<int:board_id>/whiteboard")
def whiteboard(board_id: int) -> Response:
    """The wall's whiteboard in a browser, and for A3 paper."""
    found = _board(member(), board_id)
    title = gettext("Whiteboard · %(board)s", board=found.name)
    watching = [f"board/{board_id}", "people", "focus", "brief"]
    return screen("whiteboard", title=title, watching=watching, page=watching[0], board=board_id)


@pages.get("/boards/<int:board_id>/standups")
def standups(board_id: int) -> Response:
    """What was held, how long, and the trend; no person is compared with another."""
    found = _board(member(), board_id)
    before = mark_asked_for()
    page = over(member(), board_id, before=before)
    drawn = render_template(
        "standups.html",
        board=found,
        standups=page.rows,
        count=held_of_planned(page.rows, clock.now() - TREND),
        is_newest=before is None,
        older=next_address(page),
    )
    title = gettext("Standups · %(board)s", board=found.name)
    return screen(
        "report", title=title, watching=["people"], page=f"board/{board_id}", content=drawn
    )


@pages.get("/standups/<int:standup_id>")
def standup_record(standup_id: int) -> Response:
    """One standup, for those who were away."""
    found = record_of(member(), standup_id)
    board = _board(member(), found.board_id)
    names = {str(id_): name for id_, name in names_of().items()}
    drawn = render_template("standup_record.html", board=board, standup=found, names=names)
    title = gettext("Standup · %(board)s", board=board.name)
    return screen(
        "report", title=title, watching=["people"], page=f"board/{board.id}", content=drawn
    )


@pages.get("/calendar/<token>.ics")
def calendar(token: str) -> Response:
    """The planned standups, for whoever holds the board's calendar link."""
    with database.current().reading() as session:
        board_id = board_of_link(session, hash_of(token), kind="calendar")
    if board_id is None:
        raise NotFound()
    address = f"{current_app.extensions['settings'].origins[0]}/boards/{board_id}/standup"
    feed = calendar_of(board_id, summary=gettext("Standup"), address=address)
    return Response(feed, content_type="text/calendar; charset=utf-8")


@pages.get("/focus")
def focus() -> Response:
    member()
    counts = {str(id_): numbers for id_, numbers in progress().items()}
    return screen(
        "focus",
        title=gettext("Focus areas"),
        watching=["focus", "people"],
        page="focus",
        progress=counts,
    )


@pages.get("/people")
def people() -> Response:
    member()
    return screen("people", title=gettext("People"), watching=["people"], page="people")


def _board(actor: Actor, board_id: int) -> Board:
    with database.current().reading() as session:
        found = session.get(Board, board_id)
    if found is None or not may_see_board(actor, team_id=found.team_id, is_open=found.is_open):
        abort(404)
    return found
