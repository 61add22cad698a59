"""Who hears of what: once, in the background, never against their will or beyond their rights."""

from datetime import timedelta

from board.boards.models import Board
from board.core import clock
from board.notifications.notifying import tell_news
from tests.support.notices import titles_told, told
from tests.support.standups import ends
from tests.support.world import Persona, World


def test_each_hears_the_most_personal_thing_once(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    ann.post(f"/cards/{card}/edit", {"assignees": [ann.actor.id, cy.actor.id]})
    ann.post(f"/cards/{card}/comments", {"text": "@Cy, see this"})
    assert told(cy) == [("assigned", "A"), ("mention", "@Cy, see this")]
    assert told(ann) == []
    assert tell_news() == 0


def test_a_comment_that_names_and_asks_is_told_once_and_says_of_which_card(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["Refunds"]})
    card = world.card("Refunds").id
    ann.post(f"/cards/{card}/edit", {"assignees": [cy.actor.id]})
    ann.post(f"/cards/{card}/comments", {"text": "@Cy, when?", "is_question": True})
    ann.post(f"/cards/{card}/archive")
    assert told(cy) == [("assigned", "Refunds"), ("mention", "@Cy, when?")]
    assert titles_told(cy) == ["Refunds", "Refunds"]


def test_a_standup_is_named_by_its_board(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["Refunds"]})
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/presence", {"member_id": cy.actor.id, "state": "away"})
    ann.post(f"/standups/{standup}/start")
    ends(ann, standup)
    assert titles_told(cy) == [world.row(Board, world.board_id).name]


def test_a_question_is_heard_by_who_has_the_card_and_its_answer_by_who_asked(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    cy.post(f"/cards/{card}/edit", {"assignees": [cy.actor.id]})
    asked = ann.post(f"/cards/{card}/comments", {"text": "When?", "is_question": True}).result[
        "comment"
    ]
    assert told(cy) == [("question", "When?")]
    cy.post(f"/comments/{asked}/answer")
    assert told(ann) == [("answer", "When?")]


def test_those_without_rights_never_hear_and_their_names_are_only_words(
    world: World, ann: Persona, bo: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    bo.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    ann.post(f"/cards/{card}/comments", {"text": "@Bo must not hear this"})
    ann.moves("A", to="Doing")
    assert told(bo) == []
    assert bo.post("/me/watch", {"kind": "card", "target_id": card}).error == "not_found"
    assert bo.get(f"/streams/me/{ann.actor.id}/snapshot").status == 404


def test_a_change_of_many_cards_is_told_once(world: World, ann: Persona, siv: Persona) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(9)]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ids = [world.card(f"Card {n}").id for n in range(9)]
    ann.post(
        f"/boards/{world.board_id}/cards/change",
        {"card_ids": ids, "to_column_id": world.columns["Doing"]},
    )
    assert told(siv) == [("change", "Card 0 +8")]


def test_archiving_is_told_and_each_hears_of_their_own_of_many(
    world: World, ann: Persona, siv: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(9)]})
    ids = [world.card(f"Card {n}").id for n in range(9)]
    cy.post("/me/watch", {"kind": "card", "target_id": ids[7]})
    ann.post(f"/boards/{world.board_id}/cards/change", {"card_ids": ids, "add_labels": ["x"]})
    ann.post(f"/cards/{ids[7]}/archive")
    assert told(cy) == [("change", "Card 7"), ("change", "Card 7")]


def test_what_happened_long_ago_is_not_news(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    with clock.moved_to(clock.now() - timedelta(days=4)):
        ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy"})
    assert told(cy) == []


def test_no_command_waits_for_those_who_watch(world: World, ann: Persona, siv: Persona) -> None:
    """Notices are read from the log afterwards: the command's own events are the board's alone."""
    world.a_board(cards={"Ready": ["A"]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    assert [event["stream"] for event in ann.moves("A", to="Doing").events] == [
        f"board/{world.board_id}"
    ]
