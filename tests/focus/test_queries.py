"""How far the initiatives have come."""

import pytest

from board.focus.queries import progress
from tests.support.world import SYSTEM, Persona, World


@pytest.fixture
def mission(world: World, ann: Persona) -> int:
    """A focus area."""
    return ann.post("/focus-areas", {"name": "Mission", "hue": "blue"}).result["area"]


def begins(who: Persona, name: str, area: int, **values: object) -> int:
    return who.post("/initiatives", {"name": name, "areas": [area], **values}).result["initiative"]


def test_progress_counts_open_cards_and_what_was_finished_before_it_was_archived(
    world: World, ann: Persona, mission: int
) -> None:
    from board.cards.archiving import archive_card

    desk = begins(ann, "Desk", mission)
    world.a_board()
    for title, column in (("A", "Doing"), ("B", "Done"), ("C", "Doing"), ("D", "Done")):
        world.add(title, to="Doing", initiative_id=desk)
        ann.moves(title, to=column)
    for title in ("C", "D"):
        archive_card(SYSTEM, world.card(title).id or 0)
    assert progress() == {desk: {"cards": 3, "finished": 2}}
