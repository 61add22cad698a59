"""The application factory, as a table of contents: settings → database → slices → pages → sockets →
errors."""

from collections.abc import Callable, Collection
from functools import partial
from http.cookies import SimpleCookie
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
from .letters import house as letters_of_house
from .letters.house import House
from .mail.sealing import seal_with
from .migrations import upgrade
from .openapi.document import new_document
from .pages.shell import SignInFirst, is_from_within, to_sign_in
from .people import authentication as members
from .people.passwords import refuse_words_of
from .settings import Settings
from .sprints.burndown_chart import burndown_chart
from .sprints.velocity_chart import velocity_chart
from .standup.answer_links import sign_with as sign_answers_with
from .standup.charts import trend_chart
from .triage import own_addresses
from .triage.naming import name_in
from .triage.tokens import sign_with
from .walls import authentication as wall_tvs
from .walls.codes import sign_with as sign_codes_with
from .walls.heartbeats import note_heartbeat
from .web import assets, compression, i18n, problems, rate_limits, security, url_converters
from .web.axes import NARROW, WIDE
from .web.forgery_tokens import is_token
from .web.realtime import Authenticator, Realtime, Recognised
from .web.together import Together


def create_app(settings: Settings | None = None, **overrides: Any) -> Flask:
    """A ready application; wsgi.py starts its `extensions["realtime"]`, which publishes."""
    settings = settings or settings_module.load(**overrides)
    app = _App("board", static_folder=None, template_folder=str(ASSETS / "templates"))
    app.extensions["settings"] = settings
    app.extensions["database"] = open_database(settings)
    app.extensions["files"] = uploads.current()
    _give_templates(app, settings)
    _install_web(app, settings)
    _install_slices(app)
    authenticator = _authenticator(settings, app.config["ASSET_VERSION"])
    app.extensions["realtime"] = Realtime(app, settings, authenticator)
    _trust_proxies(app, settings.proxy_hops)
    return app


class _App(Flask):
    """No view is a coroutine: Flask would look at each of the sixteen functions that a request
    comes through whether it is one."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        return func


def _give_templates(app: Flask, settings: Settings) -> None:
    """What every template may call."""
    app.jinja_env.globals.update(
        settings=settings,
        burndown_chart=burndown_chart,
        velocity_chart=velocity_chart,
        trend_chart=trend_chart,
        chart_widths=(WIDE, NARROW),
        is_from_within=is_from_within,
    )


def _trust_proxies(app: Flask, hops: int) -> None:
    """The asker's address, scheme and host are what the outermost of `hops` proxies says."""
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]


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
    seal_with(settings.secret)
    letters_of_house.use(_house_of(settings))
    sign_codes_with(settings.secret)
    sign_answers_with(settings.secret)
    name_in(settings.language)
    own_addresses.know(settings.mail_from)
    refuse_words_of(settings.organisation)


def _house_of(settings: Settings) -> House:
    return House(
        organisation=settings.organisation,
        base=settings.origins[0],
        language=settings.language,
        zone=settings.zone,
        mail_from=settings.mail_from,
        acknowledges=settings.acknowledgements,
        tells_when_passed_on=settings.passed_on_letters,
    )


def _install_web(app: Flask, settings: Settings) -> None:
    compression.install(app)
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
    sign_ins: Together[str, members.Standing | None] = Together(
        partial(members.standing_of_keys, settings=settings)
    )

    def identify(
        auth: dict[str, Any], environ: dict[str, Any], recognised: Recognised | None = None
    ) -> tuple[Actor, str] | None:
        if auth.get("as") == "wall":
            return wall_tvs.identify_wall(environ, settings)
        if auth.get("as") == "guest":
            return board_guests.identify_guest(str(auth.get("link")))
        found = recognised or recognise(environ)
        if found is None or found.forgery_token is None:
            return None
        is_page = is_token(str(auth.get("csrf")), found.forgery_token)
        return (found.actor, found.key) if is_page else None

    actors_of = partial(_actors_of, settings)

    def recognise(environ: dict[str, Any]) -> Recognised | None:
        cookies = SimpleCookie(environ.get("HTTP_COOKIE", ""))
        key = members.key_in(cookies, settings)
        if key and (found := sign_ins.ask(key)):
            return Recognised(found[0], key, found[1])
        key = wall_tvs.key_in(cookies, settings)
        actor = actors_of([key]).get(key) if key else None
        return Recognised(actor, key, None) if key and actor else None

    return Authenticator(identify, actors_of, recognise, note_heartbeat, version)


def _actors_of(settings: Settings, keys: Collection[str]) -> dict[str, Actor]:
    """`{key: who that is now}`; of each kind that is among the keys one question is asked."""
    ask: dict[str, Callable[[list[str]], dict[str, Actor]]] = {
        "member:": lambda some: members.actors_of_keys(some, settings),
        "wall:": wall_tvs.actors_of_wall_keys,
        "guest:": board_guests.actors_of_guest_keys,
    }
    found: dict[str, Actor] = {}
    for kind, actors_of_kind in ask.items():
        if some := [key for key in keys if key.startswith(kind)]:
            found |= actors_of_kind(some)
    return found
