"""What a wall is and shows: name, boards, size, language, playlist, bright hours."""

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
    """Change a wall: name, boards, screen size and distance, language, group, theme, playlist,
    bright hours, and whether its remote control may steer. Each board that is added must be yours
    to change too; for other boards or another language the TV loads its page anew."""
    fields = sorted(values)
    with changing(f"wall/{wall_id}", by=actor) as change:
        wall = change.find(Wall, wall_id)
        if "board_ids" in values:
            _list(change, wall, set(values.pop("board_ids")))
        if values.get("language", wall.language) != wall.language:
            wall.reload_at = change.at
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


def _list(change: Change, wall: Wall, board_ids: set[int]) -> None:
    """These boards and no others; whoever adds one may change it."""
    listed = change.all(select(WallBoard).where(WallBoard.wall_id == wall.id))
    known = {one.board_id for one in listed}
    if known == board_ids:
        return
    for board_id in sorted(board_ids - known):
        streams.check_may_change(change.session, change.actor, f"board/{board_id}")
        change.add(WallBoard(wall_id=wall.id, board_id=board_id))
    for one in listed:
        if one.board_id not in board_ids:
            change.remove(one)
    wall.reload_at = change.at
