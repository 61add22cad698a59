"""A team and a board that are as full as they get: twelve people, names and titles as long as
Swedish makes them, three columns over their limit. Written into a told story before its server
starts."""

import json
from pathlib import Path

from sqlalchemy import Connection, create_engine, text

LONG_NAMES = {
    "Amina Warsame": "Amina Abdirahman-Söderström Warsame",
    "Jonas Ekroth": "Jonas-Emanuel Ekroth-Lindqvist Åkerström",
    "Cilla Bergdahl": "Cilla Bergdahl-Öhrnström",
}
"""Each begins as it did, so that people still find themselves at the sign-in."""
NEWCOMERS = (
    "Anna-Karin Söderström-Lindqvist",
    "Bengt-Åke Öhrström",
    "Fatima Al-Hassan Abdulrahman",
    "Ibrahim Ceesay",
    "Åsa Märta Björkängsåker",
    "Håkan Ö",
)
LONG_TITLE = 90
FULL, LEAST_LIMIT = 16, 1
"""Cards in the column of work, which has room for five, and the limit of the two columns after
it."""


def give_long_names(folder: Path) -> None:
    """To half of the first team, and to every open or finished card of its board."""
    with _database(folder) as story:
        for old, new in LONG_NAMES.items():
            story.execute(
                text("UPDATE member SET name = :new WHERE name = :old"), {"old": old, "new": new}
            )
        for id_, title in story.execute(
            text("SELECT id, title FROM card WHERE board_id = 1")
        ).all():
            story.execute(
                text("UPDATE card SET title = :title WHERE id = :id"),
                {"id": id_, "title": long(title)},
            )


def fill_up(folder: Path) -> None:
    """Six more people, and a board whose columns of work are all over their limits; Jonas has much
    to do."""
    with _database(folder) as story:
        for number, name in enumerate(NEWCOMERS, 1):
            _add_like(story, "member", 6, name=name, email=f"newcomer{number}@fyrasjoar.example")
        _, doing, waiting, review, _ = _columns(story)
        story.execute(
            text(f'UPDATE "column" SET wip_limit = {LEAST_LIMIT} WHERE id IN ({waiting}, {review})')
        )
        like, here = story.execute(
            text(
                f"SELECT min(id), count(*) FROM card WHERE column_id = {doing} AND archived_at "
                "IS NULL"
            )
        ).one()
        for number in range(FULL - here):
            title = long(f"{number + 1} Åtgärda larmet om översvämning i källaren")
            whose = json.dumps([6 if number < 3 else number % 6 + 1])
            _add_like(story, "card", like, title=title, rank=f"z{number + 10}z", assignees=whose)


def give_people(folder: Path, *, count: int) -> None:
    """So many more in the first team, with nothing to do: "Anna Almlöf01" and on, all of one first
    name."""
    with _database(folder) as story:
        for number in range(1, count + 1):
            mail = f"anna{number}@fyrasjoar.example"
            _add_like(story, "member", 6, name=f"Anna Almlöf{number:02}", email=mail)


def give_jobs(folder: Path, *, count: int) -> None:
    """As many more cards at the end of the first column, "Job 001" and on, each third of them with
    a long title."""
    with _database(folder) as story:
        first = _columns(story)[0]
        like = story.execute(
            text(f"SELECT min(id) FROM card WHERE column_id = {first} AND archived_at IS NULL")
        ).scalar_one()
        for number in range(1, count + 1):
            title = f"Job {number:03}"
            _add_like(
                story,
                "card",
                like,
                title=title if number % 3 else long(f"{title}: larmet i källaren"),
                rank=f"zzzz{number:03}z",
            )


def long(title: str) -> str:
    """The same, until it has ninety letters."""
    more = " – före ombyggnaden av Björkängsskolans kök i Östra Hällsjö kommun åtgärdas"
    return f"{title}{more}"[:LONG_TITLE].strip()


def _columns(story: Connection) -> list[int]:
    found = story.execute(text('SELECT id FROM "column" WHERE board_id = 1 ORDER BY rank'))
    return [id_ for (id_,) in found]


def _add_like(story: Connection, table: str, id_: int, **values: str) -> None:
    """A copy of a row with other values."""
    row = story.execute(text(f"SELECT * FROM {table} WHERE id = {id_}")).one()._asdict()  # noqa: S608 - our own names
    new = {name: value for name, value in row.items() if name != "id"} | values
    names, places = ", ".join(f'"{name}"' for name in new), ", ".join(f":{name}" for name in new)
    story.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), new)  # noqa: S608


def _database(folder: Path):  # type: ignore[no-untyped-def]
    return create_engine(f"sqlite:///{folder / 'tavla.sqlite'}").begin()
