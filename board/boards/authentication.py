"""Authentication of guests by the token of a board's public link: over HTTP it may read streams,
nothing else."""

from collections.abc import Collection

from flask import Flask, g, request

from board.core import database
from board.core.actor import NOBODY, Actor
from board.core.errors import NotFound
from board.web.api_routes import route_of_request

from .sharing import boards_of_links, hash_of

HEADER = "X-Board-Link"


def install(app: Flask) -> None:
    """A person's sign-in and a wall's pairing go first."""

    @app.before_request
    def _which_guest() -> None:
        token = request.headers.get(HEADER)
        if token and g.actor is NOBODY:
            g.actor = guest_of(token)
            if route_of_request().guests_may != "yes":
                raise NotFound()


def guest_of(token: str) -> Actor:
    """Raises NotFound for a token that opens nothing (any more)."""
    found = identify_guest(token)
    if found is None:
        raise NotFound()
    return found[0]


def identify_guest(token: str) -> tuple[Actor, str] | None:
    """A socket's handshake from a public link."""
    key = f"guest:{hash_of(token)}"
    found = actors_of_guest_keys([key]).get(key)
    return (found, key) if found else None


def actors_of_guest_keys(keys: Collection[str]) -> dict[str, Actor]:
    """The guests behind sockets' keys; those whose link was taken back are missing."""
    with database.current().reading() as session:
        found = boards_of_links(session, [key.removeprefix("guest:") for key in keys], kind="board")
    return {f"guest:{hash_}": Actor("guest", board_id) for hash_, board_id in found.items()}
