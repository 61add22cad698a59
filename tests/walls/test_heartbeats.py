"""A TV says how it is; nobody else can say it for one."""

from board.core import write_behind
from board.walls.heartbeats import note_heartbeat
from tests.support.world import Persona, World


def test_a_wall_says_how_it_is_and_nobody_else_does(
    world: World, ann: Persona, tv: Persona
) -> None:
    note_heartbeat(
        tv.actor, {"version": "abc", "screen": "1920×1080", "problems": ["x" * 500, "\u202ey"] * 9}
    )
    note_heartbeat(ann.actor, {"version": "evil", "problems": []})
    note_heartbeat(tv.actor, {"problems": "not a list"})
    write_behind.flush()
    [row] = ann.get("/walls").body
    assert (row["version"], row["screen"], len(row["problems"])) == ("abc", "1920×1080", 5)
    assert max(map(len, row["problems"])) == 200
    assert row["seen_at"]
