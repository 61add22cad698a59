"""A card is promised for an open sprint of its own board."""

from tests.support.sprints import MONDAY
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_a_card_is_not_promised_to_a_closed_sprint_or_another_boards(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.post(f"/sprints/{sprint}/close")
    assert (
        ann.post(f"/cards/{world.card('Later').id}/edit", {"sprint_id": sprint}).error
        == "sprint_closed"
    )
    world.a_board(cards={"Ready": ["Far"]})
    assert (
        ann.post(f"/cards/{world.card('Far').id}/edit", {"sprint_id": sprint}).error == "not_found"
    )
