"""A label of a board has a colour."""

from board.boards.models import Board
from board.boards.rules import MOST_COLOURED
from board.core import database
from tests.support.world import Answer, Persona, World


def colours(world: World, who: Persona, label: str, hue: str | None) -> Answer:
    return who.post(f"/boards/{world.board_id}/labels/colour", {"label": label, "hue": hue})


def hues(world: World, who: Persona) -> dict[str, str]:
    rows = who.snapshot(f"board/{world.board_id}")["rows"]
    return rows["board"][str(world.board_id)].get("label_hues", {})


def test_a_label_gets_a_colour_that_everybody_sees_at_once(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    cy.watches(f"board/{world.board_id}")
    assert colours(world, ann, "printers", "teal").status == 200
    assert [event["kind"] for event in cy.heard()] == ["board.label_coloured"]
    assert hues(world, cy) == {"printers": "teal"}


def test_other_labels_keep_theirs_and_none_takes_it_away(world: World, ann: Persona) -> None:
    world.a_board()
    for label, hue in (("printers", "teal"), ("school", "rose"), ("printers", None)):
        colours(world, ann, label, hue)
    assert hues(world, ann) == {"school": "rose"}


def test_undo_gives_the_colour_of_before(world: World, ann: Persona) -> None:
    world.a_board()
    colours(world, ann, "printers", "teal")
    assert ann.undoes(colours(world, ann, "printers", "rose")).status == 200
    assert hues(world, ann) == {"printers": "teal"}


def test_undo_leaves_what_others_have_coloured_since(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    first = colours(world, ann, "printers", "teal")
    colours(world, cy, "school", "rose")
    undone = ann.undoes(first)
    assert undone.status == 200
    assert hues(world, ann) == {"school": "rose"}
    assert ann.undoes(undone).status == 200, "undone again: redo"
    assert hues(world, ann) == {"school": "rose", "printers": "teal"}


def test_undo_does_not_write_over_another_colour_of_the_same_label(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    first = colours(world, ann, "printers", "teal")
    colours(world, cy, "printers", "rose")
    assert ann.undoes(first).error == "changed_since"
    assert hues(world, ann) == {"printers": "rose"}


def test_undo_finds_no_room_either(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board()
    with database.current().writing() as session:
        session.get_one(Board, world.board_id).label_hues = {
            f"label {n}": "moss" for n in range(MOST_COLOURED)
        }
    taken = colours(world, ann, "label 7", None)
    colours(world, cy, "one more", "teal")
    assert ann.undoes(taken).error == "too_many_colours"


def test_only_the_eight_that_can_be_told_apart(world: World, ann: Persona) -> None:
    world.a_board()
    assert colours(world, ann, "printers", "#ff0000").status == 422
    assert hues(world, ann) == {}


def test_not_by_another_team(world: World, ann: Persona, bo: Persona) -> None:
    world.a_board()
    assert colours(world, bo, "printers", "teal").status == 403
    assert hues(world, ann) == {}


def test_a_board_has_colours_for_so_many_labels(world: World, ann: Persona) -> None:
    world.a_board()
    with database.current().writing() as session:
        session.get_one(Board, world.board_id).label_hues = {
            f"label {n}": "moss" for n in range(MOST_COLOURED)
        }
    assert colours(world, ann, "one more", "teal").error == "too_many_colours"
    assert colours(world, ann, "label 7", "teal").status == 200, "one that has a colour changes it"


def test_a_wall_reads_labels_but_not_those_of_a_hidden_card(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    wall = world.wall("Stairs", team="user")
    ticket = world.a_ticket("A secret", name="Eva Lind", email="eva.lind@almvik.example")
    hidden = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]})
    for card in (world.card("Refunds").id, hidden.result["card"]):
        ann.post(f"/cards/{card}/edit", {"labels": ["printers"]})
    rows = wall.snapshot(f"board/{world.board_id}")["rows"]["card"].values()
    assert sorted(row.get("labels", []) for row in rows) == [[], ["printers"]]
