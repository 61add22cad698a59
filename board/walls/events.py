"""What happens to paired TVs, as events."""

from board.core.events import About, Event

from .models import Wall


class WallEvent(Event, on=("wall",)):
    """Something that happened to a TV."""

    wall: About[Wall]


class WallPaired(WallEvent, kind="wall.paired"):
    """A TV was paired."""

    name: str


class WallChanged(WallEvent, kind="wall.changed"):
    """Name, board, size, distance, playlist, hours, remote control."""

    name: str
    fields: list[str]


class WallIdentified(WallEvent, kind="wall.identified"):
    """It shows its name for twenty seconds."""


class WallSteered(WallEvent, kind="wall.steered"):
    """One scene for ten minutes, or back to the playlist."""

    scene: str


class WallTold(WallEvent, kind="wall.told"):
    """A message of the day."""

    text: str


class WallReloaded(WallEvent, kind="wall.reloaded"):
    """It loads its page anew."""


class WallRevoked(WallEvent, kind="wall.revoked"):
    """It was sent away."""

    name: str


class BriefMeasured(Event, kind="brief.measured", on=("brief",)):
    """Numbers for walls: the desk, progress, flow."""

    name: str
