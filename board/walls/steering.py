"""Steering walls from a browser: what they are and show, who you are, this scene now, a message,
start afresh."""

from datetime import timedelta
from typing import Any

from sqlmodel import select

from board.core import streams
from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import WallChanged, WallIdentified, WallReloaded, WallSteered, WallTold
from .models import Wall, WallBoard
from .rules import check_playlist
from .values import PlaylistEntry

IDENTIFIES_FOR = timedelta(seconds=20)
PINNED_FOR = timedelta(minutes=10)


def change_wall(actor: Actor, wall_id: int, **values: Any) -> Change:
    """Change a wall: name, board, screen size and distance, playlist, bright hours, and whether its
    remote control may steer. Another board must be yours to change too; for it the TV loads its
    page anew."""
    fields = sorted(values)
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        if "board_id" in values:
            _aim(change, wall, values.pop("board_id"))
        if "playlist" in values:
            check_playlist(values["playlist"])
            values["playlist"] = _entries(values["playlist"])
        for name, value in values.items():
            setattr(wall, name, value)
        change.record(WallChanged(wall=wall, name=wall.name, fields=fields))
    return change


def _entries(playlist: list[dict[str, Any]]) -> tuple[PlaylistEntry, ...]:
    """As schemas.Item has them."""
    return tuple(
        PlaylistEntry(scene=one["scene"], seconds=one["seconds"], from_=one["from"], to=one["to"])
        for one in playlist
    )


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
        wall.pinned, wall.pinned_until = scene, change.at + PINNED_FOR if scene else None
        change.record(WallSteered(wall=wall, scene=scene))
    return change


def put_message(actor: Actor, wall_id: int, *, text: str, hours: int) -> Change:
    """Put a message of the day among a wall's scenes, for so many hours; "" takes it away."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        wall.message, wall.message_until = (
            text,
            change.at + timedelta(hours=hours) if text else None,
        )
        change.record(WallTold(wall=wall, text=text))
    return change


def reload_wall(actor: Actor, wall_id: int) -> Change:
    """Let a TV load its page anew, but never during a standup."""
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        wall.reload_at = change.at
        change.record(WallReloaded(wall=wall))
    return change


def _aim(change: Change, wall: Wall, board_id: int) -> None:
    """The board takes the place of those that were listed."""
    streams.check_may_change(change.session, change.actor, f"board/{board_id}")
    listed = change.all(select(WallBoard).where(WallBoard.wall_id == wall.id))
    if [one.board_id for one in listed] == [board_id]:
        return
    for one in listed:
        change.remove(one)
    change.add(WallBoard(wall_id=wall.id, board_id=board_id))
    wall.reload_at = change.at
