"""What a field's name means wherever it stands; the desk's: openapi/desk_field_names.py; an
import's: openapi/import_field_names.py."""

from board.openapi.desk_field_names import OF_THE_DESK
from board.openapi.field_names import MEANINGS
from board.openapi.finishing import all_dicts
from board.openapi.focus_field_names import OF_FOCUS
from board.openapi.import_field_names import OF_IMPORTS
from board.openapi.measure_field_names import OF_MEASURES
from board.openapi.retrospective_field_names import OF_RETROSPECTIVES
from board.openapi.standup_field_names import OF_STANDUPS
from board.openapi.wall_field_names import OF_WALLS
from tests.support.world import Persona

DATABASES = ["sqlite"]
PARTS = (OF_THE_DESK, OF_FOCUS, OF_IMPORTS, OF_MEASURES, OF_RETROSPECTIVES, OF_STANDUPS, OF_WALLS)
NAMED = {name for part in PARTS for name in part}


def test_they_stand_in_order_and_are_read_as_labels() -> None:
    general = [name for name in MEANINGS if name not in NAMED]
    for names in (general, *map(list, PARTS)):
        assert names == sorted(names)
    wrong = [
        name
        for name, meaning in MEANINGS.items()
        if meaning.endswith(".") or not meaning[0].isupper() and not meaning.startswith("`")
    ]
    assert wrong == []


def test_no_meaning_is_kept_for_a_field_that_has_gone(ann: Persona) -> None:
    document = ann.get("/openapi.json").body
    named = {
        name
        for schema in all_dicts(document)
        if isinstance(schema.get("properties"), dict)
        for name in schema["properties"]
    }
    named |= {str(one.get("name")) for one in all_dicts(document)}
    assert set(MEANINGS) - named == set()
