"""How a stranger starts with the API: what the first paragraphs name is there."""

import re

from flask import Flask

from board import ASSETS
from board.core.streams import parse
from board.openapi.introduction import INTRODUCTION
from tests.support.world import Persona

DATABASES = ["sqlite"]
QUOTED = re.findall(r"`([^`]+)`", INTRODUCTION)


def test_the_addresses_pages_and_streams_that_it_names_exist(app: Flask) -> None:
    routes = {rule.rule for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    named = [word.removeprefix("POST ") for word in QUOTED if word.startswith("POST ")]
    assert named and set(named) <= routes
    for page in re.findall(r"\bdocs/[\w.-]+\.md", INTRODUCTION):
        assert (ASSETS / page).exists(), page
    streams = [word for word in QUOTED if re.fullmatch(r"desk|people|focus|brief|\w+/\d", word)]
    assert len(streams) >= 7
    for name in streams:
        parse(name)


def test_the_token_stands_where_it_says(ann: Persona) -> None:
    assert '<script id="boot">' in QUOTED
    page = ann.client.get("/focus").text
    boot = page.partition('id="boot"')[2].partition("</script>")[0]
    assert f'"csrf":"{ann.csrf}"' in boot.replace(" ", "")
