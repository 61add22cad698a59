"""Texts that patterns and parsers are slow at: read in linear time, or in a child that is killed.
Work is counted."""

import unicodedata
from types import SimpleNamespace

import pytest

from board.cards import prose, prose_child
from board.cards.mentions import named_in, without_code
from board.core import database
from board.core.children import ChildPool, ChildTimedOut
from board.web.texts import tidy_line, tidy_text
from tests.support.work import grows_with, steps_of
from tests.support.world import Persona

PEOPLE = [SimpleNamespace(id=n, name=f"Person {n}") for n in range(50)] + [
    SimpleNamespace(id=99, name="Ann")
]
SHAPES = {
    "one run of backticks": lambda n: "`" * n,
    "runs that get longer": lambda n: " ".join(
        "`" * length for length in range(1, int((2 * n) ** 0.5))
    ),
    "runs that never close": lambda n: "`a``" * (n // 4),
    "names of nobody": lambda n: "@" * n,
    "half of a name": lambda n: "@Person " * (n // 8),
    "a name again and again": lambda n: "@Ann " * (n // 5),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_mentions_are_found_in_linear_time(shape: str):
    assert grows_with(lambda n: lambda: named_in("@Ann " + SHAPES[shape](n), PEOPLE), 2000) < 2.6


def test_a_comment_of_ten_thousand_backticks_is_read_in_a_few_steps_per_letter():
    text = "@Ann " + "`" * 9_990
    assert steps_of(lambda: named_in(text, PEOPLE)) < 10 * len(text)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("a `b` c", "a  c"),
        ("a ``b ` c`` d", "a  d"),
        ("a `b", "a `b"),
        ("```\n@Ann\n``` x", " x"),
        ("`a` `b` c `", "  c `"),
    ],
)
def test_code_is_what_markdown_takes_for_code(text: str, without: str):
    assert without_code(text) == without


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Ann", ["Ann"]),
        ("(@ANN, please)", ["Ann"]),
        ("ann@Ann.se", []),
        ("@Annika", []),
        ("@Person 12 and @ann", ["Person 12", "Ann"]),
        ("`@Ann`", []),
        ("@@Ann", []),
    ],
)
def test_who_is_mentioned(text: str, names: list[str]):
    assert [one.name for one in named_in(text, PEOPLE)] == names


def test_mentions_are_looked_for_before_anything_is_held(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    ann.world.a_board(cards={"Ready": ["Refunds"]})
    holds = []

    def note(text: str, people: object) -> list:
        lock = database.current()._one_writer
        holds.append(lock is not None and lock.locked())
        return named_in(text, people)

    monkeypatch.setattr("board.cards.commenting.named_in", note)
    card = ann.world.card("Refunds").id
    assert ann.post(f"/cards/{card}/comments", {"text": "@Ann look"}).status == 200
    assert holds == [False]


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
def test_a_row_of_marks_is_cut_before_it_is_sorted(tidy, monkeypatch: pytest.MonkeyPatch):
    seen = []
    real = unicodedata.normalize
    monkeypatch.setattr(
        unicodedata, "normalize", lambda form, text: seen.append(text) or real(form, text)
    )
    assert len(tidy("a" + "\u0315\u0300" * 40_000)) <= 31
    assert all(len(text) <= 31 for text in seen)
    assert tidy("Zoë\u0308 å") == real("NFC", "Zoë\u0308 å")


def test_markdown_and_merges_are_made_outside_this_process(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    def never(*_: object) -> object:
        raise AssertionError("in the server itself")

    monkeypatch.setattr(prose_child, "rendered", never)
    monkeypatch.setattr(prose_child, "merged", never)
    assert ann.post("/markdown", {"text": "*a*"}).body == {"html": "<p><em>a</em></p>\n"}
    merged = ann.post("/merge", {"base": "a\nb\nc", "yours": "a\nb\nd", "theirs": "e\nb\nc"}).body
    assert merged == {"text": "e\nb\nd", "is_clean": True}


def test_a_text_that_takes_too_long_is_shown_as_it_was_typed(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    stuck = ChildPool("tests.support.wild:loops", seconds=0.2)
    monkeypatch.setattr(prose, "parsers", stuck)
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

    monkeypatch.setattr(prose, "parsers", Counting())
    monkeypatch.setattr(prose, "_kept", prose.Kept(20))
    for text in ("a", "a", "b", "c", "a"):
        assert prose.html_of(text) == "<p>x</p>"
    assert asked == [b"#a", b"#b", b"#c", b"#a"], "two fit: a was the oldest when c came"


def test_a_stuck_child_costs_its_own_two_seconds_and_is_gone():
    stuck = ChildPool("tests.support.wild:loops", seconds=0.2)
    with pytest.raises(ChildTimedOut):
        stuck.call(b"")
    assert stuck._idle == []
