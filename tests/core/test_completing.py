"""Who reads an event by itself takes what it does not tell from the row as it is now."""

from board.core import database
from board.core.completing import complete
from tests.support.world import Persona, World


def test_rows_are_filled_up_and_what_was_told_stands(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Now"]})
    card = world.card("Now").id
    told = {"put": {"card": {str(card): {"id": card, "title": "Then"}, "4242": {"id": 4242}}}}
    with database.current().reading() as session:
        complete(session, [told], ("card", "comment"))
    rows = told["put"]["card"]
    assert (rows[str(card)]["title"], rows[str(card)]["column_id"]) == (
        "Then",
        world.columns["Ready"],
    )
    assert rows["4242"] == {"id": 4242}, "a row that has gone stays as it was told"
