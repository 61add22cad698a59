"""Knowing a paired TV by its cookie: over HTTP it may read streams and its own page, nothing else."""

from http.cookies import SimpleCookie

from flask import Flask, Response, g, request

from board.core import clock, database
from board.core.actor import NOBODY, Actor
from board.core.errors import NotFound
from board.settings import Settings

from .models import Wall
from .pairing import find_wall, token_key, wall_actor

READABLE = ("streams.snapshot", "streams.events", "walls.claim")


def wall_cookie_name(settings: Settings) -> str:
    return "__Host-wall" if settings.has_secure_cookies else "wall"


def install(app: Flask, settings: Settings) -> None:
    """A person's sign-in goes first. Register between people's session and security."""

    @app.before_request
    def _which_wall() -> None:
        g.wall = None
        token = request.cookies.get(wall_cookie_name(settings))
        if not token or g.actor is not NOBODY or request.path.startswith("/static/"):
            return
        with database.current().reading() as session:
            found = find_wall(session, token_key(token))
        if found is None:
            return
        g.wall, g.actor = found[0], wall_actor(*found)
        if request.path.startswith("/api/") and request.endpoint not in READABLE:
            app.logger.warning("wall %s asked for %s %s", g.actor.id, request.method, request.path)
            raise NotFound()


def set_wall_cookie(response: Response, token: str, settings: Settings) -> Response:
    response.set_cookie(
        wall_cookie_name(settings),
        token,
        max_age=400 * 86400,
        secure=settings.has_secure_cookies,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return response


def identify_wall(settings: Settings) -> tuple[Actor, str] | None:
    """A socket's handshake from a TV. Also notes when the wall was last seen."""
    morsel = SimpleCookie(request.headers.get("Cookie", "")).get(wall_cookie_name(settings))
    if morsel is None:
        return None
    key = token_key(morsel.value)
    with database.current().reading() as session:
        found = find_wall(session, key)
    if found is None:
        return None
    with database.current().writing() as session:
        session.get_one(Wall, found[0].id).seen_at = clock.now()
    return wall_actor(*found), f"wall:{key}"


def actor_of_wall_key(key: str) -> Actor | None:
    with database.current().reading() as session:
        found = find_wall(session, key.removeprefix("wall:"))
    return wall_actor(*found) if found else None
