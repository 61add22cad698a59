"""People talk about a card: comments, questions that stay open, who is mentioned."""

import pytest

from board.conversations.mentions import named_in
from board.conversations.models import Comment
from board.core import database
from tests.support.world import Persona, World


@pytest.fixture
def cards(world: World) -> dict[str, int]:
    world.a_board(cards={"Ready": ["A"]})
    return {"A": world.card("A").id}


def test_only_those_who_may_see_the_board_are_mentioned(
    world: World, ann: Persona, bo: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]}, is_open=False)
    text = "@Bo and @cy, look; not @Cyril, nor `@Ann`"
    said = ann.post(f"/cards/{world.card('A').id}/comments", {"text": text}).result["comment"]
    assert world.row(Comment, said).mentions == [cy.actor.id]


def test_nobody_rewrites_what_another_one_said(
    world: World, ann: Persona, cy: Persona, cards: dict[str, int]
) -> None:
    said = ann.post(f"/cards/{cards['A']}/comments", {"text": "Mine"}).result["comment"]
    assert cy.post(f"/comments/{said}/change", {"text": "Yours"}).error == "not_your_comment"
    assert ann.post(f"/comments/{said}/change", {"text": "Still mine"}).status == 200
    assert world.row(Comment, said).edited_at is not None


def test_what_was_said_after_a_transfer_goes_back_with_the_card(
    world: World, siv: Persona, ann: Persona, cards: dict[str, int]
) -> None:
    column = world.a_second_board()
    moved = siv.post(f"/cards/{cards['A']}/transfer", {"to_column_id": column})
    siv.post(f"/cards/{cards['A']}/comments", {"text": "said there"})
    assert siv.undoes(moved).status == 200
    rows = world.snapshot(f"board/{world.board_id}")["rows"]
    assert [row["text"] for row in rows["comment"].values()] == ["said there"]


def test_mentions_are_looked_for_before_anything_is_held(
    ann: Persona, monkeypatch: pytest.MonkeyPatch
):
    ann.world.a_board(cards={"Ready": ["Refunds"]})
    holds = []

    def note(text: str, people: object) -> list:
        lock = database.current()._one_writer
        holds.append(lock is not None and lock.locked())
        return named_in(text, people)

    monkeypatch.setattr("board.conversations.commenting.named_in", note)
    card = ann.world.card("Refunds").id
    assert ann.post(f"/cards/{card}/comments", {"text": "@Ann look"}).status == 200
    assert holds == [False]
