"""What holds for walls. Pure."""

from collections.abc import Sequence

from board.core.errors import N_, Refused

from .values import PlaylistEntry

SCENES = (
    "whiteboard",
    "columns",
    "brief",
    "finished",
    "focus",
    "measures",
    "desk",
    "next",
    "sprint",
    "flow",
    "message",
    "clock",
)
"""In the order in which a new wall shows them; one with nothing to show is passed over."""
USUAL = {
    "whiteboard": 60,
    "columns": 20,
    "brief": 20,
    "finished": 15,
    "focus": 15,
    "measures": 20,
    "desk": 15,
    "next": 10,
    "sprint": 15,
    "flow": 15,
    "message": 15,
}

THEMES = ("dark", "light", "hours")


MOST_BOARDS = 12
MOST_WALLS = 100
"""In one go."""


class NothingToShow(Refused):
    status = 422
    field = "playlist"
    sentence = N_("A wall needs at least one scene to show.")


class WallBoardsStay(Refused):
    sentence = N_(
        "What a wall may read is not undone. Choose its boards again in its settings, or pair the "
        "TV anew."
    )


def usual_playlist() -> tuple[PlaylistEntry, ...]:
    return tuple(
        PlaylistEntry(scene=scene, seconds=seconds, from_="", to="")
        for scene, seconds in USUAL.items()
    )


def check_playlist(playlist: Sequence[object]) -> None:
    if not playlist:
        raise NothingToShow()
