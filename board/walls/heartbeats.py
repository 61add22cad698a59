"""What a TV says of itself once a minute, written soon after (core/write_behind.py)."""

from typing import Any

from sqlmodel import Session

from board.core import clock
from board.core.actor import Actor
from board.core.write_behind import Notes
from board.web.texts import tidy_line

from .models import Wall


def note_heartbeat(actor: Actor, body: dict[str, object]) -> None:
    """A TV's heartbeat, once a minute: its version, its screen, and what went wrong."""
    problems = body.get("problems")
    if actor.kind != "wall" or not isinstance(problems, list):
        return
    heartbeat = {
        "seen_at": clock.now(),
        "version": tidy_line(str(body.get("version")))[:64],
        "screen": tidy_line(str(body.get("screen")))[:40],
        "problems": [tidy_line(str(problem))[:200] for problem in problems[-5:]],
    }
    _heartbeats.note(actor.id, heartbeat)


def _write_heartbeat(session: Session, wall_id: int, heartbeat: dict[str, Any]) -> None:
    if wall := session.get(Wall, wall_id):
        for name, value in heartbeat.items():
            setattr(wall, name, value)


_heartbeats = Notes(_write_heartbeat)
