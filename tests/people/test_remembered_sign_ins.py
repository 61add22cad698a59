"""Whoever is remembered is asked for again as soon as anything may have changed: a lost right
refuses the next command, whoever changed it and wherever."""

from datetime import timedelta

import pytest

from board.core import clock, database
from board.core.changes import changing
from board.people import remembered_sign_ins
from board.people.events import MemberChanged
from board.people.models import Member
from board.people.queries import teams
from board.people.remembered_sign_ins import RememberedSignIns
from board.people.signing_in import end_sign_ins, find_sign_in, sign_out
from tests.support.statements import counting
from tests.support.world import SYSTEM, Persona, World


@pytest.fixture
def card(world: World, ann: Persona) -> int:
    """A card that Ann has edited: the server remembers who she is."""
    world.a_board(cards={"Ready": ["A card"]})
    card = world.card("A card").id
    assert ann.post(f"/cards/{card}/edit", {"labels": ["first"]}).status == 200
    return card


def change_ann(ann: Persona, **values: object) -> None:
    """As another worker would: nothing in this process is told of it."""
    with changing("people", by=SYSTEM) as change:
        member = change.find(Member, ann.actor.id)
        for name, value in values.items():
            setattr(member, name, value)
        change.record(MemberChanged(member=member, name=member.name))


def edit(ann: Persona, card: int, **headers: str) -> tuple[int, str | None]:
    answer = ann.post(f"/cards/{card}/edit", {"labels": ["next"]}, **headers)
    return answer.status, answer.error


def test_a_remembered_asker_is_not_read(card: int, ann: Persona) -> None:
    with counting() as counted:
        assert edit(ann, card) == (200, None)
    assert not any("FROM sign_in " in one for one in counted.statements)


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"role": "viewer"}, (403, "forbidden")),
        ({"team_id": None}, (403, "forbidden")),
        ({"is_active": False}, (401, "not_signed_in")),
    ],
)
def test_a_lost_right_refuses_the_next_command(
    card: int, ann: Persona, values: dict[str, object], refused: tuple[int, str]
) -> None:
    change_ann(ann, **values)
    assert edit(ann, card) == refused


def test_whoever_signed_out_elsewhere_is_nobody(card: int, ann: Persona) -> None:
    sign_out(ann.key.removeprefix("member:"))
    assert edit(ann, card) == (401, "not_signed_in")


def test_ended_sign_ins_are_over_at_once(card: int, ann: Persona) -> None:
    with database.current().writing() as session:
        end_sign_ins(session, ann.actor.id or 0)
    assert edit(ann, card) == (401, "not_signed_in")


def test_a_gained_right_counts_at_once_too(card: int, ann: Persona) -> None:
    change_ann(ann, role="viewer")
    assert edit(ann, card)[0] == 403
    change_ann(ann, role="member")
    assert edit(ann, card) == (200, None)


def test_what_is_not_there_is_looked_for_by_who_it_is_now(card: int, ann: Persona) -> None:
    """The command is refused before it asks who this is."""
    sign_out(ann.key.removeprefix("member:"))
    assert edit(ann, 999_999) == (401, "not_signed_in")


def test_a_command_whose_card_has_gone_is_answered_again(card: int, ann: Persona) -> None:
    first = ann.post(f"/cards/{card}/edit", {"labels": ["once"]}, key="c:1")
    assert ann.post(f"/cards/{card}/delete").status == 200
    again = ann.post(f"/cards/{card}/edit", {"labels": ["once"]}, key="c:1")
    assert (again.status, again.events) == (200, first.events)


def test_who_changes_people_is_remembered_anew(world: World, siv: Persona) -> None:
    for name in ("One", "Two"):
        assert siv.post("/teams", {"name": name}).status == 200
    assert {"One", "Two"} <= {team.name for team in teams()}


def test_the_longest_unused_is_forgotten_first(
    world: World, ann: Persona, bo: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered_sign_ins, "MOST", 1)
    settings = world.app.extensions["settings"]
    remembered = RememberedSignIns(settings)
    keys = [persona.key.removeprefix("member:") for persona in (ann, bo)]
    with database.current().reading() as session:
        for key in keys:
            remembered.remember(key, find_sign_in(session, key, settings))
    assert [remembered.recall(key) is None for key in keys] == [True, False]


def test_what_has_grown_old_by_the_clock_is_read_again(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = world.app.extensions["settings"]
    remembered, key = RememberedSignIns(settings), ann.key.removeprefix("member:")
    with database.current().reading() as session:
        remembered.remember(key, find_sign_in(session, key, settings))
    later = clock.now() + timedelta(hours=settings.session_idle_hours, minutes=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert remembered.recall(key) is None
