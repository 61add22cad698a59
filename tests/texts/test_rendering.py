"""Markdown and merges are made in children that are killed when they take too long."""

import pytest

from board.core.children import ChildPool
from board.texts import rendering, rendering_child
from tests.support.world import Persona


def test_markdown_and_merges_are_made_outside_this_process(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    def never(*_: object) -> object:
        raise AssertionError("in the server itself")

    monkeypatch.setattr(rendering_child, "rendered", never)
    monkeypatch.setattr(rendering_child, "merged", never)
    assert ann.post("/markdown", {"text": "*a*"}).body == {"html": "<p><em>a</em></p>\n"}
    merged = ann.post("/merge", {"base": "a\nb\nc", "yours": "a\nb\nd", "theirs": "e\nb\nc"}).body
    assert merged == {"text": "e\nb\nd", "is_clean": True}


def test_a_text_that_takes_too_long_is_shown_as_it_was_typed(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    stuck = ChildPool("tests.support.wild:loops", seconds=0.2)
    monkeypatch.setattr(rendering, "parsers", stuck)
    answer = ann.post("/markdown", {"text": "| <b> |\n| slow |"})
    assert answer.body == {"html": "<p>| &lt;b&gt; |<br>\n| slow |</p>"}
    both = ann.post("/merge", {"base": "a", "yours": "mine", "theirs": "theirs"})
    assert both.body == {"text": "theirs\n\nmine", "is_clean": False}


def test_the_same_text_is_rendered_once(monkeypatch: pytest.MonkeyPatch):
    asked = []

    class Counting:
        def call(self, payload: bytes) -> bytes:
            asked.append(payload)
            return b"<p>x</p>"

    monkeypatch.setattr(rendering, "parsers", Counting())
    monkeypatch.setattr(rendering, "_cache", rendering.RenderCache(20))
    for text in ("a", "a", "b", "c", "a"):
        assert rendering.html_of(text) == "<p>x</p>"
    assert asked == [b"#a", b"#b", b"#c", b"#a"], "two fit: a was the oldest when c came"
