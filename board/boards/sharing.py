"""Sharing a board: a secret address that can be read without a sign-in, until it is taken back."""

import hashlib
import secrets
from collections.abc import Collection

from sqlmodel import Session, col, select

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.people.audit_log import note

from .access import check_works_on
from .events import BoardLinkRevoked, BoardShared
from .models import Board, BoardLink


def share_board(actor: Actor, board_id: int, *, kind: str) -> Change:
    """Make a public address of a board (`board`: /shared/<token>) or of its standups (`calendar`:
    /calendar/<token>.ics). `result.token` is told to you now and kept nowhere: not with the
    command's stored answer either."""
    token = secrets.token_urlsafe(24)
    with changing(f"board/{board_id}", by=actor) as change:
        link = _add_link(change, change.find(Board, board_id), kind, hash_of(token))
        _note(change, "board_link.made", link)
        change.record(BoardShared(link=link, link_kind=kind))
        change.result["link"] = link.id
    change.result["token"] = token
    return change


def _add_link(change: Change, board: Board, kind: str, token_hash: str) -> BoardLink:
    return change.add(
        BoardLink(
            board_id=board.id,
            kind=kind,
            token_hash=token_hash,
            made_by=change.actor.member_id,
            made_at=change.at,
        )
    )


def revoke_link(actor: Actor, link_id: int, *, board_id: int) -> Change:
    """The address shows nothing from now on, nor when the board comes back from the archive;
    `result["key"]` is the key of its sockets, not kept with the answer."""
    with changing(by=actor, also=[f"board/{board_id}"]) as change:
        check_works_on(change.session, actor, change.find(Board, board_id))
        link = change.find(BoardLink, link_id)
        link.revoked_at = change.at
        _note(change, "board_link.revoked", link)
        change.record(BoardLinkRevoked(link=link, link_kind=link.kind))
    change.result["key"] = f"guest:{link.token_hash}"
    return change


def _note(change: Change, kind: str, link: BoardLink) -> None:
    note(
        change.session,
        kind,
        by=change.actor,
        subject=("board", link.board_id),
        link=link.id,
        link_kind=link.kind,
    )


def board_of_link(session: Session, token_hash: str, *, kind: str) -> int | None:
    """The board that a standing link opens."""
    return boards_of_links(session, [token_hash], kind=kind).get(token_hash)


def boards_of_links(session: Session, hashes: Collection[str], *, kind: str) -> dict[str, int]:
    """`{hash of its token: board}` of the standing ones among these links; a board in the archive
    has none."""
    standing = (
        BoardLink.kind == kind,
        col(BoardLink.revoked_at).is_(None),
        col(Board.archived_at).is_(None),
    )
    found = select(BoardLink.token_hash, BoardLink.board_id).join(
        Board, col(Board.id) == BoardLink.board_id
    )
    return dict(session.exec(found.where(col(BoardLink.token_hash).in_(hashes), *standing)).all())


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
