"""The kinds of events as a table and as types of the browser."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import pytest

from board import event_types
from board.core import events


def test_every_kind_has_a_line_that_says_what_happened() -> None:
    lines = event_types.page().partition(event_types.HEAD)[2].splitlines()
    kinds = [kind.kind for kind in events.kinds() if kind.__module__.startswith("board.")]
    assert [re.match(r"\| `([^`]+)`", line)[1] for line in lines] == kinds  # type: ignore[index]
    assert [line for line in lines if line.endswith("|  |")] == []
    assert all(line.count("|") == 5 for line in lines)


def test_the_words_above_the_table_are_left_as_they_are() -> None:
    words = (event_types.ASSETS / event_types.PAGE).read_text("utf-8").partition("| kind |")[0]
    assert event_types.page().startswith(words) and len(words) > 100


def test_facts_have_the_browsers_types_and_say_what_may_be_left_out() -> None:
    written = event_types.declarations()
    moved = written.partition('"card.moved": {')[2].partition("}")[0]
    assert "    card: number;\n" in moved and "    to: string;\n" in moved
    assert re.search(r"^    \w+\?: ", written, re.MULTILINE)
    assert written.count("{") == written.count("}")


@pytest.mark.parametrize(
    ("hint", "name"),
    [
        (int, "number"),
        (date, "string"),
        (int | None, "number | null"),
        (list[str], "string[]"),
        (list[int | None], "(number | null)[]"),
        (dict[str, bool], "Record<string, boolean>"),
        (float | int, "number"),
    ],
)
def test_a_type_of_python_has_one_of_typescript(hint: object, name: str) -> None:
    assert event_types._typescript(hint) == name


def test_what_has_no_name_yet_is_a_mistake_and_not_any() -> None:
    with pytest.raises(AssertionError, match="no name in TypeScript"):
        event_types._typescript(set[int])


@dataclass(frozen=True)
class Long:
    """A sentence that goes on for longer than one line of a comment can hold, and on, and on, to
    its end."""

    kind: ClassVar[str] = "long"


def test_a_long_sentence_is_a_comment_of_several_lines() -> None:
    comment = event_types._comment(" ".join((Long.__doc__ or "").split()))
    assert comment.startswith("  /**\n   * A sentence") and comment.endswith("   */\n")
    assert all(len(line) <= 100 for line in comment.splitlines())
    assert event_types._comment("Short.") == "  /** Short. */\n"
