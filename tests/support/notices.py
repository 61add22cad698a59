"""What people have been told."""

from board.notifications.notifying import tell_news

from .world import Persona


def told(who: Persona) -> list[tuple[str, str]]:
    """(kind, text) of each of somebody's notices, once what has happened has been looked at."""
    tell_news()
    rows = who.snapshot(f"me/{who.actor.id}")["rows"]["notice"].values()
    return [(row["kind"], row["text"]) for row in rows]
