"""Who is mentioned in a text: found in linear time, whatever is written there."""

from types import SimpleNamespace

import pytest

from board.conversations.mentions import named_in
from tests.support.work import grows_with, steps_of

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
