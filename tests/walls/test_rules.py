"""What holds for walls, by itself."""

import pytest

from board.walls.rules import SCENES, NothingToShow, check_playlist, usual_playlist


def test_a_new_wall_shows_every_scene_but_the_clock_each_at_a_time_that_one_can_read() -> None:
    usual = usual_playlist()
    assert [entry.scene for entry in usual] == [scene for scene in SCENES if scene != "clock"]
    assert all(10 <= entry.seconds <= 60 for entry in usual)
    assert {(entry.from_, entry.to) for entry in usual} == {("", "")}
    check_playlist(usual)


def test_a_wall_with_nothing_to_show_is_refused() -> None:
    with pytest.raises(NothingToShow):
        check_playlist([])
