"""Every refusal is in the document, by its status."""

import re

from board.openapi.refusals import codes_by_status
from board.web.operations import REFUSALS
from tests.support.world import Persona

DATABASES = ["sqlite"]


def test_refusals_are_problems_and_name_every_code(ann: Persona) -> None:
    responses = ann.get("/openapi.json").body["components"]["responses"]
    for status in REFUSALS:
        refused = responses[f"Refused{status}"]
        assert list(refused["content"]) == ["application/problem+json"]
        listed = set(re.findall(r"^\* `([a-z_]+)`", refused["description"], re.MULTILINE))
        assert listed == set(codes_by_status()[status])
    assert "wip_limit_reached" in responses["Refused409"]["description"]
