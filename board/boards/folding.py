"""What a person has folded on a board: theirs alone, on every machine; nothing happens to the
board."""

from typing import Any

from board.core import database
from board.core.actor import Actor

from .access import check_team_sees
from .models import Folded


def fold(actor: Actor, board_id: int, *, columns: list[int], lanes: list[str]) -> None:
    """All that is folded there from now on. Raises NotFound."""
    check_team_sees(actor, board_id)
    mine = {"member_id": actor.member_id, "board_id": board_id}
    row = Folded(**mine, columns=columns, lanes=lanes)  # type: ignore[arg-type]
    with database.current().writing() as session:
        session.merge(row)


def folded_by(actor: Actor, board_id: int) -> dict[str, Any] | None:
    """`{columns, lanes}`; None while they have folded nothing there."""
    with database.current().reading() as session:
        found = session.get(Folded, (actor.member_id, board_id))
    return {"columns": found.columns, "lanes": found.lanes} if found else None
