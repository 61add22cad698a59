"""A scrum board beside the kanban boards: two closed sprints, one under way, and a backlog."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import select

from board.boards.arranging import add_board
from board.boards.models import BoardColumn
from board.boards.templates import template_body
from board.cards import adding, editing, moving
from board.conversations import commenting
from board.core import clock, database
from board.core.actor import system
from board.sprints import planning, running

from .cast import STORY, Cast

LENGTH = timedelta(days=13)
PER_SPRINT = 4


def live_sprints(cast: Cast, dice: Random, now: datetime, zone: ZoneInfo, language: str) -> None:
    """Everything by the commands that people use, on the days on which it happened."""
    story = cast.story["scrum"]
    team = next(iter(cast.teams))
    people = cast.of_team(team)
    today = now.astimezone(zone).date()
    first = today - timedelta(days=34)
    with clock.moved_to(_at(first - timedelta(days=2), zone)):
        board_id, columns = _board(cast.teams[team], story["board"], language)
        cards = [_card(board_id, columns[0], title, dice) for title in story["cards"]]
    for number, goal in enumerate(story["goals"]):
        begin = first + timedelta(days=14 * number)
        chosen = cards[number * PER_SPRINT : (number + 1) * PER_SPRINT]
        with clock.moved_to(_at(begin, zone)):
            dates: dict[str, Any] = {
                "starts_on": begin,
                "ends_on": begin + LENGTH - timedelta(days=2),
            }
            name = f"{story['sprint']} {number + 1}"
            sprint = planning.add_sprint(people[0], board_id, name=name, goal=goal, **dates).result[
                "sprint"
            ]
            for card in chosen:
                editing.edit_card(
                    people[0], card, sprint_id=sprint, assignees=[dice.choice(people).id]
                )
            running.start_sprint(people[0], sprint)
        done = chosen if number < 2 else chosen[:2]
        _work(done[: 3 if number == 0 else 4], columns, people, begin, zone, dice, today)
        if number < 2:
            with clock.moved_to(_at(begin + LENGTH, zone)):
                running.close_sprint(people[0], sprint)
    with clock.moved_to(now - timedelta(hours=2)):
        for one, card in zip(people, cards[2 * PER_SPRINT :], strict=False):
            asks = next(person for person in people if person.id != one.id)
            text = story["question"].format(name=one.name)
            commenting.add_comment(asks, card, text=text, is_question=True)


def _work(
    cards: list[int],
    columns: list[int],
    people: list[Any],
    begin: date,
    zone: ZoneInfo,
    dice: Random,
    today: date,
) -> None:
    """Each card is taken some days into the sprint, and done some days later."""
    for place, card in enumerate(cards):
        who = dice.choice(people)
        taken = min(begin + timedelta(days=1 + 2 * place), today)
        done = min(taken + timedelta(days=dice.randint(1, 3)), today)
        for day, column in ((taken, columns[2]), (done, columns[4])):
            with clock.moved_to(_at(day, zone, hour=9 if column == columns[2] else 10)):
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
