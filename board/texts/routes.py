"""The API of texts: Markdown made HTML, and two versions of a text merged."""

from board.web.api_routes import Routes
from board.web.rate_limits import limited_rendering

from . import rendering
from .schemas import Merged, MergeTexts, Rendered, RenderMarkdown

routes = Routes("texts", "Texts: Markdown and merges.")


@routes.action(
    "/markdown", Rendered, takes=RenderMarkdown, endpoint="markdown", limit=limited_rendering
)
def render_markdown(body: dict[str, str]) -> dict[str, object]:
    """Make safe HTML of Markdown, as cards and comments show it. At most 600 times a minute."""
    return {"html": rendering.html_of(body["text"])}


@routes.action("/merge", Merged, takes=MergeTexts, endpoint="merge", limit=limited_rendering)
def merge_texts(body: dict[str, str]) -> dict[str, object]:
    """Lay two changed texts over what both began with. Where both changed the same, both stand in
    it and `is_clean` is false. At most 600 times a minute."""
    text, is_clean = rendering.merged(body["base"], body["yours"], body["theirs"])
    return {"text": text, "is_clean": is_clean}
