"""The teams' own cards: added, taken, moved from column to column, blocked, finished, archived."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from board.boards.rules import WipLimitReached
from board.cards import adding, archiving, blocking, checklist, editing, moving
from board.conversations import commenting
from board.core.actor import Actor

from .agenda import Agenda
from .cast import Cast

READY, DOING, WAITING, REVIEW, DONE = range(5)
STILL_IN_REVIEW, STILL_DOING = 3, 4
ARCHIVED_AFTER = timedelta(days=9)
StoryCard = dict[str, Any]
"""A card in the story's file."""


def plan_work(agenda: Agenda, cast: Cast, dice: Random) -> None:
    for team in cast.teams:
        cards = [card for card in cast.story["cards"] if card["team"] == team]
        fates = _fates(cards)
        for number, card in enumerate(cards):
            _plan_card(agenda, cast, dice, team, card, fates[number], number / len(cards))


def _fates(cards: list[dict[str, Any]]) -> list[int]:
    """Which column each card has reached by now: two fifths are done, the blocked ones wait, some
    are under way."""
    fates = [WAITING if card.get("blocked") else READY for card in cards]
    free = [i for i, fate in enumerate(fates) if fate == READY]
    done = len(cards) * 2 // 5
    for i in free[:done]:
        fates[i] = DONE
    for i in free[done : done + STILL_IN_REVIEW]:
        fates[i] = REVIEW
    for i in free[done + STILL_IN_REVIEW : done + STILL_IN_REVIEW + STILL_DOING]:
        fates[i] = DOING
    return fates


def _plan_card(
    agenda: Agenda, cast: Cast, dice: Random, team: str, card: StoryCard, fate: int, when: float
) -> None:
    """`when` in [0, 1): of the finished cards, the first ones were finished first."""
    by, other = dice.sample(cast.of_team(team), 2)
    added, *days = _course(dice, fate, when, last=len(agenda.days) - 1)

    def add() -> None:
        id_ = _add(by, card, cast, team)
        _dress(id_, by, card, dice, agenda, cast)
        columns = cast.columns[team]
        _plan_life(agenda, dice, id_, columns, fate, people=(by, other), days=days, card=card)

    agenda.plan(_moment(agenda, dice, agenda.days[added]), add)


def _course(dice: Random, fate: int, when: float, *, last: int) -> tuple[int, int, int]:
    """Indexes of the days on which it is added, begun, and moved to where it is now."""
    finish = {
        DONE: last - int((1 - when * 2.4) * 30),
        REVIEW: last - 1,
        WAITING: last - dice.randint(2, 4),
    }
    moved_on = min(last, max(3, finish.get(fate, last - dice.randint(0, 5))))
    begun = max(1, moved_on - dice.choice([2, 3, 3, 4, 6, 9])) if fate != DOING else moved_on
    added = max(0, begun - dice.randint(1, 8)) if fate != READY else last - dice.randint(0, 9)
    return added, begun, moved_on


def _add(by: Actor, card: StoryCard, cast: Cast, team: str) -> int:
    values = {"board_id": cast.boards[team], "column_id": cast.columns[team][READY]}
    if initiative := card.get("initiative"):
        values["initiative_id"] = cast.initiatives[initiative]
    return adding.add_card(by, title=card["title"], **values).result["card"]


def _dress(id_: int, by: Actor, card: StoryCard, dice: Random, agenda: Agenda, cast: Cast) -> None:
    if values := _values(card, dice, agenda, cast):
        editing.edit_card(by, id_, **values)
    if card.get("checklist"):
        checklist.add_items(by, id_, texts=card["checklist"])
    for said in card.get("comments", []):
        author = cast.people[said["by"]]
        is_of_team = author.team_id == by.team_id and author.role != "viewer"
        commenting.add_comment(author if is_of_team else by, id_, text=said["text"])


def _values(card: StoryCard, dice: Random, agenda: Agenda, cast: Cast) -> dict[str, Any]:
    values = {name: card[name] for name in ("description", "labels") if card.get(name)}
    if card.get("expedite"):
        values["service"] = "expedite"
    if dice.random() < 0.3:
        values["due_on"] = agenda.days[-1] + timedelta(days=dice.randint(-3, 30))
        values.setdefault("service", dice.choice(["standard", "fixed_date"]))
    if dice.random() < 0.5:
        values["customer_id"] = dice.choice(list(cast.customers.values()))
    return values


def _plan_life(
    agenda: Agenda,
    dice: Random,
    id_: int,
    columns: list[int],
    fate: int,
    *,
    people: tuple[Actor, Actor],
    days: list[int],
    card: StoryCard,
) -> None:
    """Through the columns up to its fate."""
    if fate == READY:
        return
    by, other = people
    begun, moved_on = (_moment(agenda, dice, agenda.days[day]) for day in days)
    agenda.plan(begun, lambda: take(by, id_, columns[DOING]))
    for item, then in _ticks(len(card.get("checklist", [])), begun, moved_on):
        if fate in (DONE, REVIEW) or dice.random() < 0.4:
            agenda.plan(then, partial(checklist.change_item, by, id_, item, is_done=True))
    if fate == WAITING:
        agenda.plan(moved_on, lambda: _wait(by, id_, columns[WAITING], card["blocked"]))
    if fate in (REVIEW, DONE):
        agenda.plan(moved_on, lambda: move(by, id_, columns[REVIEW]))
    if fate == DONE:
        finished = moved_on + timedelta(hours=dice.choice([1, 2, 4]))
        agenda.plan(finished, lambda: move(other, id_, columns[DONE]))
        agenda.plan(finished + ARCHIVED_AFTER, lambda: archiving.archive_card(by, id_))


def _ticks(items: int, begun: datetime, moved_on: datetime) -> Iterator[tuple[int, datetime]]:
    """(item, instant), evenly between the two, which are at least two hours apart."""
    span = max(moved_on, begun + timedelta(hours=2)) - begun
    return ((item, begun + span * (item / (items + 1))) for item in range(1, items + 1))


def take(by: Actor, id_: int, column_id: int) -> None:
    editing.edit_card(by, id_, assignees=[by.id])
    move(by, id_, column_id)


def _wait(by: Actor, id_: int, column_id: int, reason: str) -> None:
    move(by, id_, column_id)
    blocking.block_card(by, id_, reason=reason)


def move(by: Actor, id_: int, column_id: int) -> None:
    try:
        moving.move_card(by, id_, to_column_id=column_id)
    except WipLimitReached:
        return


def _moment(agenda: Agenda, dice: Random, day: date) -> datetime:
    return agenda.at(day, dice.randint(9, 15), dice.randint(0, 59))
