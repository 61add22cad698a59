"""What goes when a board goes for good."""

from board.core import database
from board.notifications.models import Notification
from board.notifications.notifying import tell_news
from board.notifications.parting import notifications_of_board
from tests.support.world import Persona, World


def test_what_was_told_of_a_board_and_that_it_is_followed_and_nothing_of_another_one(
    world: World, ann: Persona, cy: Persona
) -> None:
    kept = world.a_board(cards={"Doing": ["Stays"]})
    stays = world.card("Stays").id
    cy.post("/me/watch", {"kind": "card", "target_id": stays})
    cy.post("/me/watch", {"kind": "column", "target_id": world.columns["Doing"]})
    going = world.a_board(cards={"Doing": ["Goes"]})
    goes = world.card("Goes").id
    targets = {"board": going, "column": world.columns["Doing"], "card": goes}
    for kind, target in targets.items():
        assert cy.post("/me/watch", {"kind": kind, "target_id": target}).status == 200
    for card in (stays, goes):
        ann.post(f"/cards/{card}/comments", {"text": "@Cy"})
    tell_news()
    with database.current().reading() as session:
        found = notifications_of_board(session, going)
        told = [one for one in found if isinstance(one, Notification)]
        assert [(one.member_id, one.card_id) for one in told] == [(cy.actor.id, goes)]
        followed = {one.kind: one.target_id for one in found if not isinstance(one, Notification)}
        assert followed == targets
        assert len(notifications_of_board(session, kept)) == 3
        assert notifications_of_board(session, 4242) == []
