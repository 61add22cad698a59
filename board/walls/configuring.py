"""What a wall is and shows: name, board, size, playlist, bright hours."""

from typing import Any

from sqlmodel import select

from board.core import streams
from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import WallChanged
from .models import Wall, WallBoard
from .rules import check_playlist
from .values import PlaylistEntry


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
