"""The page at /docs/api reads out the whole document."""

import re

from flask import Flask

from board.openapi.reading import limits_in_words, paragraphs_joined, spans, type_in_words
from tests.support.world import Persona, World

DATABASES = ["sqlite"]


def test_a_person_reads_every_operation_and_nothing_comes_from_elsewhere(
    world: World, ann: Persona
) -> None:
    answer = ann.client.get("/docs/api")
    assert answer.status_code == 200
    page = answer.text
    for item in ann.get("/openapi.json").body["paths"].values():
        for operation in (part for part in item.values() if isinstance(part, dict)):
            assert f'id="{operation["operationId"]}"' in page
    assert re.findall(r'(?:src|href)="([^"]*//[^"]*)"', page) == []
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_every_link_on_it_leads_to_a_place_on_it(world: World, ann: Persona) -> None:
    page = ann.client.get("/docs/api").text
    places = set(re.findall(r'id="([^"]+)"', page))
    assert {link for link in re.findall(r'href="#([^"]+)"', page) if link not in places} == set()


def test_who_is_not_known_signs_in_first(world: World, app: Flask) -> None:
    answer = app.test_client().get("/docs/api")
    assert answer.status_code == 302
    assert "/sign-in" in answer.headers["Location"]


def test_types_are_said_in_words() -> None:
    card = {"$ref": "#/components/schemas/Card"}
    assert type_in_words({"type": ["string", "null"]}) == "text or null"
    assert type_in_words({"type": "string", "format": "date-time"}) == "instant"
    assert type_in_words({"type": "array", "items": card}) == (
        'list of <a href="#shape-Card">Card</a>'
    )
    assert type_in_words({"anyOf": [{"type": "integer"}, {"type": "null"}]}) == "integer or null"
    assert type_in_words({"enum": ["<b>"]}) == "<code>&#34;&lt;b&gt;&#34;</code>"
    assert type_in_words({"type": "object", "additionalProperties": {"type": "boolean"}}) == (
        "by key: boolean"
    )


def test_limits_are_said_in_words_and_ids_have_none() -> None:
    assert limits_in_words({"minLength": 1, "maxLength": 200}) == "1 to 200 characters"
    assert limits_in_words({"maximum": 40, "default": 5}) == "0 to 40; usually 5"
    assert limits_in_words({"minimum": 1, "maximum": 2**31 - 1}) == ""


def test_names_are_code_and_nothing_else_is_markup() -> None:
    assert spans("a `card_id` < b") == "a <code>card_id</code> &lt; b"
    assert paragraphs_joined("one\ntwo\n\nthree") == "one two\n\nthree"
