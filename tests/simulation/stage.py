"""Where every history begins: two teams with a board each, people of each role, a TV, a guest."""

from dataclasses import dataclass

from flask import Flask

from board.boards.sharing import share_board
from tests.support.world import SYSTEM, Persona, World, hard

COLUMNS = {"Ready": None, "Doing": hard(3), "Review": None, "Done": None}
CARDS = {"Ready": ["Alarms", "Backups", "Cables"], "Doing": ["Doors"], "Done": ["Email"]}


@dataclass(frozen=True)
class Person:
    """Who has a page open. `key` is the sign-in or pairing that it stands on; `streams` are those
    that it may show, their own board first; `weight` is how likely there is a page of theirs."""

    name: str
    kind: str
    key: str
    id: int
    streams: tuple[str, ...]
    weight: int = 1

    @property
    def may_write(self) -> bool:
        return self.kind == "member"


@dataclass(frozen=True)
class Stage:
    people: tuple[Person, ...]
    boards: tuple[int, int]
    teams: tuple[int, int]
    columns: dict[int, tuple[int, ...]]
    link: int


def set_the_stage(app: Flask) -> Stage:
    world = World(app)
    board = world.a_board(COLUMNS, CARDS)
    columns = {board: tuple(world.columns.values())}
    personas = [
        world.person("Ann", team="user"),
        world.person("Cy", team="user", role="coordinator"),
        world.person("Vera", team="user", role="viewer"),
        world.person("Bo", team="system"),
        world.person("Siv", role="admin"),
        world.wall("Stairs", team="user"),
    ]
    link = share_board(SYSTEM, board, kind="board").result
    personas.append(world.guest(link["token"]))
    other = world.a_board(COLUMNS, {"Ready": ["Fans"]}, team="system", is_open=False)
    columns[other] = tuple(world.columns.values())
    people = tuple(_person(one, board, other) for one in personas)
    teams = (world.teams["user"], world.teams["system"])
    return Stage(people, (board, other), teams, columns, link["link"])


def _person(persona: Persona, board: int, other: int) -> Person:
    """A page of somebody's: what they may see of two boards, the people and their own notices."""
    actor, boards = persona.actor, (f"board/{board}", f"board/{other}")
    streams = {
        "member": (*boards, "people", f"me/{actor.id}"),
        "wall": (boards[0], "people", f"wall/{actor.id}"),
        "guest": (boards[0],),
    }[actor.kind]
    if actor.name == "Bo":
        streams = (boards[1], boards[0], *streams[2:])
    name = actor.name or actor.kind.capitalize()
    weight = 4 if name == "Ann" else 2 if name in ("Cy", "Bo", "Siv") else 1
    return Person(name, actor.kind, persona.key, actor.id or 0, streams, weight)
