"""Who may do each command does it, in a world of their own; who may not is told so in
test_matrix.py. And every stream × every role. What is not yours is not found."""

import pytest

from tests.support.commands import COMMANDS
from tests.support.stage import Stage
from tests.support.standups import begun, ends
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
"""Rights are asked before a database has its own ways."""
ROLES = ("nobody", "tv", "vera", "ann", "bo", "cy", "siv")
TEAM = {"ann", "cy", "siv"}
MEMBERS = {"ann", "bo", "cy", "siv"}
DESK = {"cy", "siv"}
ADMIN = {"siv"}
AUTHOR = {"ann"}
EVERYBODY = {"vera", *MEMBERS}
TEAMS_OWN = (
    "attachments.",
    "boards.",
    "card_templates.",
    "cards.",
    "conversations.",
    "recurrences.",
    "sprints.",
)
"""Slices whose commands are the team's, where nothing else is said."""

OF_TEAMS = ("standup.", "hooks.", "retrospectives.")

ALLOWED: dict[str, set[str]] = {
    "streams.undo_event": AUTHOR,
    "conversations.change_comment": AUTHOR,
    "conversations.remove_comment": {"ann", "siv"},
    "cards.transfer": ADMIN,
    "notices.watch": EVERYBODY,
    "notices.unwatch": EVERYBODY,
    "notices.mark_seen": EVERYBODY,
    "boards.save_filter": EVERYBODY,
    "people.add_customer": ADMIN,
    "people.change_customer": ADMIN,
    "people.rename_self": EVERYBODY,
    "boards.remove_board_template": ADMIN,
    "attachments.attach": AUTHOR,
    "people.change_member": ADMIN,
    "people.add_team": ADMIN,
    "people.change_team": ADMIN,
    "boards.add_board": ADMIN,
    **{name: MEMBERS for name in COMMANDS if name.startswith(("focus.", "measures."))},
    "focus.remove_initiative_comment": {"ann", "siv"},
    **{name: TEAM for name in COMMANDS if name.startswith("walls.")},
    **{name: DESK for name in COMMANDS if name.startswith(("absences.", "incidents.", "rota."))},
    **dict.fromkeys(("rota.ask_swap", "rota.withdraw_swap"), {"cy"}),
    **dict.fromkeys(("rota.accept_duty",), {"cy"}),
    **{name: DESK for name in COMMANDS if name.startswith("triage.")},
    **dict.fromkeys(("triage.set_targets", "triage.remove_targets"), ADMIN),
    **{name: TEAM for name in COMMANDS if name.startswith(OF_TEAMS)},
    **dict.fromkeys(
        ("triage.write_from_card", "triage.word_closing", "triage.return_ticket"), TEAM
    ),
}
ALLOWED = {name: TEAM for name in COMMANDS if name.startswith(TEAMS_OWN)} | ALLOWED


@pytest.fixture
def people(
    world: World, ann: Persona, bo: Persona, cy: Persona, siv: Persona, vera: Persona, tv: Persona
) -> dict[str, Persona]:
    nobody = world.person("Nobody")
    nobody.client.delete_cookie("sid")
    return {"nobody": nobody, "tv": tv, "vera": vera, "ann": ann, "bo": bo, "cy": cy, "siv": siv}


def test_every_command_is_in_the_matrix() -> None:
    assert set(ALLOWED) == set(COMMANDS)


ALLOWED_PAIRS = [
    (endpoint, role) for endpoint in sorted(COMMANDS) for role in ROLES if role in ALLOWED[endpoint]
]


@pytest.mark.parametrize(("endpoint", "role"), ALLOWED_PAIRS)
def test_commands(endpoint: str, role: str, people: dict[str, Persona], stage: Stage) -> None:
    example = COMMANDS[endpoint]
    answer = people[role].post(example.path(stage), example.body(stage))
    assert answer.status == 200, answer


STREAMS: dict[str, dict[str, str]] = {
    "open board": {"vera": "team", "ann": "team", "bo": "team", "cy": "team", "siv": "team"},
    "closed board": {"vera": "team", "ann": "team", "cy": "team", "siv": "team"},
    "board of the wall": {
        "tv": "wall",
        "vera": "team",
        "ann": "team",
        "bo": "team",
        "cy": "team",
        "siv": "team",
    },
    "board of the other team": {
        "vera": "team",
        "ann": "team",
        "bo": "team",
        "cy": "team",
        "siv": "team",
    },
    "rota": dict.fromkeys(("vera", "ann", "bo", "cy", "siv"), "team"),
    "absences": dict.fromkeys(("vera", "ann", "bo", "cy", "siv"), "team"),
    "incidents": dict.fromkeys(("vera", "ann", "bo", "cy", "siv"), "team") | {"tv": "wall"},
    "desk": {"cy": "team", "siv": "team"},
    "people": {
        "tv": "wall",
        "vera": "team",
        "ann": "team",
        "bo": "team",
        "cy": "team",
        "siv": "team",
    },
    "focus": {
        "tv": "wall",
        "vera": "team",
        "ann": "team",
        "bo": "team",
        "cy": "team",
        "siv": "team",
    },
    "brief": {
        "tv": "wall",
        "vera": "team",
        "ann": "team",
        "bo": "team",
        "cy": "team",
        "siv": "team",
    },
    "nothing": {},
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", sorted(STREAMS))
def test_streams(name: str, role: str, people: dict[str, Persona], world: World) -> None:
    stream = _stream(name, world)
    person, audience = people[role], STREAMS[name].get(role)
    answers = [
        person.get(f"/streams/{stream}/snapshot"),
        person.get(f"/streams/{stream}/events?since=0&epoch=0"),
    ]
    for answer in answers:
        assert answer.status == (200 if audience else 401 if role == "nobody" else 404), answer
    if role == "nobody":
        return
    told = _watch(person, stream)
    assert ("error" in told) == (audience is None)
    assert person.connection.watches.get(stream) == audience


def _stream(name: str, world: World) -> str:
    if name == "board of the wall":
        return f"board/{world.board_id}"
    if name in ("open board", "closed board"):
        return f"board/{world.a_board(is_open=name == 'open board')}"
    if name == "board of the other team":
        return f"board/{world.a_board(team='system')}"
    return name


def _watch(person: Persona, stream: str) -> dict:
    from board.core.errors import Refused

    try:
        return person.watches(stream)
    except Refused as refused:
        return {"error": refused.code()}


def test_losing_a_right_ends_the_watch_at_once(world: World, siv: Persona, cy: Persona) -> None:
    cy.watches("desk")
    cy.watches("people")
    siv.post(f"/members/{cy.actor.id}/change", {"role": "member"})
    world.app.extensions["realtime"].publisher.publish_waiting()
    assert "desk" not in cy.connection.watches
    assert cy.was_told("lost")
    before = len(cy.heard())
    world.a_ticket()
    assert len(cy.heard()) == before


def test_someone_who_left_is_signed_out_everywhere_in_the_same_moment(
    world: World, siv: Persona, ann: Persona
) -> None:
    ann.watches("people")
    assert siv.post(f"/members/{ann.actor.id}/change", {"is_active": False}).status == 200
    assert ann.was_told("signed_out")
    assert ann.get("/me").status == 401


def test_the_wall_never_hears_names_texts_or_facts(
    world: World, ann: Persona, cy: Persona, bo: Persona
) -> None:
    world.a_board()
    wall = world.wall("Stairs", team="user")
    wall.watches(f"board/{world.board_id}")
    ticket = world.a_ticket(
        "Eva Lind cannot read her mail", name="Eva Lind", email="eva.lind@almvik.example"
    )
    card = cy.post(f"/tickets/{ticket}/distribute", {"team_id": world.teams["user"]}).result["card"]
    ann.post(f"/cards/{card}/comments", {"text": "called Eva Lind"})
    ann.post(f"/cards/{card}/edit", {"description": "Eva Lind's password"})
    ann.post(f"/cards/{card}/block", {"reason": "waiting for Eva Lind's doctor"})
    standup = begun(world, ann)
    ends(ann, standup)
    said = str(wall.heard()) + str(wall.get(f"/streams/board/{world.board_id}/snapshot").body)
    assert "Eva" not in said
    assert "password" not in said
    assert wall.client.get("/wall").status_code == 200
    assert "Eva" not in wall.client.get("/wall").text
    seen = wall.snapshot(f"board/{world.board_id}")["rows"]["card"][str(card)]
    assert (seen["blocked_reason"], seen["blocked_at"] is None) == ("", False), (
        "that it waits is no secret"
    )
    assert "Eva" not in str(bo.get(f"/teams/{world.team_id}/standups").body)
