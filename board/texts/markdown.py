"""Markdown to safe HTML: CommonMark with tables and boxes to tick, then an allow-list. Raw HTML is
shown as text."""

import re

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_markdown = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True}).enable(
    ["table", "strikethrough", "linkify"]
)
if _markdown.linkify:
    _markdown.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
TAGS = set(
    (
        "p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a input "
        "table thead tbody tr th td"
    ).split()
)


def rendered(text: str) -> str:
    """HTML without scripts, images, styles or unsafe addresses; links open elsewhere and give no
    referrer. An item that begins with `[ ]` or `[x]` has a box, which knows its line of the text
    (`data-line`, from 0)."""
    html = _markdown.render(text)
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href", "title"}, "input": {"checked", "disabled", "data-line"}},
        tag_attribute_values={"input": {"type": {"checkbox"}}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )


def _boxes(state: StateCore) -> None:
    for item, paragraph, text in zip(
        state.tokens, state.tokens[1:], state.tokens[2:], strict=False
    ):
        kinds = (item.type, paragraph.type, text.type)
        if kinds == ("list_item_open", "paragraph_open", "inline"):
            _put_box(text)


def _put_box(inline: Token) -> None:
    begun = _BOX.match(inline.content)
    first = inline.children[0] if inline.children else None
    if begun is None or first is None or inline.map is None:
        return
    first.content = first.content[begun.end() :]
    checked = "" if begun[1] == " " else "checked "
    line = f'data-line="{inline.map[0]}"'
    box = Token("html_inline", "", 0, content=f'<input type="checkbox" {checked}disabled {line}>')
    inline.children = [box, *(inline.children or [])]


_BOX = re.compile(r"\[([ xX])\](?=\s)")
_markdown.core.ruler.push("boxes", _boxes)
