"""Every screen of the product: which streams it shows, and what else it starts with."""

from flask import Blueprint, Response, abort, current_app, g, redirect, render_template, request, url_for
from flask_babel import gettext
from segno import make_qr

from board.boards.models import Board
from board.boards.queries import boards_for
from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.focus.queries import progress
from board.people.rules import may_see_board, may_triage
from board.walls.pairing import begin_pairing, walls_for

from .shell import member, screen, wall_screen

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


@pages.get("/boards/<int:board_id>")
@pages.get("/boards/<int:board_id>/cards/<int:card_id>")
def board(board_id: int, card_id: int | None = None) -> Response:
    found = _board(member(), board_id)
    watching = [f"board/{board_id}", "people", "focus"]
    return screen("board", title=found.name, watching=watching, page=f"board/{board_id}", board=board_id)


@pages.get("/boards/<int:board_id>/standup")
def standup(board_id: int) -> Response:
    found = _board(member(), board_id)
    title = gettext("Standup · %(board)s", board=found.name)
    watching = [f"board/{board_id}", "people", "focus"]
    return screen("standup", title=title, watching=watching, page="standup", board=board_id)


@pages.get("/desk")
def desk() -> Response:
    if not may_triage(member()):
        raise NotFound()
    return screen("desk", title=gettext("Desk"), watching=["desk", "people"], page="desk")


@pages.get("/focus")
def focus() -> Response:
    member()
    counts = {str(id_): numbers for id_, numbers in progress().items()}
    return screen("focus", title=gettext("Focus areas"), watching=["focus", "people"], page="focus", progress=counts)


@pages.get("/people")
def people() -> Response:
    member()
    return screen("people", title=gettext("People"), watching=["people"], page="people")


@pages.get("/walls")
def walls() -> Response:
    actor = member()
    boards = [{"id": b.id, "name": b.name} for b in boards_for(actor)]
    standing = [{"id": w.id, "name": w.name, "board_id": w.board_id} for w in walls_for(actor)]
    code = "".join(c for c in request.args.get("code", "") if c.isalnum())[:6]
    return screen(
        "walls", title=gettext("Walls"), watching=["people"], page="walls", boards=boards, walls=standing, code=code
    )


@pages.get("/wall")
def wall() -> Response:
    """What a TV opens: its pairing code, and once it is paired, the wall."""
    if g.wall is not None:
        watching = [f"board/{g.wall.board_id}", "people", "focus", f"wall/{g.wall.id}"]
        return wall_screen(watching, wall=g.wall.id, board=g.wall.board_id)
    code, secret = begin_pairing()
    address = f"{current_app.extensions['settings'].origins[0]}/walls"
    qr = make_qr(f"{address}?code={code}").svg_inline(omitsize=True, border=1, dark="#0c1219", light="#ffffff")
    shown = render_template("pairing.html", code=code, secret=secret, qr=qr, address=address, screen="pairing")
    return Response(shown)


@pages.get("/healthz")
def health() -> Response:
    """For supervisors: the process answers and can read the database."""
    with database.current().reading() as session:
        session.get(Board, 0)
    return Response("ok\n", content_type="text/plain")


def _board(actor: Actor, board_id: int) -> Board:
    with database.current().reading() as session:
        found = session.get(Board, board_id)
    if found is None or not may_see_board(actor, team_id=found.team_id, is_open=found.is_open):
        abort(404)
    return found
