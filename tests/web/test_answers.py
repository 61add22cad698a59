"""What API views share: who asks, under which command id, and what they may read of an answer."""

from typing import Any

import pytest
from flask import g

from board.core.actor import NOBODY, Actor, system
from board.core.changes import AlreadyDone
from board.core.errors import Invalid
from board.web.answers import answer_for_asker, current_actor, json_response
from tests.support.world import Persona, World

DATABASES = ["sqlite"]


def asking(world: World, actor: Actor | None, key: str | None = None, data: bytes = b"") -> Any:
    headers = {} if key is None else {"Idempotency-Key": key}
    context = world.app.test_request_context("/x", method="POST", headers=headers, data=data)
    context.push()
    g.actor = actor or NOBODY
    return context


def digest_of(world: World, ann: Persona, **asked: Any) -> str:
    context = asking(world, ann.actor, **asked)
    command = current_actor().command
    context.pop()
    assert command
    return command.digest


def test_a_command_carries_its_authors_name_for_it(world: World, ann: Persona) -> None:
    context = asking(world, ann.actor, "browser-1:a_7")
    actor = current_actor()
    context.pop()
    assert (actor, str(actor.command)) == (ann.actor, "browser-1:a_7")
    assert digest_of(world, ann, key="a:1", data=b"1") != digest_of(
        world, ann, key="a:1", data=b"2"
    )


@pytest.mark.parametrize("key", ["", "a", "a:", ":b", "a:b:c", "a b:c", f"{'x' * 65}:b", "å:b"])
def test_a_key_that_is_not_two_names_is_refused(world: World, ann: Persona, key: str) -> None:
    context = asking(world, ann.actor, key)
    with pytest.raises(Invalid):
        current_actor()
    context.pop()


def test_who_may_act_as_the_product_does_so(world: World, tv: Persona) -> None:
    context = asking(world, tv.actor)
    g.acts_as = system("wall Stairs")
    assert current_actor() == system("wall Stairs")
    context.pop()


def test_a_command_that_was_done_is_not_begun_again(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    moved = ann.moves("A", to="Doing", key="a:1")
    again = ann.moves("A", to="Doing", key="a:1")
    assert (again.status, again.body) == (200, moved.body)
    body = b'{"to_column_id":%d,"after_card_id":null}' % world.columns["Doing"]
    path = f"/api/v1/cards/{world.card('A').id}/move"
    with world.app.test_request_context(
        path, method="POST", headers={"Idempotency-Key": "a:2"}, data=body
    ):
        g.actor = ann.actor
        assert current_actor().command, "another id is another command"
    assert issubclass(AlreadyDone, Exception)


def test_who_asks_gets_the_events_of_streams_that_they_may_watch(
    world: World, ann: Persona, tv: Persona
) -> None:
    board = f"board/{world.board_id}"
    event = {"epoch": 1, "seq": 1, "kind": "x", "by": 7, "command": "a:1", "facts": {"a": 1}}
    events = [event | {"stream": name, "put": {}, "gone": {}} for name in (board, "desk")]
    answer = {"events": events, "result": {"card": 7}}
    seen = {}
    for name, actor in (("ann", ann.actor), ("tv", tv.actor), ("nobody", NOBODY)):
        context = asking(world, actor)
        seen[name] = answer_for_asker(answer)
        context.pop()
    assert {name: len(got["events"]) for name, got in seen.items()} == {
        "ann": 1,
        "tv": 1,
        "nobody": 0,
    }
    assert seen["ann"]["events"][0]["command"] is None, "somebody else's"
    assert {"by", "facts", "command"}.isdisjoint(seen["tv"]["events"][0])
    assert seen["nobody"]["result"] == {"card": 7}


def test_an_answer_is_json_that_nobody_keeps() -> None:
    response = json_response({1: "å"}, 409, "application/problem+json")
    assert (response.status_code, response.get_data()) == (409, '{"1":"å"}'.encode())
    assert response.content_type == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
