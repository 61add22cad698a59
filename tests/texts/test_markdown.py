"""Markdown to safe HTML."""

import pytest

from board.texts.markdown import rendered


def test_addresses_become_links_that_open_elsewhere() -> None:
    html = rendered("see https://example.org/a?b=c.")
    assert (
        '<a href="https://example.org/a?b=c" target="_blank" rel="noopener noreferrer nofollow">'
        in html
    )


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "[x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "example.org",
    ],
)
def test_nothing_else_becomes_one(text: str) -> None:
    html = rendered(text)
    assert "<a " not in html
    assert "<img" not in html


def test_an_address_cannot_break_out_of_its_link() -> None:
    assert "onmouseover=" not in rendered('https://x.se/"onmouseover=alert(1)').split("</a>")[0]
