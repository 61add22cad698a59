"""What people have been told."""

from typing import Any

from board.notifications.notifying import tell_news

from .world import Persona


def told(who: Persona) -> list[tuple[str, str]]:
    """(kind, text) of each of somebody's notices, once what has happened has been looked at."""
    return [(row["kind"], row["text"]) for row in _rows(who)]


def titles_told(who: Persona) -> list[str]:
    """What each of them is about."""
    return [row["title"] for row in _rows(who)]


def _rows(who: Persona) -> list[dict[str, Any]]:
    tell_news()
    return list(who.snapshot(f"me/{who.actor.id}")["rows"].get("notice", {}).values())
