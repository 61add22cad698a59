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
from board.cards.counting import counts_of
from board.cards.my_work import work_on
from board.conversations.questions import open_questions_to
from board.core import database
from board.core.actor import Actor
from board.focus.models import Initiative
from board.focus.queries import progress
from board.focus.steps import steps_elsewhere, steps_on
from board.mail.html_body import html_of
from board.mail.queries import newest_mails
from board.notifications.rules import KINDS, way_of
from board.people.permissions import may_change_board, may_see_board, may_triage
from board.people.queries import people_by_team
from board.people.queries import teams as all_teams
from board.sprints.burndown import burndown
from board.sprints.outcome import outcome_of
from board.sprints.queries import closed_sprints, sprints_of
from board.standup.queries import newest_standups, next_standups, own_plans, streams_of_standups
from board.triage.queries import waiting_on_desk

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
        standups=next_standups(boards),
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
    found = seen_board(member(), board_id)
    standups = streams_of_standups(member(), [found.team_id])
    watching = [f"board/{board_id}", *standups, "people", "focus"]
    return screen(
        "board",
        title=found.name,
        watching=watching,
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
    found = seen_board(member(), board_id)
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
    found = seen_board(member(), board_id)
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
            also=(open_questions_to, newest_standups, own_plans),
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


@pages.get("/focus")
def focus() -> Response:
    member()
    return screen(
        "focus",
        title=gettext("Focus map"),
        watching=["focus", "people", "brief"],
        page="focus",
        progress=_progress(),
    )


@pages.get("/focus/initiatives/<int:initiative_id>")
def initiative(initiative_id: int) -> Response:
    """One initiative: why, whose, its steps on the boards that this person may see, how it goes."""
    seen = boards_for(member())
    ids = [board.id for board in seen]
    with database.current().reading() as session:
        found = session.get(Initiative, initiative_id)
        if found is None:
            abort(404)
        title = found.name
    return screen(
        "initiative",
        title=title,
        watching=["focus", "people", "brief", f"initiative/{initiative_id}"],
        page="focus",
        initiative=initiative_id,
        boards=[{"id": board.id, "name": board.name} for board in seen],
        parts=steps_on(ids, initiative_id),
        elsewhere=steps_elsewhere(ids, initiative_id),
        progress=_progress(),
    )


def _progress() -> dict[str, object]:
    counts = progress(current_app.extensions["settings"].zone)
    return {str(id_): numbers for id_, numbers in counts.items()}


@pages.get("/people")
def people() -> Response:
    member()
    return screen("people", title=gettext("People"), watching=["people"], page="people")


def seen_board(actor: Actor, board_id: int) -> Board:
    """As a page needs it: 404 where it is not theirs."""
    with database.current().reading() as session:
        found = session.get(Board, board_id)
    if found is None or not may_see_board(actor, team_id=found.team_id, is_open=found.is_open):
        abort(404)
    return found
