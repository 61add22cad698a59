"""One message for all streams of a page: each is answered for itself, and nothing falls between."""

from typing import Any

import pytest

from board.core.event_log import Head
from board.core.outages import DatabaseAway
from board.web import socket_limits, watching
from board.web.socket_limits import BadRequest, TooManyMessages, read_copies
from tests.support.replica import understood
from tests.support.sockets import counted_questions
from tests.support.world import Persona, World


def watches(person: Persona, *copies: Any) -> dict[str, Any]:
    realtime = person.world.app.extensions["realtime"]
    realtime.registry.enter(person.connection)
    answers = realtime.watching.watch(person.connection, {"streams": list(copies)})
    return {name: understood(name, answer) for name, answer in answers.items()}


def copy_of(person: Persona, stream: str) -> dict[str, Any]:
    snapshot = person.snapshot(stream)
    return {name: snapshot[name] for name in ("stream", "epoch", "seq", "mark")}


def test_each_stream_is_answered_for_itself(world: World, ann: Persona, bo: Persona) -> None:
    closed = f"board/{world.a_board(is_open=False)}"
    board = f"board/{world.a_board(cards={'Ready': ['Refunds']})}"
    old, people = copy_of(bo, board), copy_of(bo, "people")
    ann.moves("Refunds", to="Doing")
    never_was = copy_of(bo, "focus") | {"epoch": 7}
    answers = watches(bo, old, people, never_was, {"stream": closed}, {"stream": "board/07"})
    assert [event["kind"] for event in answers[board]["events"]] == ["card.moved"]
    assert answers["people"] == {"events": []}
    assert answers["focus"] == {"reset": True}
    assert answers[closed] == answers["board/07"] == {"error": "not_found"}
    assert set(bo.connection.watches) == {board, "people", "focus"}


def test_above_the_limit_a_stream_is_refused_and_the_others_are_watched(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_limits, "MOST_WATCHES", 2)
    ann.watches("focus")
    answers = watches(ann, {"stream": "people"}, {"stream": f"me/{ann.actor.id}"})
    assert answers[f"me/{ann.actor.id}"] == {"error": "too_many_watches"}
    assert set(ann.connection.watches) == {"focus", "people"}


@pytest.mark.parametrize(
    "streams",
    [
        None,
        "people",
        7,
        {"stream": "people"},
        ["people"],
        [["people"]],
        [{"stream": ["people"]}],
        [{"stream": {"stream": "people"}}],
        [{"stream": "people"}, {"stream": "people", "seq": 1}],
        [{"stream": "people", "seq": -1}],
        [{"stream": "people", "epoch": True}],
        [{"stream": "people", "mark": "1"}],
        [{"stream": f"board/{number}"} for number in range(1001)],
    ],
)
def test_a_list_that_no_page_sends_is_refused_as_a_whole(ann: Persona, streams: Any) -> None:
    with pytest.raises(BadRequest):
        read_copies({"streams": streams})
    assert ann.connection.watches == {}


def test_a_thousand_names_of_nothing_are_answered_and_counted(ann: Persona) -> None:
    many = [{"stream": f"board/{number + 1}"} for number in range(150)]
    answers = watches(ann, *many)
    assert {answer["error"] for answer in answers.values()} == {"not_found"}
    with pytest.raises(TooManyMessages):
        watches(ann, *many)


def test_four_streams_are_watched_with_two_questions_by_a_page_that_is_new(
    world: World, ann: Persona
) -> None:
    names = [f"board/{world.a_board()}", "people", "focus", f"me/{ann.actor.id}"]
    copies = [copy_of(ann, name) for name in names]
    with counted_questions() as asked:
        assert watches(ann, *copies) == {name: {"events": []} for name in names}
    assert len(selects(asked)) <= 2


def test_and_with_five_by_one_that_was_away(world: World, ann: Persona, bo: Persona) -> None:
    names = [f"board/{world.a_board(cards={'Ready': ['Refunds']})}", "people"]
    copies = [copy_of(ann, name) for name in names]
    world.person("Eva", team="user")
    bo.world.add("Rent", to="Ready")
    with counted_questions() as asked:
        answers = watches(ann, *copies)
    assert [len(answers[name]["events"]) for name in names] == [1, 1]
    assert len(selects(asked)) <= 5


def selects(asked: list[str]) -> list[str]:
    return [one for one in asked if one.startswith("SELECT")]


def test_what_is_committed_while_somebody_begins_to_watch_reaches_them(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it is read for them, and between that and their joining."""
    board = f"board/{world.a_board()}"
    copy, missed = copy_of(ann, board), watching.catching_up.missed
    publisher = world.app.extensions["realtime"].publisher

    def slowly(*args: Any, **named: Any) -> Any:
        world.add("Before", to="Ready")
        publisher.publish_waiting()
        found = missed(*args, **named)
        world.add("After", to="Ready")
        publisher.publish_waiting()
        return found

    monkeypatch.setattr(watching.catching_up, "missed", slowly)
    answer = watches(ann, copy)[board]
    numbers = [event["seq"] for event in [*answer["events"], *ann.heard()]]
    assert sorted(set(numbers)) == [copy["seq"] + 1, copy["seq"] + 2]


def test_a_database_that_was_turned_back_is_not_asked_for_ever(
    world: World, bo: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was sent is ahead of it until the publisher looks, and then everybody takes it anew."""
    board = f"board/{world.a_board()}"
    copy, missed = copy_of(bo, board), watching.catching_up.missed
    publisher, times = world.app.extensions["realtime"].publisher, []
    publisher.begin({board: Head(copy["epoch"], copy["seq"] + 1, copy["mark"] + 1)})

    def counted(*args: Any, **named: Any) -> Any:
        times.append(1)
        assert len(times) < 5, "it asks for ever"
        return missed(*args, **named)

    monkeypatch.setattr(watching.catching_up, "missed", counted)
    assert watches(bo, copy)[board] == {"events": []}
    publisher.poll()
    publisher.publish_waiting()
    assert bo.was_told("reset")


def test_a_right_that_is_lost_while_somebody_begins_to_watch_ends_the_watch(
    world: World, ann: Persona, bo: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = f"board/{world.a_board()}"
    ann.watches(board)
    audience = watching.streams.audience_or_none

    def slowly(*args: Any) -> Any:
        found = audience(*args)
        monkeypatch.undo()
        world.close_board(world.board_id)
        world.app.extensions["realtime"].publisher.publish_waiting()
        return found

    monkeypatch.setattr(watching.streams, "audience_or_none", slowly)
    assert watches(bo, {"stream": board})[board] == {"error": "not_found"}
    assert board not in bo.connection.watches


def test_who_could_not_be_told_what_they_missed_watches_nothing(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any, **__: Any) -> Any:
        raise DatabaseAway()

    monkeypatch.setattr(watching.catching_up, "missed", away)
    with pytest.raises(DatabaseAway):
        watches(ann, {"stream": "people"})
    assert ann.connection.watches == {}


@pytest.mark.parametrize("is_behind", [False, True])
def test_to_come_back_costs_six_questions_at_most(
    world: World, ann: Persona, is_behind: bool
) -> None:
    """Handshake, sign-in, and four streams."""
    names = [f"board/{world.a_board()}", "people", "focus", f"me/{ann.actor.id}"]
    copies = [copy_of(ann, name) for name in names]
    if is_behind:
        world.add("Rent", to="Ready")
    authenticator = world.app.extensions["realtime"].authenticator
    environ = {"HTTP_COOKIE": f"sid={ann.client.get_cookie('sid').value}"}
    with counted_questions() as asked:
        assert authenticator.identify({"csrf": ann.csrf}, environ) == (ann.actor, ann.key)
        answers = watches(ann, *copies)
    assert [len(answers[name]["events"]) for name in names] == [int(is_behind), 0, 0, 0]
    assert len(selects(asked)) <= 6
