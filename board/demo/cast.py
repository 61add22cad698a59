"""Who and what the story begins with: teams, people, boards, customers."""

import tomllib
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import select

from board import ASSETS
from board.boards.arranging import add_board
from board.boards.models import BoardColumn
from board.boards.templates import columns_of_template
from board.core import database
from board.core.actor import Actor, system
from board.core.changes import changing
from board.people.adding import add_customer, add_team
from board.people.events import MemberJoined
from board.people.inviting import add_member

STORY = system("demo")


@dataclass
class Cast:
    """Ids by the keys of the story's file. `columns` are [ready, doing, waiting, review, done] per
    team key."""

    story: dict[str, Any]
    teams: dict[str, int] = field(default_factory=dict)
    people: dict[str, Actor] = field(default_factory=dict)
    boards: dict[str, int] = field(default_factory=dict)
    columns: dict[str, list[int]] = field(default_factory=dict)
    customers: dict[str, int] = field(default_factory=dict)
    initiatives: dict[str, int] = field(default_factory=dict)

    def of_team(self, key: str) -> list[Actor]:
        """Those of a team who work on its board."""
        return [
            p for p in self.people.values() if p.team_id == self.teams[key] and p.role != "viewer"
        ]

    def coordinators(self) -> list[Actor]:
        return [person for person in self.people.values() if person.role == "coordinator"]


def gather(language: str) -> Cast:
    path = ASSETS / "config" / "demo" / f"federation.{language}.toml"
    cast = Cast(tomllib.loads(path.read_text("utf-8")))
    _teams_and_people(cast)
    _boards(cast, language)
    for customer in cast.story["customers"]:
        change = add_customer(STORY, name=customer["name"], domain=f"{customer['key']}.example")
        cast.customers[customer["key"]] = change.result["customer"]
    return cast


def _teams_and_people(cast: Cast) -> None:
    for team in cast.story["teams"]:
        cast.teams[team["key"]] = add_team(STORY, name=team["name"]).result["team"]
    for person in cast.story["people"]:
        cast.people[person["key"]] = _join(person, cast.teams[person["team"]])


def _join(person: dict[str, Any], team_id: int) -> Actor:
    values = {name: person[name] for name in ("name", "email", "role")}
    with changing("people", by=STORY) as change:
        member = add_member(change, team_id=team_id, **values)
        change.record(MemberJoined(member=member, name=member.name))
    return Actor("member", member.id, member.name, member.role, team_id)


def _boards(cast: Cast, language: str) -> None:
    columns = columns_of_template("kanban", language)
    for team in cast.story["teams"]:
        key = team["key"]
        change = add_board(STORY, team_id=cast.teams[key], name=team["board"], columns=columns)
        cast.boards[key] = change.result["board"]
        with database.current().reading() as session:
            of_board = (
                select(BoardColumn.id)
                .where(BoardColumn.board_id == cast.boards[key])
                .order_by(BoardColumn.rank)
            )
            cast.columns[key] = [id_ for id_ in session.exec(of_board) if id_]
