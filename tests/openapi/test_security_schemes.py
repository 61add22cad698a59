"""Whoever may call is said with a name that the document explains."""

from board.openapi.finishing import operations_of
from tests.support.world import Persona

DATABASES = ["sqlite"]


def test_each_way_to_call_is_explained_and_used(ann: Persona) -> None:
    document = ann.get("/openapi.json").body
    schemes = document["components"]["securitySchemes"]
    ways = [way for one in operations_of(document) for way in one.get("security", [])]
    assert {name for way in ways for name in way} == set(schemes)
    assert all(scheme["description"] for scheme in schemes.values())
