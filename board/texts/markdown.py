"""Markdown to safe HTML: CommonMark with tables, then an allow-list. Raw HTML is shown as text."""

import nh3
from markdown_it import MarkdownIt

_markdown = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True}).enable(
    ["table", "strikethrough", "linkify"]
)
if _markdown.linkify:
    _markdown.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
TAGS = set(
    (
        "p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a "
        "table thead tbody tr th td"
    ).split()
)


def rendered(text: str) -> str:
    """HTML without scripts, images, styles or unsafe addresses; links open elsewhere and give no
    referrer."""
    html = _markdown.render(text)
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )
