"""What a person has folded on a board is folded for them alone, on every machine."""

from typing import Any

import orjson
import pytest

from board.boards.folding import folded_by
from tests.support.world import Persona, World


def folds(person: Persona, board_id: int, columns: list[int], lanes: list[str]) -> Any:
    return person.post(f"/boards/{board_id}/folded", {"columns": columns, "lanes": lanes})


def test_it_is_folded_on_the_next_page_and_for_nobody_else(
    ann: Persona, bo: Persona, world: World
) -> None:
    world.a_board()
    doing = world.columns["Doing"]
    assert folds(ann, world.board_id, [doing], ["assignee:none"]).status == 200
    assert folds(ann, world.board_id, [doing], ["all"]).status == 200
    assert folded_in_page(ann, world.board_id) == {"columns": [doing], "lanes": ["all"]}
    assert folded_in_page(bo, world.board_id) is None


def folded_in_page(person: Persona, board_id: int) -> Any:
    text = person.client.get(f"/boards/{board_id}").text
    start = text.partition('id="boot">')[2].partition("</script>")[0]
    return orjson.loads(start)["folded"]


def test_who_does_not_see_the_board_folds_nothing_there(bo: Persona, world: World) -> None:
    world.a_board()
    world.close_board(world.board_id)
    assert folds(bo, world.board_id, [], []).status == 404


@pytest.mark.parametrize(
    "body",
    [
        {"columns": [], "lanes": ["x" * 121]},
        {"columns": [1] * 201, "lanes": []},
        {"columns": ["first"], "lanes": []},
        {"columns": [[1]], "lanes": []},
        {},
    ],
)
def test_what_can_be_no_lane_is_refused(ann: Persona, world: World, body: Any) -> None:
    world.a_board()
    refused = ann.post(f"/boards/{world.board_id}/folded", body)
    assert (refused.status, refused.error) == (422, "invalid")
    assert folded_by(ann.actor, world.board_id) is None
