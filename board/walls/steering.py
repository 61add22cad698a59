"""Steering walls from a browser: who you are, this scene now, a message, start afresh."""

from datetime import timedelta

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import WallIdentified, WallReloaded, WallSteered, WallTold
from .models import Wall

IDENTIFIES_FOR = timedelta(seconds=20)
PINNED_FOR = timedelta(minutes=10)


def identify(actor: Actor, wall_id: int) -> Change:
    """Let a wall show its name, large, for twenty seconds."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        wall.identify_until = change.at + IDENTIFIES_FOR
        change.record(WallIdentified(wall=wall))
    return change


def show_scene(actor: Actor, wall_id: int, *, scene: str) -> Change:
    """Show one scene on a wall for ten minutes; "" goes back to the playlist. A standup goes before
    it."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        apply_scene(change, wall, scene)
        change.record(WallSteered(wall=wall, scene=scene))
    return change


def put_message(actor: Actor, wall_id: int, *, text: str, hours: int) -> Change:
    """Put a message of the day among a wall's scenes, for so many hours; "" takes it away."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        apply_message(change, wall, text, hours=hours)
        change.record(WallTold(wall=wall, text=text))
    return change


def reload_wall(actor: Actor, wall_id: int) -> Change:
    """Let a TV load its page anew, but never during a standup."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        wall.reload_at = change.at
        change.record(WallReloaded(wall=wall))
    return change


def apply_scene(change: Change, wall: Wall, scene: str) -> None:
    wall.pinned, wall.pinned_until = scene, change.at + PINNED_FOR if scene else None


def apply_message(change: Change, wall: Wall, text: str, *, hours: int) -> None:
    until = change.at + timedelta(hours=hours)
    wall.message, wall.message_until = text, until if text else None
