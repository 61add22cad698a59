"""Cards that cannot go on."""

from datetime import UTC, datetime, timedelta

from board.cards.models import Card
from board.core import clock
from tests.support.world import Persona, World

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)
BEGINS_AT = NOON


def test_a_new_reason_keeps_since_when_and_an_end_forgets_both(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    card = world.card("Refunds").id
    with clock.moved_to(NOON):
        ann.post(f"/cards/{card}/block", {"reason": "waits for parts"})
    with clock.moved_to(NOON + timedelta(days=2)):
        ann.post(f"/cards/{card}/block", {"reason": "waits for Bo"})
    blocked = world.row(Card, card)
    assert (blocked.blocked_reason, blocked.blocked_at) == ("waits for Bo", NOON)
    assert ann.post(f"/cards/{card}/unblock").status == 200
    free = world.row(Card, card)
    assert (free.blocked_reason, free.blocked_at) == (None, None)


def test_blocked_without_a_reason_is_nothing(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    card = world.card("Refunds").id
    assert ann.post(f"/cards/{card}/block", {"reason": ""}).status == 422
    assert world.row(Card, card).blocked_at is None


def test_the_team_and_its_wall_see_that_it_cannot_go_on(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    tv = world.wall("Stairs", team="user")
    tv.watches(f"board/{world.board_id}")
    card = world.card("Refunds").id
    ann.post(f"/cards/{card}/block", {"reason": "waits for parts"})
    [event] = tv.heard()
    assert event["kind"] == "card.blocked"
    assert event["put"]["card"][str(card)]["blocked_at"] is not None


def test_another_team_neither_blocks_nor_frees(world: World, ann: Persona, bo: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    card = world.card("Refunds").id
    ann.post(f"/cards/{card}/block", {"reason": "waits for parts"})
    assert bo.post(f"/cards/{card}/block", {"reason": "mine now"}).error == "forbidden"
    assert bo.post(f"/cards/{card}/unblock").error == "forbidden"
    assert world.row(Card, card).blocked_reason == "waits for parts"


def test_undone_it_is_blocked_again_since_then(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    card = world.card("Refunds").id
    with clock.moved_to(NOON):
        ann.post(f"/cards/{card}/block", {"reason": "waits for parts"})
    assert ann.undoes(ann.post(f"/cards/{card}/unblock")).status == 200
    assert world.row(Card, card).blocked_at == NOON
