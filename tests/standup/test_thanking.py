"""Thanks in a standup: to one person or to everybody, while it lasts."""

import pytest

from board.standup.models import Standup
from board.standup.rules import MOST_THANKS
from tests.support.standups import begun, ends
from tests.support.world import Persona, World


@pytest.fixture
def running(world: World, ann: Persona) -> int:
    world.a_board(cards={"Doing": ["A"]})
    return begun(world, ann)


def test_thanks_are_for_one_or_for_all_and_end_somewhere(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    path = f"/standups/{running}/thank"
    ann.post(path, {"text": "For the phone", "to": cy.actor.id})
    ann.post(path, {"text": "For the cake"})
    thanks = world.row(Standup, running).thanks
    assert [(one.id, one.by, one.to) for one in thanks] == [
        (1, ann.actor.id, cy.actor.id),
        (2, ann.actor.id, None),
    ]
    assert ann.post(path, {"text": "To nobody", "to": 999}).error == "not_found"
    for n in range(MOST_THANKS - 2):
        assert ann.post(path, {"text": f"{n}"}).status == 200
    assert ann.post(path, {"text": "one too many"}).error == "too_many_lines"


def test_thanks_that_were_undone_leave_the_others(
    world: World, running: int, ann: Persona, cy: Persona
) -> None:
    path = f"/standups/{running}/thank"
    given = ann.post(path, {"text": "Wrong person", "to": cy.actor.id})
    assert ann.undoes(given).status == 200
    ann.post(path, {"text": "For the cake"})
    assert [one.text for one in world.row(Standup, running).thanks] == ["For the cake"]


def test_after_it_nobody_is_thanked_any_more(world: World, running: int, ann: Persona) -> None:
    assert ends(ann, running).status == 200
    assert ann.post(f"/standups/{running}/thank", {"text": "Late"}).status == 409
