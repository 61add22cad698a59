"""How a slice makes its routes: a command names the function that it calls, a query and an action
are views; each says who may call it and becomes an operation of the OpenAPI document."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import marshmallow as ma
from flask import Response, current_app, request
from flask_smorest import Blueprint

from board.core.actor import Actor
from board.core.changes import Change
from board.core.pages import Page

from .answers import current_actor, json_response
from .carrying_out import answer_of
from .list_marks import BeforeInstant, BeforeNumber
from .operations import BYTES, OfGuests, OfWalls, Route, operation
from .paging import page_response
from .revalidating import revalidated

View = Callable[..., Any]
Answer = type[ma.Schema] | ma.Schema | dict[str, Any] | None
FILE = "application/octet-stream"
PAGED = (BeforeNumber, BeforeInstant)
NO_ROUTE = Route("")
NOTHING = {"type": "object", "description": "Empty"}
"""The answer of an action that has nothing to say."""


def route_of(view: View | None) -> Route:
    """What is known of a view's route; of pages nothing, and no wall and no guest may call it."""
    return getattr(view, "route", NO_ROUTE)


def route_of_request() -> Route:
    """The route that this request has come to."""
    return route_of(current_app.view_functions.get(request.endpoint or ""))


class Routes(Blueprint):
    """The routes of one slice, under /api/v1."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, name, url_prefix="/api/v1", description=description)

    def command(
        self,
        rule: str,
        schema: type[ma.Schema] | None,
        function: Callable[..., Change],
        *,
        endpoint: str | None = None,
        by: Callable[[], Actor] = current_actor,
        limit: Callable[[View], View] | None = None,
        walls_may: OfWalls = "no",
        also: Mapping[str, Callable[[], Any]] | None = None,
    ) -> None:
        """POST to `rule` calls `function(actor, **path, **body)`: the names in the path and the
        schema's fields are its parameters. `also` are arguments that the server knows by itself,
        asked for at each request."""
        view = _carried_out(function, by, also or {})
        route = Route(function.__name__, is_command=True, walls_may=walls_may)
        parsed = self._parsing("POST", schema, limit(view) if limit else view)
        self._add(rule, "POST", parsed, route, endpoint)

    def query(
        self,
        rule: str,
        answer: Answer,
        *,
        takes: type[ma.Schema] | None = None,
        is_kept: bool = False,
        **more: Any,
    ) -> Callable[[View], View]:
        """GET; the view gets `takes` (the query string) first and then the path, and returns what
        becomes JSON, a Page, or a Response. Browsers may keep it on their disk only if it `is_kept`
        (docs/security.md). `more` is as in `_view`."""

        def register(view: View) -> View:
            compared = revalidated(_answering(view), is_kept=is_kept)
            is_paged = takes in PAGED
            self._view("GET", rule, answer, takes, is_tagged=True, is_paged=is_paged, **more)(
                compared
            )
            return view

        return register

    def action(
        self, rule: str, answer: Answer, *, takes: type[ma.Schema] | None = None, **more: Any
    ) -> Callable[[View], View]:
        """POST of what is no change of a stream: it has no number, no undo, no command id."""
        return self._view("POST", rule, answer, takes, **more)

    def file(self, rule: str, *, media_type: str = FILE, **more: Any) -> Callable[[View], View]:
        """GET of bytes."""
        return self._view("GET", rule, BYTES, None, gives=media_type, **more)

    def _view(
        self,
        method: str,
        rule: str,
        answer: Answer,
        takes: type[ma.Schema] | None,
        *,
        endpoint: str | None = None,
        limit: Callable[[View], View] | None = None,
        walls_may: OfWalls = "no",
        guests_may: OfGuests = "no",
        **doc: Any,
    ) -> Callable[[View], View]:
        """`limit` counts before anything is parsed: nonsense costs too."""

        def register(view: View) -> View:
            route = Route(view.__name__, walls_may=walls_may, guests_may=guests_may)
            parsed = self._parsing(method, takes, _answering(view))
            counted = limit(parsed) if limit else parsed
            self._add(rule, method, counted, route, endpoint, answer=answer, **doc)
            return view

        return register

    def _parsing(self, method: str, takes: type[ma.Schema] | None, view: View) -> View:
        if takes is None:
            return view
        return self.arguments(takes(), location="json" if method == "POST" else "query")(view)

    def _add(
        self,
        rule: str,
        method: str,
        view: View,
        route: Route,
        endpoint: str | None,
        **doc: Any,
    ) -> None:
        described = operation(route, method, view.__doc__, **doc)
        described["parameters"] = [*_asked(view), *described.get("parameters", [])]
        view = self.doc(**described)(view)
        view.route = route  # type: ignore[attr-defined]
        self.add_url_rule(rule, endpoint, view, methods=[method])


def _asked(view: View) -> list[Mapping[str, Any]]:
    """The parameters of its query string: smorest forgets them beside others that are said."""
    arguments = getattr(view, "_apidoc", {}).get("arguments", {})
    return [one for one in arguments.get("parameters", []) if one["in"] == "query"]


def _carried_out(
    function: Callable[..., Change],
    by: Callable[[], Actor],
    also: Mapping[str, Callable[[], Any]],
) -> View:
    @wraps(function)
    def view(body: Mapping[str, Any] | None = None, **path: Any) -> Response:
        given = {**(body or {}), **{name: ask() for name, ask in also.items()}}
        return json_response(answer_of(by, lambda actor: function(actor, **path, **given)))

    return view


def _answering(view: View) -> View:
    @wraps(view)
    def answered(*args: Any, **kwargs: Any) -> Response:
        given = view(*args, **kwargs)
        if isinstance(given, Page):
            return page_response(given)
        return given if isinstance(given, Response) else json_response(given)

    return answered
