"""The application factory, as a table of contents: settings → database → slices → pages → sockets →
errors."""

from collections.abc import Collection
from typing import Any

from flask import Flask
from flask_smorest import Blueprint as ApiBlueprint
from werkzeug.middleware.proxy_fix import ProxyFix

from . import ASSETS, wiring
from . import settings as settings_module
from .boards import authentication as board_guests
from .core import clock, database
from .core.actor import Actor
from .files import uploads
from .files.uploads import file_store
from .migrations import upgrade
from .openapi.document import new_document
from .pages.shell import SignInFirst, to_sign_in
from .people import authentication as members
from .people.passwords import refuse_words_of
from .settings import Settings
from .sprints.charts import burndown_chart, velocity_chart
from .standup.charts import trend_chart
from .triage.naming import name_in
from .triage.tokens import sign_with
from .walls import authentication as wall_tvs
from .walls.codes import sign_with as sign_codes_with
from .web import assets, i18n, problems, rate_limits, security, url_converters
from .web.realtime import Authenticator, Realtime


def create_app(settings: Settings | None = None, **overrides: Any) -> Flask:
    """A ready application; its `extensions["realtime"].start()` begins to publish (wsgi.py
    does)."""
    settings = settings or settings_module.load(**overrides)
    app = Flask("board", static_folder=None, template_folder=str(ASSETS / "templates"))
    app.extensions["settings"] = settings
    app.jinja_env.globals.update(
        burndown_chart=burndown_chart, velocity_chart=velocity_chart, trend_chart=trend_chart
    )
    app.jinja_env.globals["settings"] = settings
    app.extensions["database"] = open_database(settings)
    app.extensions["files"] = uploads.current()
    _install_web(app, settings)
    _install_slices(app)
    app.extensions["realtime"] = Realtime(
        app, settings, _authenticator(settings, app.config["ASSET_VERSION"])
    )
    if settings.proxy_hops:
        hops = settings.proxy_hops
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app


def open_database(settings: Settings) -> database.Database:
    """Connects, brings the tables up to date, and makes it this process's database."""
    wiring.connect()
    if settings.clock_start:
        clock.start_at(settings.clock_start)
    opened = database.Database(settings.database_url)
    upgrade(opened)
    database.use(opened)
    uploads.use(file_store(settings))
    use(settings)
    return opened


def use(settings: Settings) -> None:
    """What this process signs with, and the words that it says and refuses everywhere."""
    sign_with(settings.secret)
    sign_codes_with(settings.secret)
    name_in(settings.language)
    refuse_words_of(settings.organisation)


def _install_web(app: Flask, settings: Settings) -> None:
    url_converters.install(app)
    rate_limits.install(app, settings)
    i18n.install(app, settings)
    members.install(app, settings)
    wall_tvs.install(app, settings)
    board_guests.install(app)
    members.require_sign_in(app)
    security.install(app, settings)
    assets.install(app, settings)


def _install_slices(app: Flask) -> None:
    document = new_document(app, app.extensions["settings"])
    for part in wiring.parts("routes"):
        owner = document if isinstance(part.routes, ApiBlueprint) else app
        owner.register_blueprint(part.routes)
    app.extensions["document"] = document
    problems.install(app)
    app.register_error_handler(SignInFirst, to_sign_in)


def _authenticator(settings: Settings, version: str) -> Authenticator:
    def identify(auth: dict[str, Any]) -> tuple[Actor, str] | None:
        if auth.get("as") == "wall":
            return wall_tvs.identify_wall(settings)
        if auth.get("as") == "guest":
            return board_guests.identify_guest(str(auth.get("link")))
        return members.identify_member(auth, settings)

    def actors_of(keys: Collection[str]) -> dict[str, Actor]:
        of_kind = {
            kind: [key for key in keys if key.startswith(kind)]
            for kind in ("member:", "wall:", "guest:")
        }
        walls = wall_tvs.actors_of_wall_keys(of_kind["wall:"]) if of_kind["wall:"] else {}
        guests = board_guests.actors_of_guest_keys(of_kind["guest:"]) if of_kind["guest:"] else {}
        people = members.actors_of_keys(of_kind["member:"], settings) if of_kind["member:"] else {}
        return people | walls | guests

    return Authenticator(identify, actors_of, wall_tvs.note_heartbeat, version)
