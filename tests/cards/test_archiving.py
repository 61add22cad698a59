"""Cards are put away, deleted and brought back; nothing is lost."""

from datetime import timedelta

from board.cards.archiving import let_done_leave
from board.cards.models import CardLink
from board.core import clock
from tests.support.world import Persona, World, hard


def test_done_cards_leave_by_themselves_after_their_time(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Old", "New"]})
    with clock.moved_to(clock.now() - timedelta(days=15)):
        ann.moves("Old", to="Done")
    ann.moves("New", to="Done")
    assert (let_done_leave(), let_done_leave()) == (1, 0)
    assert world.titles_in("Done") == ["New"]
    assert [card["title"] for card in ann.get(f"/boards/{world.board_id}/archive").body] == ["Old"]
    ann.post(f"/boards/{world.board_id}/change", {"done_leaves_days": None})
    with clock.moved_to(clock.now() + timedelta(days=99)):
        assert let_done_leave() == 0


def test_what_is_deleted_comes_back_by_undo_also_out_of_the_archive(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    for before in ("archive", None):
        if before:
            ann.post(f"/cards/{cards['A']}/archive")
        deleted = ann.post(f"/cards/{cards['A']}/delete")
        assert ann.get(f"/boards/{world.board_id}/archive").body == []
        assert ann.post(f"/cards/{cards['A']}/restore").error == "not_found"
        assert ann.undoes(deleted).status == 200
        assert len(ann.get(f"/boards/{world.board_id}/archive").body) == (1 if before else 0)
        if before:
            ann.post(f"/cards/{cards['A']}/restore")
    assert world.titles_in("Ready") == ["A", "B", "C"]


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


def test_a_restored_card_stays_and_a_full_column_takes_none(world: World, ann: Persona) -> None:
    world.a_board(columns={"Ready": hard(1), "Done": None}, cards={"Ready": ["A"], "Done": ["B"]})
    ann.post(f"/cards/{world.card('A').id}/archive")
    world.add("C", to="Ready")
    assert ann.post(f"/cards/{world.card('A').id}/restore").error == "wip_limit_reached"
