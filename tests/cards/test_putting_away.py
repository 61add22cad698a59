"""What belongs to a card leaves the board with it."""

from board.cards.models import CardLink
from tests.support.world import Persona, World


def test_links_and_files_leave_with_the_card_and_come_back(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ann.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "relates"})
    ann.post(f"/cards/{cards['A']}/archive")
    rows = world.snapshot(f"board/{world.board_id}")["rows"]["card_link"].values()
    assert [row["card_id"] for row in rows] == [cards["B"]]
    ann.post(f"/cards/{cards['A']}/restore")
    assert len(world.snapshot(f"board/{world.board_id}")["rows"]["card_link"]) == 2
    assert world.row(CardLink, 1).is_on_board
