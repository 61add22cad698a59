"""Rights of those who watch (web/realtime.py): asked again by person, at once when something
changed, and by the clock."""

from datetime import timedelta

from board.core import clock
from tests.support.sockets import counted_questions, more_sockets
from tests.support.world import Persona, World


def test_three_hundred_sockets_of_fifty_people_are_checked_with_a_handful_of_questions(
    world: World,
):
    board = f"board/{world.a_board()}"
    for number in range(50):
        person = world.person(f"Person {number}", team="user")
        more_sockets(person, 6, board, "people", f"me/{person.actor.id}")
    realtime = world.app.extensions["realtime"]
    with counted_questions() as asked:
        realtime.recheck.check(realtime.registry.all())
    selects = [one for one in asked if one.startswith("SELECT")]
    assert len(selects) == 2, "the sign-ins, and the one board"


def test_an_undo_of_a_card_asks_nobody_for_their_rights_again(ann: Persona, bo: Persona):
    ann.world.a_board(cards={"Ready": ["Refunds"]})
    bo.watches(f"board/{ann.world.board_id}")
    moved = ann.moves("Refunds", to="Doing")
    ann.undoes(moved)
    with counted_questions() as asked:
        assert [event["kind"] for event in bo.heard()] == ["card.moved", "undone"]
    assert asked == []


def test_who_may_no_longer_see_a_board_hears_nothing_after_it_was_closed(ann: Persona, bo: Persona):
    board = f"board/{ann.world.a_board()}"
    bo.watches(board)
    closed = ann.post(f"/boards/{ann.world.board_id}/change", {"is_open": False})
    bo.heard()
    ann.adds("Secret", to="Ready")
    assert [event["seq"] for event in bo.heard()] == [closed.events[0]["seq"]]
    assert bo.was_told("lost")


def test_the_undo_that_closes_a_board_again_ends_the_watch_too(ann: Persona, bo: Persona):
    board = f"board/{ann.world.a_board(is_open=False)}"
    opened = ann.post(f"/boards/{ann.world.board_id}/change", {"is_open": True})
    bo.watches(board)
    ann.undoes(opened)
    bo.heard()
    assert bo.was_told("lost")
    assert board not in bo.connection.watches


def test_who_changes_team_is_asked_for_again_and_nobody_else(
    siv: Persona, ann: Persona, bo: Persona
):
    board = f"board/{ann.world.a_board(is_open=False)}"
    for one in (ann, bo):
        one.watches("people")
    ann.watches(board)
    moved = siv.post(f"/members/{ann.actor.id}/change", {"team_id": ann.world.teams["system"]})
    assert moved.status == 200
    with counted_questions() as asked:
        ann.heard()
    assert ann.was_told("lost") and "people" in ann.connection.watches
    assert not bo.was_told("lost")
    assert len([one for one in asked if one.startswith("SELECT")]) == 2


def test_a_sign_in_that_is_too_old_or_was_left_alone_ends_its_sockets(ann: Persona, monkeypatch):
    realtime = ann.world.app.extensions["realtime"]
    ended: list[str] = []
    monkeypatch.setattr(realtime.recheck, "_end", ended.append)
    ann.watches("people")
    settings = ann.world.app.extensions["settings"]
    with clock.moved_to(clock.now() + timedelta(hours=settings.session_idle_hours - 1)):
        realtime.recheck.check([ann.connection])
    assert ended == []
    with clock.moved_to(clock.now() + timedelta(hours=settings.session_idle_hours + 1)):
        realtime.recheck.check([ann.connection])
    assert ended == [ann.key]


def test_a_watch_that_was_begun_anew_meanwhile_is_left_as_it_is(ann: Persona, bo: Persona):
    """The check found out under older rights: the newer answer stands."""
    board = f"board/{ann.world.a_board(is_open=False)}"
    realtime = ann.world.app.extensions["realtime"]
    realtime.registry.join(ann.connection, board, "team")
    realtime.recheck._mend(ann.connection, board, "guest", None)
    assert ann.connection.watches[board] == "team"


def test_a_command_is_refused_at_once_whatever_the_socket_still_hears(siv: Persona, ann: Persona):
    """A command asks under its own transaction; nothing needs to have been published."""
    ann.world.a_board(cards={"Ready": ["Refunds"]})
    ann.watches(f"board/{ann.world.board_id}")
    assert siv.post(f"/members/{ann.actor.id}/change", {"role": "viewer"}).status == 200
    assert ann.moves("Refunds", to="Doing").error == "forbidden"
    assert ann.world.titles_in("Ready") == ["Refunds"]
