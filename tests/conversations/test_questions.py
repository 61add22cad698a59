"""A question waits on its card until it is answered."""

from board.conversations.models import Comment
from tests.support.world import Persona, World


def test_a_question_stays_open_until_it_is_answered(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    path = f"/cards/{world.card('A').id}/comments"
    asked = ann.post(path, {"text": "When?", "is_question": True}).result["comment"]
    assert world.card("A").question_count == 1
    cy.post(path, {"text": "On Monday.", "answers": asked})
    question = world.row(Comment, asked)
    assert (world.card("A").question_count, question.answered_by) == (0, cy.actor.id)
    ann.post(f"/comments/{asked}/reopen")
    assert world.card("A").question_count == 1
    ann.post(f"/comments/{asked}/remove")
    assert (world.card("A").question_count, world.card("A").comment_count) == (0, 1)


def test_a_comment_is_no_answer_to_what_is_no_question(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    path = f"/cards/{world.card('A').id}/comments"
    said = ann.post(path, {"text": "So it is."}).result["comment"]
    asked = ann.post(path, {"text": "When?", "is_question": True}).result["comment"]
    assert ann.post(path, {"text": "Yes", "answers": said}).error == "not_found"
    other = f"/cards/{world.card('B').id}/comments"
    assert ann.post(other, {"text": "Yes", "answers": asked}).error == "not_found"
    assert world.card("A").question_count == 1
