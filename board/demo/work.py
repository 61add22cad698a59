"""The teams' own cards: added, taken, moved from column to column, blocked, finished, archived."""

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
    agenda: Agenda,
    cast: Cast,
    dice: Random,
    team: str,
    card: dict[str, Any],
    fate: int,
    when: float,
) -> None:
    people = cast.of_team(team)
    by, other = dice.sample(people, 2)
    last = len(agenda.days) - 1
    finish = {
        DONE: last - int((1 - when * 2.4) * 30),
        REVIEW: last - 1,
        WAITING: last - dice.randint(2, 4),
    }
    moved_on = min(last, max(3, finish.get(fate, last - dice.randint(0, 5))))
    begun = max(1, moved_on - dice.choice([2, 3, 3, 4, 6, 9])) if fate != DOING else moved_on
    added = max(0, begun - dice.randint(1, 8)) if fate != READY else last - dice.randint(0, 9)

    def add() -> None:
        columns = cast.columns[team]
        values = (
            {"initiative_id": cast.initiatives[card["initiative"]]}
            if card.get("initiative")
            else {}
        )
        board_id = cast.boards[team]
        change = adding.add_card(
            by, board_id=board_id, column_id=columns[READY], title=card["title"], **values
        )
        id_ = change.result["card"]
        _dress(id_, by, card, dice, agenda, cast)
        _plan_life(
            agenda, dice, id_, columns, fate, people=(by, other), days=(begun, moved_on), card=card
        )

    agenda.plan(_moment(agenda, dice, agenda.days[added]), add)


def _dress(
    id_: int, by: Actor, card: dict[str, Any], dice: Random, agenda: Agenda, cast: Cast
) -> None:
    values: dict[str, Any] = {"description": card["description"]} if card.get("description") else {}
    if card.get("labels"):
        values["labels"] = card["labels"]
    if card.get("expedite"):
        values["service"] = "expedite"
    if dice.random() < 0.3:
        values["due_on"] = agenda.days[-1] + timedelta(days=dice.randint(-3, 30))
        values.setdefault("service", dice.choice(["standard", "fixed_date"]))
    if dice.random() < 0.5:
        values["customer_id"] = dice.choice(list(cast.customers.values()))
    if values:
        editing.edit_card(by, id_, **values)
    if card.get("checklist"):
        checklist.add_items(by, id_, texts=card["checklist"])
    for said in card.get("comments", []):
        author = cast.people[said["by"]]
        is_of_team = author.team_id == by.team_id and author.role != "viewer"
        commenting.add_comment(author if is_of_team else by, id_, text=said["text"])


def _plan_life(
    agenda: Agenda,
    dice: Random,
    id_: int,
    columns: list[int],
    fate: int,
    *,
    people: tuple[Actor, Actor],
    days: tuple[int, int],
    card: dict[str, Any],
) -> None:
    """Through the columns up to its fate."""
    if fate == READY:
        return
    by, other = people
    begun, moved_on = (_moment(agenda, dice, agenda.days[day]) for day in days)
    items = len(card.get("checklist", []))
    agenda.plan(begun, lambda: take(by, id_, columns[DOING]))
    for item in range(1, items + 1):
        if fate in (DONE, REVIEW) or dice.random() < 0.4:
            then = begun + (max(moved_on, begun + timedelta(hours=2)) - begun) * (
                item / (items + 1)
            )
            agenda.plan(then, partial(checklist.change_item, by, id_, item, is_done=True))
    if fate == WAITING:
        agenda.plan(moved_on, lambda: _wait(by, id_, columns[WAITING], card["blocked"]))
    if fate in (REVIEW, DONE):
        agenda.plan(moved_on, lambda: move(by, id_, columns[REVIEW]))
    if fate == DONE:
        finished = moved_on + timedelta(hours=dice.choice([1, 2, 4]))
        agenda.plan(finished, lambda: move(other, id_, columns[DONE]))
        agenda.plan(finished + ARCHIVED_AFTER, lambda: archiving.archive_card(by, id_))


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
