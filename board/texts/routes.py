"""The API of texts: Markdown made HTML, and two versions of a text merged."""

from flask import Response

from board.web.answers import blueprint, json_response
from board.web.rate_limits import limited_prose

from . import rendering
from . import schemas as shapes

routes = blueprint("texts", "Texts: Markdown and merges.")


@routes.route("/markdown", methods=["POST"])
@limited_prose
@routes.arguments(shapes.RenderMarkdown)
@routes.response(200, description="{html}: safe HTML")
def markdown(body: dict[str, str]) -> Response:
    return json_response({"html": rendering.html_of(body["text"])})


@routes.route("/merge", methods=["POST"])
@limited_prose
@routes.arguments(shapes.MergeTexts)
@routes.response(
    200, description="{text, is_clean}: two changed texts laid over what both began with"
)
def merge(body: dict[str, str]) -> Response:
    text, is_clean = rendering.merged(body["base"], body["yours"], body["theirs"])
    return json_response({"text": text, "is_clean": is_clean})
