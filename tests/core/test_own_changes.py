"""What somebody has done today is asked for by their browser, to undo it after a reload."""

from datetime import timedelta

from board.core import clock
from tests.support.world import Persona, World


def kinds_of(who: Persona) -> list[str]:
    return [one["kind"] for one in who.get("/me/changes").body]


def test_todays_own_commands_are_there_with_their_words(
    world: World, ann: Persona, bo: Persona
) -> None:
    board = world.a_board(cards={"Ready": ["Refunds", "Invoices"]})
    moved = ann.moves("Refunds", to="Doing", key="browser:1")
    bo.moves("Invoices", to="Doing", key="browser:2")
    (told,) = ann.get("/me/changes").body
    assert (told["stream"], told["seq"]) == (f"board/{board}", moved.events[0]["seq"])
    assert (told["kind"], told["facts"]["title"]) == ("card.moved", "Refunds")


def test_by_what_is_told_it_is_undone_and_redone(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Refunds"]})
    ann.moves("Refunds", to="Doing", key="browser:1")
    for key, column in (("browser:2", "Ready"), ("browser:3", "Doing")):
        last = ann.get("/me/changes").body[-1]
        ann.post(f"/streams/{last['stream']}/events/{last['seq']}/undo", key=key)
        assert world.titles_in(column) == ["Refunds"]
    told = ann.get("/me/changes").body
    assert [one["kind"] for one in told] == ["card.moved", "undone", "undone"]
    assert [one["facts"].get("seq") for one in told[1:]] == [one["seq"] for one in told[:2]]


def test_a_decision_at_the_desk_is_told_once(world: World, cy: Persona) -> None:
    world.a_board()
    path = f"/tickets/{world.a_ticket('Printer')}/distribute"
    cy.post(path, {"team_id": world.teams["user"]}, key="browser:1")
    assert kinds_of(cy) == ["ticket.distributed"]


def test_yesterday_is_over(world: World, ann: Persona, monkeypatch) -> None:
    world.a_board(cards={"Ready": ["Refunds"]})
    ann.moves("Refunds", to="Doing", key="browser:1")
    monkeypatch.setattr(clock, "_ahead", clock._ahead + timedelta(days=1))
    assert kinds_of(ann) == []


def test_a_board_that_was_closed_to_somebody_tells_them_nothing(world: World, siv: Persona) -> None:
    dan = world.person("Dan", role="admin")
    world.a_board(cards={"Ready": ["Refunds"]})
    world.a_second_board()
    dan.moves("Refunds", to="Doing", key="browser:1")
    world.close_board(world.board_id)
    there = {"role": "member", "team_id": world.teams["system"]}
    siv.post(f"/members/{dan.actor.id}/change", there)
    assert kinds_of(dan) == []
