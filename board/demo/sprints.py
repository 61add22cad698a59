"""A scrum board beside the kanban boards: two closed sprints, one under way, and a backlog."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlmodel import select

from board.boards.arranging import add_board
from board.boards.models import BoardColumn
from board.boards.templates import template_body
from board.cards import adding, editing, moving
from board.conversations import commenting
from board.core import clock, database
from board.core.actor import Actor, system
from board.sprints import planning, running

from .cast import STORY, Cast

LENGTH = timedelta(days=13)
PER_SPRINT = 4


def live_sprints(cast: Cast, dice: Random, now: datetime, zone: ZoneInfo, language: str) -> None:
    """Everything by the commands that people use, on the days on which it happened."""
    story = cast.story["scrum"]
    team = next(iter(cast.teams))
    first = now.astimezone(zone).date() - timedelta(days=34)
    with clock.moved_to(_at(first - timedelta(days=2), zone)):
        board_id, columns = _board(cast.teams[team], story["board"], language)
        cards = [_card(board_id, columns[0], title, dice) for title in story["cards"]]
    scrum = _Scrum(board_id, columns, cast.of_team(team), story["sprint"], dice, zone, now)
    for number, goal in enumerate(story["goals"]):
        chosen = cards[number * PER_SPRINT : (number + 1) * PER_SPRINT]
        _live_sprint(scrum, number, goal, first + timedelta(days=14 * number), chosen)
    with clock.moved_to(now - timedelta(hours=2)):
        _ask(scrum.people, cards[2 * PER_SPRINT :], story["question"])


@dataclass(frozen=True)
class _Scrum:
    board_id: int
    columns: list[int]
    people: list[Actor]
    sprint_name: str
    dice: Random
    zone: ZoneInfo
    now: datetime

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def _live_sprint(scrum: _Scrum, number: int, goal: str, begin: date, chosen: list[int]) -> None:
    """The first two are closed with a card or none left over; the third is under way."""
    name = f"{scrum.sprint_name} {number + 1}"
    with clock.moved_to(_at(begin, scrum.zone)):
        sprint = _start(scrum, name, goal, begin, chosen)
    done = chosen if number < 2 else chosen[:2]
    _work(scrum, done[: 3 if number == 0 else 4], begin)
    if number < 2:
        with clock.moved_to(_at(begin + LENGTH, scrum.zone)):
            running.close_sprint(scrum.people[0], sprint)


def _start(scrum: _Scrum, name: str, goal: str, begin: date, cards: list[int]) -> int:
    by, end = scrum.people[0], begin + LENGTH - timedelta(days=2)
    sprint = planning.add_sprint(
        by, scrum.board_id, name=name, goal=goal, starts_on=begin, ends_on=end
    ).result["sprint"]
    for card in cards:
        who = scrum.dice.choice(scrum.people)
        editing.edit_card(by, card, sprint_id=sprint, assignees=[who.id])
    running.start_sprint(by, sprint)
    return sprint


def _ask(people: list[Actor], cards: list[int], question: str) -> None:
    for one, card in zip(people, cards, strict=False):
        asks = next(person for person in people if person.id != one.id)
        commenting.add_comment(asks, card, text=question.format(name=one.name), is_question=True)


def _work(scrum: _Scrum, cards: list[int], begin: date) -> None:
    """Each card is taken some days into the sprint, and done some days later."""
    under_way, finished = scrum.columns[2], scrum.columns[4]
    for place, card in enumerate(cards):
        who = scrum.dice.choice(scrum.people)
        taken_on = min(begin + timedelta(days=1 + 2 * place), scrum.today)
        done_on = min(taken_on + timedelta(days=scrum.dice.randint(1, 3)), scrum.today)
        for day, hour, column in ((taken_on, 9, under_way), (done_on, 10, finished)):
            with clock.moved_to(_at(day, scrum.zone, hour)):
                moving.move_card(who, card, to_column_id=column)


def _board(team_id: int, name: str, language: str) -> tuple[int, list[int]]:
    body = template_body(system("demo"), "scrum", language)
    board_id = add_board(STORY, team_id=team_id, name=name, **body).result["board"]
    with database.current().reading() as session:
        found = (
            select(BoardColumn.id)
            .where(BoardColumn.board_id == board_id)
            .order_by(BoardColumn.rank)
        )
        return board_id, list(session.exec(found))


def _card(board_id: int, column_id: int, title: str, dice: Random) -> int:
    change = adding.add_card(
        STORY,
        board_id=board_id,
        column_id=column_id,
        title=title,
        estimate=dice.choice([1, 2, 2, 3, 5]),
    )
    return change.result["card"]


def _at(day: date, zone: ZoneInfo, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), zone)
