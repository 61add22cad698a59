"""Cards are put away, deleted and brought back, also out of the archive (cards/archive.py);
nothing is lost."""

from tests.support.world import Persona, World, hard


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


def test_a_restored_card_stays_and_a_full_column_takes_none(world: World, ann: Persona) -> None:
    world.a_board(columns={"Ready": hard(1), "Done": None}, cards={"Ready": ["A"], "Done": ["B"]})
    ann.post(f"/cards/{world.card('A').id}/archive")
    world.add("C", to="Ready")
    assert ann.post(f"/cards/{world.card('A').id}/restore").error == "wip_limit_reached"
