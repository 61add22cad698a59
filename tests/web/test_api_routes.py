"""A route names the function that it calls: what comes in by the address and the body are its
parameters, and the answer is given once."""

import inspect

import marshmallow as ma
import pytest
from flask import Flask

from board.core.actor import Actor
from board.core.changes import Change
from board.web.api_routes import NO_ROUTE, Routes, route_of
from tests.support.world import Persona, World

DATABASES = ["sqlite"]


class Said(ma.Schema):
    word = ma.fields.String(required=True)


def greet(actor: Actor, card_id: int, *, word: str, hour: int) -> Change:
    """Greet a card. It greets back."""
    raise AssertionError("only described, never called")


def test_a_command_knows_what_it_calls_and_who_may() -> None:
    routes = Routes("greeting", "Greetings.")
    routes.command("/cards/<int:card_id>/greet", Said, greet, walls_may="where it may steer")
    document = routes._docs["greet"]["post"]["manual_doc"]
    assert document["operationId"] == "greet"
    assert document["summary"] == "Greet a card"
    assert document["security"] == [{"session": []}, {"wall": []}]


def test_every_commands_path_names_parameters_of_its_function(app: Flask) -> None:
    checked = 0
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if route_of(view).is_command:
            takes = inspect.signature(inspect.unwrap(view)).parameters
            assert set(rule.arguments) <= set(takes), rule.endpoint
            checked += 1
    assert checked > 90


def test_a_page_is_a_route_of_which_nothing_is_known(app: Flask) -> None:
    assert route_of(app.view_functions["pages.home"]) is NO_ROUTE
    assert route_of(None) is NO_ROUTE


@pytest.mark.parametrize("key", ["no colon", "a:b:c", "ä:1", "a:"])
def test_a_command_id_is_two_names(world: World, ann: Persona, key: str) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    path = f"/cards/{world.card('Refunds').id}/block"
    answer = ann.post(path, {"reason": "waiting"}, key=key)
    assert answer.status == 422
    assert ann.post(path, {"reason": "waiting"}, key="a:1").status == 200


def test_an_answer_is_given_again_for_the_same_command_id(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    path = f"/cards/{world.card('Refunds').id}/block"
    first = ann.post(path, {"reason": "waiting"}, key="ann:1")
    again = ann.post(path, {"reason": "waiting"}, key="ann:1")
    assert first.status == again.status == 200
    assert [e["seq"] for e in first.events] == [e["seq"] for e in again.events]
