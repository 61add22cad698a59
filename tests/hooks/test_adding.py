"""Naming the channels that a team's standups are told to (hooks/rules.py: who, and how many)."""

import pytest

from board.hooks.models import Hook
from board.mail.sealing import opened
from tests.support.world import Answer, Persona, World

ADDRESS = "https://chat.example/hooks/secret"


def added(by: Persona, **values: object) -> Answer:
    body = {"kind": "slack", "address": ADDRESS, **values}
    return by.post(f"/teams/{by.world.team_id}/hooks", body)


@pytest.fixture(autouse=True)
def board(world: World) -> None:
    world.a_board()


def test_its_address_and_key_are_sealed_and_only_its_host_is_shown(
    world: World, ann: Persona, tv: Persona
) -> None:
    hook = added(ann).result["hook"]
    stream = f"team/{world.team_id}"
    shown = ann.snapshot(stream)["rows"]["hook"][str(hook)]
    assert (shown["host"], shown["kind"], shown["problem"]) == ("chat.example", "slack", "")
    assert "secret" not in str(shown) and "key" not in shown
    assert opened(world.row(Hook, hook).sealed) == ADDRESS
    assert tv.snapshot(stream)["rows"]["hook"] == {}, "no wall has it"


@pytest.mark.parametrize(
    "address",
    ["http://chat.example/a", "https://u:p@chat.example/a", "file:///etc/passwd", "https://"],
)
def test_what_is_no_https_address_is_refused(ann: Persona, address: str) -> None:
    assert added(ann, address=address).error == "hook_address_not_allowed"


def test_another_address_is_taken_back_with_undo_and_so_is_a_removal(
    world: World, ann: Persona
) -> None:
    hook = added(ann).result["hook"]
    other = {"kind": "teams", "address": "https://other.example/x", "tells_opened": False}
    changed = ann.post(f"/hooks/{hook}/change", other)
    assert opened(world.row(Hook, hook).sealed) == "https://other.example/x"
    assert ann.undoes(changed).status == 200
    row = world.row(Hook, hook)
    assert (opened(row.sealed), row.host, row.tells_opened) == (ADDRESS, "chat.example", True)
    assert ann.undoes(ann.post(f"/hooks/{hook}/remove")).status == 200
    assert opened(world.row(Hook, hook).sealed) == ADDRESS


def test_who_only_stands_with_a_team_does_not_say_where_it_is_told(
    world: World, ann: Persona, bo: Persona, siv: Persona, vera: Persona
) -> None:
    """Bo's team has joined: he steers, and sees that there is a channel."""
    joined = {"joins": [world.teams["system"]]}
    assert siv.post(f"/teams/{world.team_id}/standup/plan", joined).status == 200
    hook = added(ann).result["hook"]
    assert added(bo).error == "forbidden"
    assert bo.post(f"/hooks/{hook}/remove").error == "forbidden"
    assert bo.get(f"/hooks/{hook}/key").error == "forbidden"
    assert added(vera).error == "forbidden"
    assert added(siv).status == 200


def test_a_team_has_eight_at_most(ann: Persona) -> None:
    for _ in range(8):
        assert added(ann).status == 200
    assert added(ann).error == "too_many_hooks"
