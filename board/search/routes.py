"""The API of search."""

from dataclasses import asdict
from typing import Any

import marshmallow as ma
from flask import Response

from board.web.answers import blueprint, current_actor, json_response
from board.web.texts import Line

from .full_text import find

routes = blueprint("search", "Search over cards, comments and tickets.")


class Query(ma.Schema):
    q = Line(required=True, least=0, most=200)


@routes.route("/search")
@routes.arguments(Query, location="query")
@routes.response(
    200, description="[{kind, id, title, excerpt, card_id, board_id, is_archived}], the best first"
)
def search(asked: dict[str, Any]) -> Response:
    return json_response([asdict(one) for one in find(current_actor(), asked["q"])])
