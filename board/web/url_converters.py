"""URL converters for ids in addresses: whole numbers that every database can hold; anything else is
no address of ours (404)."""

from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

from board.core.ids import MOST_ID


class IdConverter(IntegerConverter):
    def __init__(self, url_map: Map, **options: Any) -> None:
        super().__init__(url_map, max=MOST_ID, **options)


def install(app: Flask) -> None:
    app.url_map.converters["int"] = IdConverter
