"""The page behind a link in a mail: whoever is away says in one field what they want to say in the
standup. No sign-in, no JavaScript."""

from flask import Response, g, redirect, render_template, request, url_for
from flask_babel import gettext

from board.core.errors import Invalid, NotFound, Refused
from board.core.ids import id_in
from board.standup.answering import AnswerEnded, Answering, answer, answering_by
from board.web.problems import sentence_of
from board.web.rate_limits import limited
from board.web.texts import tidy_line

from .screens import pages

MOST_LETTERS = 200


@pages.get("/say/<token>")
def say_beforehand(token: str) -> Response:
    try:
        found = answering_by(token)
    except AnswerEnded as ended:
        return _over(ended)
    return _page(token, found)


@pages.post("/say/<token>")
@limited
def said_beforehand(token: str) -> Response:
    """Back to the page, which shows it, or says why not."""
    try:
        found = answering_by(token)
    except AnswerEnded as ended:
        return _over(ended)
    try:
        answer(found, text=_text(), line_id=id_in(request.form.get("line", "")))
    except Refused as refused:
        return _page(token, found, refused)
    return redirect(url_for("pages.say_beforehand", token=token))  # type: ignore[return-value]


def _text() -> str:
    """Empty only where a line is taken away."""
    text = tidy_line(request.form.get("text", ""))
    if len(text) > MOST_LETTERS:
        raise Invalid(reason=gettext("it is too long"))
    if not text and "line" not in request.form:
        raise Invalid(reason=gettext("write something"))
    return text


def _page(token: str, found: Answering, refused: Refused | None = None) -> Response:
    g.language = found.member.language or g.get("language")
    if isinstance(refused, NotFound):
        return _page(token, answering_by(token))
    page = render_template(
        "standup_answer.html",
        token=token,
        found=found,
        problem=sentence_of(refused) if refused else "",
        written=request.form.get("text", "") if refused else "",
        most=MOST_LETTERS,
    )
    return _private(Response(page, refused.status if refused else 200))


def _over(ended: AnswerEnded) -> Response:
    page = render_template("standup_answer.html", found=None, problem=sentence_of(ended))
    return _private(Response(page, ended.status))


def _private(response: Response) -> Response:
    """A link that opens something is in no index."""
    response.headers["X-Robots-Tag"] = "noindex"
    return response
