"""Who is here, and what they look at: told to those who may see it, and to nobody else."""

from typing import Any

import pytest
from flask import Flask

from tests.support.world import Persona, World

DATABASES = ["sqlite"]


@pytest.fixture
def presence(app: Flask) -> Any:
    """What a person has heard last of who is here on a stream."""
    registry = app.extensions["realtime"].registry

    def last(person: Persona, stream: str) -> list[dict[str, Any]]:
        registry.presence.send()
        heard = [
            body
            for name, body in person.ear.messages
            if name == "presence" and body["stream"] == stream
        ]
        return heard[-1]["here"]

    return last


def looks_at(person: Persona, **what: Any) -> None:
    person.world.app.extensions["realtime"]._share_presence(person.connection, what)


def test_a_card_is_named_on_its_own_board_only(
    world: World, ann: Persona, bo: Persona, presence: Any
) -> None:
    """Bo may not see Ann's closed board: that she is here is all he hears."""
    board = f"board/{world.a_board(is_open=False)}"
    for stream in (board, "people", "focus"):
        ann.watches(stream)
    bo.watches("people"), bo.watches("focus")
    looks_at(ann, stream=board, card=7, typing=True)
    ann_is_here = {"member": ann.actor.id}
    assert presence(ann, board) == [ann_is_here | {"card": 7, "typing": True}]
    assert ann_is_here in presence(bo, "people")
    assert ann_is_here in presence(bo, "focus")


def test_a_ticket_is_named_at_the_desk_only(
    world: World, ann: Persona, cy: Persona, presence: Any
) -> None:
    cy.watches("desk"), cy.watches("people"), ann.watches("people")
    looks_at(cy, stream="desk", ticket=3)
    assert presence(cy, "desk") == [{"member": cy.actor.id, "ticket": 3}]
    assert {"member": cy.actor.id} in presence(ann, "people")


def test_nobody_looks_at_what_they_do_not_watch(
    world: World, ann: Persona, bo: Persona, presence: Any
) -> None:
    board = f"board/{world.a_board(is_open=False)}"
    ann.watches(board)
    looks_at(bo, stream=board, card=7)
    looks_at(bo, card=7), looks_at(bo, stream=["x"], card=7)
    assert presence(ann, board) == [{"member": ann.actor.id}]
    assert bo.connection.looks_at == {}


def test_who_goes_on_to_another_board_leaves_nothing_behind(
    world: World, ann: Persona, presence: Any
) -> None:
    first, other = f"board/{world.a_board()}", f"board/{world.a_board()}"
    ann.watches(first)
    looks_at(ann, stream=first, card=7)
    world.app.extensions["realtime"]._unwatch(ann.connection, {"stream": first})
    ann.watches(other)
    assert presence(ann, other) == [{"member": ann.actor.id}]
    ann.watches(first)
    assert presence(ann, first) == [{"member": ann.actor.id}]


def test_only_what_is_the_streams_own_is_taken_from_a_hand_made_message(
    world: World, ann: Persona, cy: Persona, presence: Any
) -> None:
    """On `people` every member listens: no closed board's card and no ticket is named there."""
    board = f"board/{world.a_board(is_open=False)}"
    for stream in (board, "people", "desk"):
        cy.watches(stream)
    ann.watches("people")
    for stream in (board, "people", "desk"):
        looks_at(cy, stream=stream, card=7, ticket=3, typing=True)
    cy_types = {"member": cy.actor.id, "typing": True}
    assert cy_types in presence(ann, "people")
    assert presence(cy, board) == [cy_types | {"card": 7}]
    assert presence(cy, "desk") == [cy_types | {"ticket": 3}]
