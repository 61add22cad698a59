"""The permission matrix as a table in a text file: a row for every route, a column for everybody
who may ask."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from .commands import Stage
from .world import SYSTEM, Persona, World

HERE = (
    "nobody",
    "requester",
    "guest",
    "wall",
    "other_wall",
    "viewer",
    "member",
    "coordinator",
    "admin",
)
"""Those who ask about a board of their own team or of none: a requester holds the link of a ticket,
a guest the public link of this board, the wall shows it, the other wall shows another one."""
FOREIGN = ("f_viewer", "f_member", "f_coordinator")
"""Of another team; asked while the board is open, and again (`c_…`) when it is closed, with
somebody who has left it."""
CLOSED = ("c_viewer", "c_member", "c_coordinator", "lost")
COLUMNS = (*HERE, *FOREIGN, *CLOSED)
Ask = Callable[[Persona], int]


def read(path: Path) -> dict[str, dict[str, int]]:
    """`{route: {column: status}}`; lines that begin with # are remarks."""
    lines = [
        line.split()
        for line in path.read_text().splitlines()
        if line.strip() and not line.startswith("#")
    ]
    assert tuple(lines[0][1:]) == COLUMNS
    return {
        name: dict(zip(COLUMNS, map(int, statuses), strict=True)) for name, *statuses in lines[1:]
    }


def row(name: str, statuses: dict[str, int]) -> str:
    """As it stands in the table."""
    return f"{name:<34}" + "".join(f"{statuses[column]:>{len(column) + 1}}" for column in COLUMNS)


@dataclass
class Cast:
    """Everybody of the table, in a world with a stage."""

    world: World
    board_id: int
    people: dict[str, Persona]

    def id_of(self, column: str) -> int:
        return self.people[column].actor.id or 0

    def statuses(self, ask: Ask, *, without: Iterable[str] = ()) -> dict[str, int]:
        """What each is answered; those `without` are not asked. The board is closed before the last
        columns."""
        left_out = set(without)
        found = {
            column: ask(self.people[column])
            for column in (*HERE, *FOREIGN)
            if column not in left_out
        }
        self.world.close_board(self.board_id)
        return found | {
            column: ask(self.people[column]) for column in CLOSED if column not in left_out
        }


def cast(stage: Stage, people: dict[str, Persona]) -> Cast:
    """`people` are those of the user team and the administrator, by column."""
    world = stage.world
    nobody = world.person("Nobody")
    nobody.client.delete_cookie("sid")
    foreign = {
        "viewer": world.person("Vic", team="system", role="viewer"),
        "member": world.person("Bo", team="system"),
        "coordinator": world.person("Una", team="system", role="coordinator"),
    }
    token = (
        people["member"].post(f"/boards/{world.board_id}/links", {"kind": "board"}).result["token"]
    )
    everybody = people | {
        "nobody": nobody,
        "requester": nobody,
        "guest": world.guest(token),
        "wall": world.wall("Kitchen", team="user"),
        "other_wall": a_wall_of_another_board(world),
        "lost": _who_has_left(world),
    }
    everybody |= {f"f_{role}": person for role, person in foreign.items()}
    everybody |= {f"c_{role}": person for role, person in foreign.items()}
    return Cast(world, world.board_id, everybody)


def a_wall_of_another_board(world: World) -> Persona:
    kept, world.board_id = world.board_id, world.second_board_id
    other = world.wall("Far away", team="user")
    world.board_id = kept
    return other


def _who_has_left(world: World) -> Persona:
    from board.people.managing import change_member

    lars = world.person("Lars", team="user")
    change_member(SYSTEM, lars.actor.id or 0, team_id=world.teams["system"])
    return lars
