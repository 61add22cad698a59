"""Swedish and English: one catalogue for Python, templates and the browser."""

import io
from datetime import UTC, datetime

import pytest
from flask import Flask

from board.core import clock
from board.web.i18n import LANGUAGES, babel_scripts, extract_from_scripts, for_browser, translated
from tests.support.world import Persona, World

IN_2026 = datetime(2026, 8, 1, tzinfo=UTC)


def test_a_sentence_is_said_in_the_language_that_is_named() -> None:
    english = "There is nothing here, or it is not yours to see."
    assert translated(english, "sv").startswith("Här finns")
    assert translated(english, "en") == english
    assert translated(english, "xx") == english
    assert translated("Nobody wrote this sentence.", "sv") == "Nobody wrote this sentence."


def test_the_browser_gets_what_its_scripts_say_and_nothing_for_english() -> None:
    swedish = for_browser("sv")
    assert len(swedish) > 200
    assert all(swedish.values())
    assert any(isinstance(text, list) and len(text) == 2 for text in swedish.values())
    assert "There is nothing here, or it is not yours to see." not in swedish, "only Python says it"
    assert for_browser("en") == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('_("One")', [(1, "_", "One")]),
        ('\n\nhtml`<p>${_("In a template")}</p>`', [(3, "_", "In a template")]),
        ('ngettext("{n} card", "{n} cards", n)', [(1, "ngettext", ("{n} card", "{n} cards"))]),
        ('_(\n  "Far below",\n)', [(1, "_", "Far below")]),
        (r'_("Say \"no\"\u00e5")', [(1, "_", 'Say "no"å')]),
        ('dig_("Not ours") + _(name) + _(`x`) + _("")', [(1, "_", "")]),
        ("_('single')", []),
    ],
)
def test_sentences_are_found_in_scripts(source: str, found: list) -> None:
    assert extract_from_scripts(source) == found


def test_babel_gets_them_under_gettexts_names() -> None:
    source = io.BytesIO('_("Å")\nngettext("a", "b", n)'.encode())
    assert list(babel_scripts(source, None, None, None)) == [
        (1, "gettext", "Å", []),
        (2, "ngettext", ("a", "b"), []),
    ]


@pytest.mark.parametrize(
    ("accepts", "language"), [("sv", "sv"), ("en-GB,en;q=0.9", "en"), ("fi", None), ("", None)]
)
def test_a_stranger_reads_the_language_of_their_browser_or_the_servers(
    world: World, accepts: str, language: str | None
) -> None:
    page = world.app.test_client().get("/sign-in", headers={"Accept-Language": accepts}).text
    usual = world.app.extensions["settings"].language
    assert f'lang="{language or usual}"' in page
    assert usual in LANGUAGES


def test_a_persons_choice_goes_before_their_browser(ann: Persona) -> None:
    ann.post("/me/preferences", {"language": "sv"})
    assert 'lang="sv"' in ann.client.get("/focus", headers={"Accept-Language": "en"}).text


@pytest.mark.parametrize("instant", ["2026-07-01T22:30:00.000Z", "2026-07-02T00:30:00+02:00"])
def test_an_instant_is_shown_by_the_organisations_clock(app: Flask, instant: str) -> None:
    with app.test_request_context(headers={"Accept-Language": "en"}), clock.moved_to(IN_2026):
        assert app.jinja_env.filters["moment"](instant) == "2 Jul 00:30"
