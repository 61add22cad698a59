"""TVs whose browser cannot run the wall: they say so on their screens (too_old.js), and the walls
page says so for those that are paired."""

import re

from flask_babel import gettext

from board.core.actor import Actor

from .heartbeats import note_heartbeat
from .screen_names import screen_name

FIRST = 63
"""What the wall's script is made for (bundling/bundle.ts)."""
_CHROMIUM = re.compile(r"Chrom(?:e|ium)/(\d+)")
_TVS = ("Tizen", "Web0S", "SMART-TV", "SmartTV")


def is_too_old(user_agent: str) -> bool:
    """By what it says of itself. Before TVs had Chromium they had a WebKit that is older still."""
    found = _CHROMIUM.search(user_agent)
    if found:
        return int(found[1]) < FIRST
    return any(mark in user_agent for mark in _TVS)


def note_too_old(actor: Actor, user_agent: str, *, version: str) -> None:
    """A heartbeat on behalf of a TV that cannot send one."""
    found = _CHROMIUM.search(user_agent)
    sentence = gettext(
        "This TV's browser is too old{version}. A stick or mini PC with a newer browser works."
    ).format(version=f" (Chromium {found[1]})" if found else "")
    said = {"version": version, "screen": screen_name(user_agent)}
    note_heartbeat(actor, {**said, "problems": [sentence]})
