"""What the tables of people tell to whom."""

from typing import Any

import pytest

from board.core import database
from board.core.actor import NOBODY
from board.core.synced import column_names
from board.people.models import Customer, Member, Team, member_by_email
from tests.support.world import Persona, World

HIDDEN = {"email", "language", "theme", "density", "has_single_keys", "notices", "floors"}


def test_mail_addresses_stay_on_the_server(world: World, ann: Persona) -> None:
    assert "example.org" not in str(ann.snapshot("people"))


def test_personal_choices_are_in_no_row() -> None:
    assert HIDDEN.isdisjoint(column_names(Member))


@pytest.mark.parametrize(("role", "shown"), [("admin", ""), ("member", ""), ("viewer", "viewer")])
def test_a_wall_learns_who_does_not_stand_and_no_other_role(role: str, shown: str) -> None:
    row = dict.fromkeys(column_names(Member), "x") | {"role": role}
    assert Member.for_wall(row)["role"] == shown
    assert set(Member.for_wall(row)) == {"id", "name", "team_id", "hue", "is_active", "role"}
    assert Member.for_guest(row) is None


@pytest.mark.parametrize("model", [Team, Customer])
def test_of_teams_and_customers_a_wall_gets_names(model: Any) -> None:
    row = dict.fromkeys(column_names(model), "x")
    assert (set(model.for_wall(row)), model.for_guest(row)) == ({"id", "name"}, None)


def test_who_has_left_is_nobody_to_the_rules() -> None:
    member = Member(id=7, name="Ann", email="a@b.se", role="admin", team_id=1)
    assert (member.actor().id, member.actor().role, member.actor().team_id) == (7, "admin", 1)
    member.is_active = False
    assert member.actor() is NOBODY


@pytest.mark.parametrize("typed", ["ann@example.org", " Ann@Example.ORG ", "ANN@EXAMPLE.ORG\n"])
def test_a_mail_address_is_one_however_it_is_typed(ann: Persona, typed: str) -> None:
    with database.current().reading() as session:
        found = member_by_email(session, typed)
    assert found is not None and found.id == ann.actor.id


@pytest.mark.parametrize("typed", ["", "ann@example.or", "%@example.org", "ann@example.org'--"])
def test_another_address_is_nobodys(ann: Persona, typed: str) -> None:
    with database.current().reading() as session:
        assert member_by_email(session, typed) is None
