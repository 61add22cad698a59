"""Several walls in one go: those of a group, or all in the house."""

from collections.abc import Callable, Sequence
from typing import Any

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.events import Event

from .events import WallChanged, WallSteered, WallTold
from .models import Wall
from .steering import apply_message, apply_scene


def show_scene_on_many(actor: Actor, *, wall_ids: Sequence[int], scene: str) -> Change:
    """Show one scene on several walls for ten minutes; "" goes back to their playlists. Each must
    be yours to change: otherwise nothing is changed on any."""

    def show(change: Change, wall: Wall) -> Event:
        apply_scene(change, wall, scene)
        return WallSteered(wall=wall, scene=scene)

    return _on_each(actor, wall_ids, show)


def put_message_on_many(actor: Actor, *, wall_ids: Sequence[int], text: str, hours: int) -> Change:
    """Put a message of the day among the scenes of several walls, for so many hours; "" takes it
    away. Each must be yours to change: otherwise nothing is changed on any."""

    def put(change: Change, wall: Wall) -> Event:
        apply_message(change, wall, text, hours=hours)
        return WallTold(wall=wall, text=text)

    return _on_each(actor, wall_ids, put)


def change_theme_of_many(actor: Actor, *, wall_ids: Sequence[int], **values: Any) -> Change:
    """Make several walls dark or light, or light between two clock times. Each must be yours to
    change: otherwise nothing is changed on any."""
    fields = sorted(values)

    def change_theme(_: Change, wall: Wall) -> Event:
        for name, value in values.items():
            setattr(wall, name, value)
        return WallChanged(wall=wall, name=wall.name, fields=fields)

    return _on_each(actor, wall_ids, change_theme)


def _on_each(actor: Actor, wall_ids: Sequence[int], act: Callable[[Change, Wall], Event]) -> Change:
    ids = sorted(set(wall_ids))
    with changing(*(f"wall/{id_}" for id_ in ids), by=actor) as change:
        change.read_ahead(Wall, ids)
        for id_ in ids:
            wall = change.find(Wall, id_)
            change.record(act(change, wall), on=wall.home())
    return change
