"""What a browser's service worker for members' pages asks for: itself, the key of its copies, and
the page that stands in for one that cannot be had (static/src/worker/)."""

from base64 import b64encode

from flask import Response, current_app, g, render_template, request, send_file
from flask_babel import gettext

from board.core import database, streams
from board.people.authentication import token_of_request
from board.people.copy_keys import copy_key, copy_owner
from board.settings import Settings
from board.web.answers import json_response
from board.web.bundles import DIST
from board.web.problems import NotSignedIn

from .screens import pages


@pages.get("/worker.js")
def worker() -> Response:
    """From an address that may have the scope of all pages."""
    bundled = current_app.extensions["bundles"].scripts["worker"][0]
    return send_file(DIST / bundled, mimetype="text/javascript", max_age=0)


@pages.get("/copy-key")
def copy_key_of_sign_in() -> Response:
    """`{owner, key, version}`: whose the sign-in is, its key in base64, and what the pages are made
    of now. `?stream=board/7` asks for it to read a page about that stream: who may not see it gets
    no key (404), and who has not signed in neither (401)."""
    if g.actor.kind != "member":
        raise NotSignedIn()
    if stream := request.args.get("stream"):
        with database.current().reading() as session:
            streams.audience_of(session, g.actor, stream)
    settings: Settings = current_app.extensions["settings"]
    token = token_of_request(settings)
    return json_response(
        {
            "owner": copy_owner(token, secret=settings.secret),
            "key": b64encode(copy_key(token, secret=settings.secret)).decode(),
            "version": current_app.config["ASSET_VERSION"],
        }
    )


@pages.get("/away")
def away() -> Response:
    """What is shown instead of a page while the server is away; nothing in it is anybody's."""
    problem = {
        "status": 200,
        "title": gettext(
            "Tavla does not answer just now. What you wrote is kept in this browser and is sent "
            "as soon as it can be."
        ),
    }
    page = render_template("problem.html", problem=problem, tries_again=True)
    return Response(page)
