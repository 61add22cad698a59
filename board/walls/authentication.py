"""Authentication of a paired TV by its cookie: over HTTP it may read streams and its own page, and,
where that was allowed, steer its own boards' standups. Nothing else."""

from collections.abc import Collection
from http.cookies import SimpleCookie
from typing import Any

from flask import Flask, Response, current_app, g, request

from board.boards.queries import teams_of_boards
from board.core import database
from board.core.actor import NOBODY, Actor, system
from board.core.errors import NotFound
from board.core.write_behind import Notes
from board.settings import Settings
from board.standup.models import Standup
from board.web.api_routes import route_of_request

from .asking_screens import AskingScreens
from .models import Wall
from .pairing import forget_previous_token, token_key
from .queries import find_wall, find_walls


def wall_cookie_name(settings: Settings) -> str:
    return "__Host-wall" if settings.has_secure_cookies else "wall"


def install(app: Flask, settings: Settings) -> None:
    """A person's sign-in goes first. Register between people's session and security."""
    app.extensions["asking_screens"] = AskingScreens(settings.redis_url)

    @app.before_request
    def _which_wall() -> None:
        g.wall = None
        token = request.cookies.get(wall_cookie_name(settings))
        if token and g.actor is NOBODY and not request.path.startswith("/static/"):
            with database.current().reading() as session:
                found = find_wall(session, token_key(token))
            if found is not None:
                g.wall, g.actor = found
                g.language = g.wall.language or settings.language
                _check_walls_may(*found)


def _check_walls_may(wall: Wall, actor: Actor) -> None:
    """Raises NotFound for what is not for TVs; where this one may steer, it acts as itself."""
    walls_may = route_of_request().walls_may
    if walls_may == "where it may steer" and _may_steer(wall, actor, _standup_asked_for()):
        g.acts_as = system(f"wall {wall.name}")
    elif request.path.startswith("/api/") and walls_may != "yes":
        current_app.logger.warning(
            "wall %s asked for %s %s", actor.id, request.method, request.path
        )
        raise NotFound()


def _standup_asked_for() -> int | None:
    return (request.view_args or {}).get("standup_id")


def _may_steer(wall: Wall, actor: Actor, standup_id: int | None) -> bool:
    with database.current().reading() as session:
        standup = session.get(Standup, standup_id)
        teams = teams_of_boards(session, actor.boards)
    return wall.may_steer and standup is not None and bool(teams & set(standup.teams))


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


def key_in(cookies: SimpleCookie, settings: Settings) -> str | None:
    """The key of the pairing that cookies name; whether it stands is not asked."""
    morsel = cookies.get(wall_cookie_name(settings))
    return f"wall:{token_key(morsel.value)}" if morsel else None


def identify_wall(environ: dict[str, Any], settings: Settings) -> tuple[Actor, str] | None:
    """A socket's handshake from a TV. Also notes when the wall was last seen."""
    morsel = SimpleCookie(environ.get("HTTP_COOKIE", "")).get(wall_cookie_name(settings))
    if morsel is None:
        return None
    key = token_key(morsel.value)
    with database.current().reading() as session:
        found = find_wall(session, key)
    if found is None:
        return None
    if found[0].previous_hash and found[0].token_hash == key:
        _renewed.note(found[0].id, key)
    return found[1], f"wall:{key}"


_renewed = Notes(forget_previous_token)
"""Written soon after: a TV that can only be read for goes on (core/write_behind.py)."""


def actors_of_wall_keys(keys: Collection[str]) -> dict[str, Actor]:
    """The walls behind sockets' keys; those that were sent away are missing."""
    hashes = {key.removeprefix("wall:") for key in keys}
    with database.current().reading() as session:
        walls = find_walls(session, hashes)
    return {f"wall:{hash_}": actor for hash_, (_, actor) in walls.items()}
