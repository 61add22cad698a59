"""The OpenAPI document, and schemathesis over all of it (each slice's schemas.py, and
triage/template_schemas.py): no answer is
ever a 5xx."""

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings

from tests.support.world import Persona, World


def test_every_api_route_is_in_the_document(world: World, ann: Persona, app: Flask) -> None:
    paths = ann.get("/openapi.json").body["paths"]
    routes = {
        rule.rule
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/") and rule.endpoint != "openapi.document"
    }
    plain = {path.replace("{", "<").replace("}", ">") for path in paths}
    assert {route.replace("<int:", "<").replace("<path:", "<") for route in routes} == plain


def test_what_a_list_is_asked_with_is_in_the_document(world: World, ann: Persona) -> None:
    asked = ann.get("/openapi.json").body["paths"]["/api/v1/desk/tickets"]["get"]["parameters"]
    assert {one["name"] for one in asked if one["in"] == "query"} == {"q", "view", "before"}
    assert all(one["description"] for one in asked)


def test_schemathesis_finds_no_server_error(
    world: World, siv: Persona, app: Flask, request: pytest.FixtureRequest
) -> None:
    world.a_board(cards={"Doing": ["Refunds"]})
    world.a_ticket()
    schemathesis.serializer.alias("message/rfc822", "application/octet-stream")
    schema = schemathesis.openapi.from_dict(siv.get("/openapi.json").body)
    schema.app = app
    examples = 12 if "sqlite" in request.node.name else 4
    failures: list[str] = []
    for result in schema.get_all_operations():
        operation = result.ok()

        @settings(
            max_examples=examples,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        )
        @given(case=operation.as_strategy())
        def call(case: schemathesis.Case) -> None:
            headers = {"X-CSRF-Token": siv.csrf or ""}
            answer = siv.client.open(
                case.formatted_path,
                method=case.method,
                json=case.body
                if isinstance(case.body, (dict, list, str, int, float, bool, type(None)))
                else None,
                query_string=case.query or {},
                headers=headers,
            )
            if answer.status_code >= 500:
                failures.append(
                    f"{case.method} {case.formatted_path} {case.body!r} → {answer.status_code}"
                )

        call()
    assert failures == []
