"""A page to plain text: addresses of links beside their words, cells apart, what is not shown left
out, quotes marked, pictures at their places."""

import re
from collections.abc import Iterable, Mapping
from html import unescape

from inscriptis import Inscriptis
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

PICTURE = "📎 "
"""Before the name of a file, at its place in a text."""
MOST_LINK = 500
_QUOTE_BEGINS, _QUOTE_ENDS = "\ue000", "\ue001"
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?![.\d])"
    r"|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|!|$)|max-height\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_NO_TEXT = {"style", "script", "head", "title", "noscript", "template", "object", "svg"}
_BLOCKS = {"div", "p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "br", "hr", "pre"}
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PIECES = re.compile(r"<(/?)(\w*)[^<>]{0,2000}>|([^<]+|<)")
_CONFIG = ParserConfig(css=CSS_PROFILES["strict"])


def text_of_html(source: str, pictures: Mapping[str, str] = {}) -> str:  # noqa: B006 - not written
    """By a parser; `pictures` are names of files by their content ids."""
    return _text(source, pictures) or _between_tags(source)


def _text(source: str, pictures: Mapping[str, str]) -> str:
    try:
        page = document_fromstring(
            re.sub(r"^\s*<\?xml[^>]*>", "", source), parser=HTMLParser(encoding=None)
        )
    except (etree.ParserError, ValueError):
        return ""
    _clean(page)
    for element in list(page.iter(etree.Element)):
        _prepare(element, pictures)
    lines = (line.rstrip() for line in Inscriptis(page, _CONFIG).get_text().split("\n"))
    return re.sub(r"\n{3,}", "\n\n", _with_marked_quotes(lines)).strip("\n")


def _clean(page: HtmlElement) -> None:
    """Of what no tree takes back: `&#1;` is read, and refused when it is moved."""
    for element in page.iter():
        if element.text and _NO_XML.search(element.text):
            element.text = _NO_XML.sub("", element.text)
        if element.tail and _NO_XML.search(element.tail):
            element.tail = _NO_XML.sub("", element.tail)


def _between_tags(source: str) -> str:
    """Of a page that no parser keeps (nested by the thousand, a `<title>` without end)."""
    kept, inside = list[str](), ""
    for closing, tag, text in _PIECES.findall(source):
        if tag.lower() in ("style", "script"):
            inside = "" if closing else tag
        elif not inside:
            kept.append(text or " ")
    return re.sub(r"[ \t]+", " ", unescape("".join(kept))).strip()


def _prepare(element: HtmlElement, pictures: Mapping[str, str]) -> None:
    tag = element.tag
    if (
        tag in _NO_TEXT
        or _HIDDEN.search(element.get("style", ""))
        or element.get("hidden") is not None
    ):
        _leave_out(element)
    elif tag == "a":
        _say_address(element)
    elif tag == "img":
        _show_picture(element, pictures)
    elif tag in ("table", "tbody", "thead", "tfoot", "tr"):
        element.tag = "div"
        if tag == "tr":
            _part_cells(element)
    elif tag == "blockquote" and _is_quote(element):
        _mark_quote(element)


def _leave_out(element: HtmlElement) -> None:
    """All but what follows it; the page itself stays, without what it holds."""
    if element.getparent() is None:
        element.clear()
    else:
        element.drop_tree()


def _say_address(link: HtmlElement) -> None:
    """`text (address)`, where the text does not say it."""
    address = re.sub(r"\s", "", link.get("href", ""))[:MOST_LINK]
    if not re.match(r"https?://|mailto:|tel:|ftp://", address, re.IGNORECASE):
        return
    plain = re.sub(r"^(?:mailto:|tel:)", "", address, flags=re.IGNORECASE)
    said = re.sub(r"\s", "", "".join(link.itertext()))
    if said and _bare(plain) not in _bare(said) or not said and link.find(".//img") is not None:
        _append(link, f" ({plain})")


def _bare(address: str) -> str:
    return re.sub(r"^https?://(www\.)?|/$", "", address.lower())


def _show_picture(image: HtmlElement, pictures: Mapping[str, str]) -> None:
    source, words = image.get("src", ""), image.get("alt", "")
    name = pictures.get(source[4:]) if source[:4].lower() == "cid:" else None
    shown = f"{PICTURE}{name}" if name else words
    image.tag = "div" if name else "span"
    image.attrib.clear()
    image.text = _NO_XML.sub("", shown)


def _part_cells(row: HtmlElement) -> None:
    """` | ` between cells; one that holds paragraphs is a paragraph of its own."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    filled = [cell for cell in cells if "".join(cell.itertext()).strip()]
    are_long = any(cell.find(f".//{tag}") is not None for cell in filled for tag in _BLOCKS)
    for cell in cells:
        cell.tag = "div" if are_long else "span"
    if not are_long:
        for cell in filled[:-1]:
            _append(cell, " | ")


def _is_quote(element: HtmlElement) -> bool:
    """Gmail and old Outlook also indent by blockquotes: those have no line at their left."""
    style = element.get("style", "").lower().replace(" ", "")
    if element.get("type") == "cite" or element.get("cite") is not None:
        return True
    return "quote" in element.get("class", "").lower() or "border-left:" in style


def _mark_quote(quote: HtmlElement) -> None:
    begins, ends = etree.Element("div"), etree.Element("div")
    begins.text, ends.text = _QUOTE_BEGINS, _QUOTE_ENDS
    begins.tail, quote.text = quote.text, None
    quote.insert(0, begins)
    quote.append(ends)
    quote.tag = "div"


def _append(element: HtmlElement, said: str) -> None:
    text = _NO_XML.sub("", said)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _with_marked_quotes(lines: Iterable[str]) -> str:
    marked, depth = list[str](), 0
    for line in lines:
        depth += line.count(_QUOTE_BEGINS)
        text = line.replace(_QUOTE_BEGINS, "").replace(_QUOTE_ENDS, "")
        if text or not (_QUOTE_BEGINS in line or _QUOTE_ENDS in line):
            marked.append(f"{'>' * depth} {text.strip()}".rstrip() if depth else text)
        depth = max(0, depth - line.count(_QUOTE_ENDS))
    return "\n".join(marked)
