"""What is code in a text."""

import pytest

from board.conversations.code_spans import without_code


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
