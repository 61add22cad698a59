"""The page of mail, for administrators, and where Google's consent comes back to."""

from flask import Response, current_app, redirect, request, url_for
from flask_babel import gettext

from board.core.errors import NotFound
from board.mailboxes.consenting import BACK, come_back

from .screens import pages
from .shell import member, screen


@pages.get("/mail")
def mail() -> Response:
    if not member().is_admin:
        raise NotFound()
    return screen("mail", title=gettext("Mail"), watching=["people"], page="mail")


@pages.get("/mail/import")
def imports() -> Response:
    """Old queues that are taken in."""
    if not member().is_admin:
        raise NotFound()
    title = gettext("Import of an old queue")
    return screen("imports", title=title, watching=["people"], page="mail")


@pages.get(BACK)
def mail_consent() -> Response:
    """With a code; or without one, where the owner of the mailbox said no."""
    actor = member()
    if not actor.is_admin:
        raise NotFound()
    code, state = request.args.get("code", ""), request.args.get("state", "")
    origin = current_app.extensions["settings"].origins[0]
    come_back(actor, code=code, state=state, origin=origin)
    return redirect(url_for("pages.mail"))  # type: ignore[return-value]
