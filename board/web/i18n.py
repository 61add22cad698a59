"""Swedish and English: gettext for Python and templates, the same catalogue as JSON for the
browser."""

import io
import re
from datetime import date, datetime
from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from flask import Flask, g, request
from flask_babel import Babel, Domain, get_locale

from board import HERE
from board.core import clock
from board.settings import Settings

from . import bundles

LANGUAGES = {"sv": "Svenska", "en": "English"}
_IN_SCRIPTS = re.compile(
    r"""\b(_|ngettext)\(\s*("(?:[^"\\]|\\.)*")(?:\s*,\s*("(?:[^"\\]|\\.)*"))?"""
)


def install(app: Flask, settings: Settings) -> None:
    def choose() -> str:
        return g.get("language") or request.accept_languages.best_match(
            LANGUAGES, settings.language
        )

    babel = Babel(app, locale_selector=choose, default_timezone=settings.time_zone)
    babel.domain_instance = _PoDomain()
    app.jinja_env.globals.update(languages=LANGUAGES, get_locale=get_locale)
    zone = settings.zone
    app.jinja_env.filters["day"] = lambda day: _day(day, zone)
    app.jinja_env.filters["zone"] = lambda at: _local(at, zone).tzname()
    app.jinja_env.filters["moment"] = lambda at: f"{_day(at, zone)} {_local(at, zone):%H:%M}"


def _local(instant: datetime | str, zone: ZoneInfo) -> datetime:
    """An instant (or its ISO text) on the organisation's clock."""
    at = datetime.fromisoformat(instant) if isinstance(instant, str) else instant
    return at.astimezone(zone)


def _day(day: date | str, zone: ZoneInfo) -> str:
    """`25 nov`, of a day or an instant; the year where it is another one."""
    local = day if type(day) is date else _local(cast(datetime, day), zone).date()
    shape = "d MMM" if local.year == clock.now().astimezone(zone).year else "d MMM y"
    return format_date(local, shape, locale=str(get_locale() or "en")).replace(".", "")


def for_browser(language: str) -> dict[str, object]:
    """`{id: text | [one, many]}` for the sentences that the scripts use; empty for English."""
    return _for_browser(language)


def translated(sentence: str, language: str) -> str:
    """A sentence in a language, where there is no request to say which."""
    return _translations(language).gettext(sentence)


def extract_from_scripts(source: str) -> list[tuple[int, str, str | tuple[str, str]]]:
    """`(line, function, message)` of each `_("…")` and `ngettext("…", "…", n)`; a regex, because
    Babel's own JavaScript lexer knows no types and no markup."""
    import json

    found: list[tuple[int, str, str | tuple[str, str]]] = []
    for match in _IN_SCRIPTS.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        one = json.loads(match[2])
        is_plural = match[1] == "ngettext" and match[3]
        found.append((line, match[1], (one, json.loads(match[3])) if is_plural else one))
    return found


def babel_scripts(fileobj: Any, keywords: Any, comment_tags: Any, options: Any) -> Any:
    """The extractor as Babel wants it (see babel.cfg)."""
    for line, function, message in extract_from_scripts(fileobj.read().decode("utf-8")):
        yield line, "gettext" if function == "_" else function, message, []


class _PoDomain(Domain):
    """Reads the .po files themselves, so there is no compiled catalogue to forget."""

    def get_translations(self) -> Any:
        return _translations(str(get_locale()))


@cache
def _catalogue(language: str) -> Any:
    path = HERE / "translations" / f"{language}.po"
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file, locale=language)


@cache
def _translations(language: str) -> Any:
    catalogue = _catalogue(language)
    if catalogue is None:
        return Translations()
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@cache
def _for_browser(language: str) -> dict[str, object]:
    catalogue = _catalogue(language)
    if catalogue is None:
        return {}
    known = {(m.id if isinstance(m.id, str) else m.id[0]): m.string for m in catalogue if m.id}
    said = {id_: known[id_] for id_ in _used_in_browser() if known.get(id_)}
    return {id_: list(one) if isinstance(one, tuple) else one for id_, one in said.items()}


def _used_in_browser() -> set[str]:
    sources = bundles.read().source_files()
    messages = [
        found[2] for path in sources for found in extract_from_scripts(path.read_text("utf-8"))
    ]
    return {one if isinstance(one, str) else one[0] for one in messages}
