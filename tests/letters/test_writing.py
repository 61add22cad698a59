"""Letters from their texts: every usual one (letters/usual.py), lines without anything to say, and
what people wrote, which is never looked through."""

import pytest

from board.letters.models import KINDS, LANGUAGES
from board.letters.usual import usual_text
from board.letters.writing import Facts, unknown_in, written

FACTS = Facts(
    name="Eva",
    text="Turn it on.",
    number="31",
    team="Systems",
    organisation="IT",
    link="https://tavla.example/t/31-abc",
    asked="It is dark.\nEva",
    day="2026-11-26 09:00",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_usual_letter_greets_links_signs_and_quotes(kind: str, language: str) -> None:
    text = written(usual_text(kind, language), FACTS, language)
    assert unknown_in(usual_text(kind, language)) == []
    assert text.startswith(("Hej Eva", "Hello Eva,"))
    assert "https://tavla.example/t/31-abc" in text
    assert "\nIT\n" in text
    assert text.endswith("> It is dark.\n> Eva")
    assert "{" not in text


def test_what_is_empty_leaves_no_gap_behind() -> None:
    text = written(usual_text("answer", "en"), Facts(text="Done.", organisation="IT"), "en")
    assert text == "Hello,\n\nDone.\n\nKind regards\nIT"


def test_what_people_wrote_is_never_looked_through() -> None:
    facts = Facts(name="{link}", text="{signature} {text}", asked="{name}", organisation="IT")
    text = written("{greeting}\n{text}\n{quote}", facts, "en")
    assert "{signature} {text}" in text
    assert "> {name}" in text


def test_a_long_request_is_quoted_in_part() -> None:
    text = written("{quote}", Facts(asked="\n".join("x" for _ in range(200)), day="now"), "en")
    assert text.count("> x") == 40
    assert text.endswith("> […]")


def test_a_letterhead_may_have_variables() -> None:
    facts = Facts(name="Eva", greeting="Dear {name},", signature="{customer}", customer="Almvik")
    assert written("{greeting}\n{signature}", facts, "en") == "Dear Eva,\nAlmvik"
