"""Knowing a guest by the token of a board's public link: over HTTP it may read streams, nothing else."""

from flask import Flask, g, request

from board.core import database
from board.core.actor import NOBODY, Actor
from board.core.errors import NotFound

from .sharing import board_of_link, hash_of

HEADER = "X-Board-Link"
READABLE = ("streams.snapshot", "streams.events")


def install(app: Flask) -> None:
    """A person's sign-in and a wall's pairing go first."""

    @app.before_request
    def _which_guest() -> None:
        token = request.headers.get(HEADER)
        if token and g.actor is NOBODY:
            g.actor = guest_of(token)
            if request.endpoint not in READABLE:
                raise NotFound()


def guest_of(token: str) -> Actor:
    """Raises NotFound for a token that opens nothing (any more)."""
    found = actor_of_guest_key(f"guest:{hash_of(token)}")
    if found is None:
        raise NotFound()
    return found


def identify_guest(token: str) -> tuple[Actor, str] | None:
    """A socket's handshake from a public link."""
    key = f"guest:{hash_of(token)}"
    found = actor_of_guest_key(key)
    return (found, key) if found else None


def actor_of_guest_key(key: str) -> Actor | None:
    with database.current().reading() as session:
        board_id = board_of_link(session, key.removeprefix("guest:"), kind="board")
    return Actor("guest", board_id) if board_id else None
