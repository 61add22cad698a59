"""The walls page, and what a TV opens: its pairing code, and once it is paired, the wall."""

from flask import Response, current_app, g, render_template, request, send_file
from flask_babel import gettext
from segno import make_qr

from board.boards.queries import boards_for, teams_of_boards
from board.core import database
from board.people.permissions import may_change_board
from board.standup.queries import streams_of_standups
from board.walls.authentication import set_wall_cookie, wall_cookie_name
from board.walls.codes import new_state
from board.walls.old_browsers import is_too_old, note_too_old
from board.walls.pairing import renewed_token
from board.walls.queries import walls_for
from board.walls.rules import SCENES
from board.web.bundles import DIST
from board.web.rate_limits import limited_strangers

from .screens import pages
from .shell import member, screen, wall_screen


@pages.get("/walls")
def walls() -> Response:
    actor = member()
    boards = [
        {"id": b.id, "name": b.name, "may_change": may_change_board(actor, team_id=b.team_id)}
        for b in boards_for(actor)
    ]
    code = "".join(c for c in request.args.get("code", "") if c.isalnum())[:8]
    return screen(
        "walls",
        title=gettext("Walls"),
        watching=["people"],
        page="walls",
        boards=boards,
        walls=walls_for(actor),
        scenes=SCENES,
        code=code,
    )


@pages.get("/wall")
@limited_strangers(is_known=lambda: g.wall is not None)
def wall() -> Response:
    """What a TV opens: its pairing code, and once it is paired, the wall."""
    if g.wall is not None:
        agent = request.user_agent.string
        if is_too_old(agent):
            note_too_old(g.actor, agent, version=current_app.config["ASSET_VERSION"])
        boards = sorted(g.actor.boards)
        watching = [
            *(f"board/{id_}" for id_ in boards),
            *streams_of_standups(g.actor, _teams_of(boards)),
            "people",
            "focus",
            "incidents",
            f"wall/{g.wall.id}",
            "brief",
        ]
        page = wall_screen(watching, wall=g.wall.id, board=boards[0])
        settings = current_app.extensions["settings"]
        token = renewed_token(g.wall, came_with=request.cookies.get(wall_cookie_name(settings), ""))
        return set_wall_cookie(page, token, settings) if token else page
    code, state = new_state()
    address = f"{current_app.extensions['settings'].origins[0]}/walls"
    qr = make_qr(f"{address}?code={code}").svg_inline(
        omitsize=True, border=1, dark="#0c1219", light="#ffffff"
    )
    shown = render_template(
        "pairing.html", code=code, state=state, qr=qr, address=address, screen="pairing"
    )
    return Response(shown)


@pages.get("/wall-worker.js")
def wall_worker() -> Response:
    """The wall's service worker, from an address that may have the scope /wall."""
    worker = current_app.extensions["bundles"].scripts["wall-worker"][0]
    return send_file(DIST / worker, mimetype="text/javascript", max_age=0)


def _teams_of(boards: list[int]) -> set[int]:
    with database.current().reading() as session:
        return teams_of_boards(session, boards)
