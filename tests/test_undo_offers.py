"""What the server takes back the browser offers to take back: each command that can be undone and
that a screen sends goes through `send`, which asks for its words and says them with an Undo
(static/src/sync/optimistic_updates.ts, and its test). What says nothing: test_front_end.py."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from tests.support.commands import COMMANDS
from tests.support.example import DONE
from tests.test_front_end import screens

DATABASES = ["sqlite"]
LITERAL = re.compile(r"`((?:[^`$]|\$\{[^}]*\})*)`|\"([^\"\n]*)\"")
PLAIN_REQUEST = re.compile(r"\b(?:post|postForm)(?:<[^>]*>)?\(")
A_PATH = re.compile(r"\bpath = ([^;]*);")
BEFORE = (
    *("cards/*/", "tickets/*/", "walls/*/", "standups/*/", "teams/*/standup/", "boards/*/"),
    "rota/",
)
"""What functions such as `onCard`, `onTicket`, `steer` and `change` put before a verb."""
ONLY_BY_PROGRAMS = {
    "boards.remove_board_template",
    "card_templates.remove_template",
}
"""They can be undone, and no screen offers them."""


@pytest.fixture
def undoable(app: Flask) -> dict[str, str]:
    """By endpoint its address, with a star for each number."""
    return {
        rule.endpoint: re.sub(r"<[^>]*>", "*", rule.rule).removeprefix("/api/v1/")
        for rule in app.url_map.iter_rules()
        if rule.endpoint in COMMANDS and COMMANDS[rule.endpoint].undone == DONE
    }


def addresses_in(text: str) -> set[str]:
    """And their ends; a star stands for what is put in."""
    found = {backticks or quotes for backticks, quotes in LITERAL.findall(text)}
    return {re.sub(r"\$\{[^}]*\}", "*", one).removeprefix("/api/v1/").strip("/") for one in found}


def is_sent_as(literal: str, address: str) -> bool:
    """`me/*` is also `me/watch`: the verb may be chosen."""
    ends = [address.removeprefix(one) for one in BEFORE if address.startswith(one)]
    *inside, last = (re.escape(part) for part in literal.split("*"))
    chosen = "[^/]*".join(inside) + r"/?[\w-]*" + last
    is_chosen = "/" in literal.partition("*")[0] and bool(re.fullmatch(chosen, address))
    return literal in [address, *ends] or is_chosen


def plain_requests(text: str) -> Iterator[str]:
    """The arguments of each, and what a `path` in the same file may be."""
    for match in PLAIN_REQUEST.finditer(text):
        inside = text[match.end() : end_of_call(text, match.end())]
        yield inside + "".join(A_PATH.findall(text) if re.search(r"\bpath\b", inside) else [])


def end_of_call(text: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return at


def test_no_command_that_can_be_undone_is_a_plain_request(undoable: dict[str, str]) -> None:
    plain = {
        (file, endpoint)
        for file, text in screens().items()
        for request in plain_requests(text)
        for literal in addresses_in(request)
        for endpoint, address in undoable.items()
        if is_sent_as(literal, address) and literal.count("/") == address.count("/")
    }
    assert plain == set()


def test_each_that_can_be_undone_is_offered_by_a_screen(undoable: dict[str, str]) -> None:
    sent = {literal for text in screens().values() for literal in addresses_in(text)}
    offered = {
        endpoint
        for endpoint, address in undoable.items()
        if any(is_sent_as(literal, address) for literal in sent)
    }
    assert undoable.keys() - offered == ONLY_BY_PROGRAMS
