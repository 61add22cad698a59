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


def test_boxes_to_tick_know_their_line() -> None:
    html = rendered("Before the move:\n\n- [ ] Count the seats\n- [x] Ask the school\n- [z] no box")
    assert '<li><input type="checkbox" disabled="" data-line="2"> Count the seats</li>' in html
    assert 'checked="" disabled="" data-line="3"> Ask the school</li>' in html
    assert html.count("<input") == 2
    assert "[z] no box" in html


def test_nobody_writes_a_field_of_their_own() -> None:
    assert "<input" not in rendered('<input type="text" autofocus>')
    assert "<input" not in rendered("- [ ](javascript:alert(1)) x")
