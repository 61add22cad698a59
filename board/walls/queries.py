"""Questions about walls: which boards are listed on one, who may see and change it, and which wall
comes with a token."""

from sqlmodel import Session, col, or_, select

from board.boards.models import Board
from board.boards.queries import boards_for
from board.core import database
from board.core.actor import Actor
from board.core.errors import NotFound
from board.core.synced import json_value
from board.people.permissions import may_change_board, may_see_board

from .models import Wall, WallBoard

SHOWN = (
    "id name inches distance_cm may_steer has_cue language playlist bright_from bright_to theme "
    "light_from light_to group_name message message_until pinned pinned_until seen_at version "
    "screen problems paired_at"
).split()


def boards_of(session: Session, wall_id: int) -> list[Board]:
    listed = (
        select(Board)
        .join(WallBoard, col(WallBoard.board_id) == Board.id)
        .where(WallBoard.wall_id == wall_id)
    )
    return list(session.exec(listed.order_by(col(Board.id))))


def may_see_wall(actor: Actor, boards: list[Board]) -> bool:
    """Who may see all that it shows."""
    return bool(boards) and all(
        may_see_board(actor, team_id=one.team_id, is_open=one.is_open) for one in boards
    )


def may_change_wall(actor: Actor, boards: list[Board]) -> bool:
    """Who may change every board that it shows: a wall speaks to those who work there."""
    return bool(boards) and all(may_change_board(actor, team_id=one.team_id) for one in boards)


def check_may_pair(actor: Actor) -> None:
    """Those who may change any board: a wall shows one. Raises NotFound."""
    if not any(may_change_board(actor, team_id=board.team_id) for board in boards_for(actor)):
        raise NotFound()


def walls_for(actor: Actor) -> list[dict[str, object]]:
    """The standing walls of boards that the actor may see: `{…, board_ids, may_change}`."""
    if actor.kind != "member":
        raise NotFound()
    standing = select(Wall).where(col(Wall.revoked_at).is_(None)).order_by(Wall.name)
    with database.current().reading() as session:
        walls = [(wall, boards_of(session, wall.id)) for wall in session.exec(standing).all()]
    return [_shown(actor, wall, boards) for wall, boards in walls if may_see_wall(actor, boards)]


def _shown(actor: Actor, wall: Wall, boards: list[Board]) -> dict[str, object]:
    values = {name: json_value(getattr(wall, name)) for name in SHOWN}
    ids = [board.id for board in boards]
    return values | {"board_ids": ids, "may_change": may_change_wall(actor, boards)}


def find_wall(session: Session, token_hash: str) -> tuple[Wall, Actor] | None:
    return find_walls(session, {token_hash}).get(token_hash)


def find_walls(session: Session, hashes: set[str]) -> dict[str, tuple[Wall, Actor]]:
    """`{hash of its token, or of the one before: (wall, who it is)}` of the standing ones."""
    hashes = hashes - {""}
    either = or_(col(Wall.token_hash).in_(hashes), col(Wall.previous_hash).in_(hashes))
    listed = select(Wall, WallBoard.board_id).join(WallBoard, col(WallBoard.wall_id) == Wall.id)
    boards: dict[int, set[int]] = {}
    walls: dict[int, Wall] = {}
    for wall, board_id in session.exec(listed.where(either, col(Wall.revoked_at).is_(None))):
        walls[wall.id] = wall
        boards.setdefault(wall.id, set()).add(board_id)
    return {
        hash_: (wall, Actor("wall", wall.id, wall.name, boards=frozenset(boards[wall.id])))
        for wall in walls.values()
        for hash_ in (wall.token_hash, wall.previous_hash)
        if hash_ in hashes
    }
