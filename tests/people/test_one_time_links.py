"""One-time links: bound to their maker, ended with the right, listed, revoked, and used once."""

import threading
from datetime import timedelta

import pytest

from board.core import clock
from board.people.inviting import accept_invitation, set_up_link
from board.people.password_reset import password_link_to, renew_password
from board.people.permissions import LinkUsedUp
from tests.support.world import SYSTEM, Persona, World, audit_lines

WORDS = "horse battery staple correct"
OTHER_WORDS = "moln cykel gurka tisdag"


@pytest.fixture
def eve(world: World) -> Persona:
    """Another administrator."""
    return world.person("Eve", role="admin")


def token_in(answer) -> str:  # type: ignore[no-untyped-def]
    return answer.body["path"].rpartition("/")[2]


def invites(person: Persona, email: str = "new@example.org", role: str = "admin") -> str:
    return token_in(person.post("/invitations", {"email": email, "role": role, "team_id": None}))


def helps(person: Persona, other: Persona) -> str:
    return token_in(person.post(f"/members/{other.actor.id}/password-link"))


def stands(world: World, token: str) -> bool:
    return world.app.test_client().get(f"/invitation/{token}").status_code == 200


@pytest.mark.parametrize("change", [{"is_active": False}, {"role": "member"}])
def test_links_end_when_their_maker_leaves_or_loses_the_right(
    world: World, siv: Persona, eve: Persona, change: dict
) -> None:
    invitation, password = invites(eve), helps(eve, siv)
    assert siv.post(f"/members/{eve.actor.id}/change", change).status == 200
    assert not stands(world, invitation)
    assert not stands(world, password)
    with pytest.raises(LinkUsedUp):
        accept_invitation(invitation, name="New", email="new@example.org", password=WORDS)
    with pytest.raises(LinkUsedUp):
        renew_password(password, password=WORDS)
    assert siv.get("/me").status == 200
    assert siv.get("/invitations").body == []


def test_any_new_password_ends_every_link_for_one(world: World, siv: Persona, ann: Persona) -> None:
    first, second, third = helps(siv, ann), helps(siv, ann), helps(siv, ann)
    renew_password(first, password=WORDS)
    assert not stands(world, first)
    assert not stands(world, second)
    assert not stands(world, third)


def test_a_link_ends_with_the_account_that_it_is_for(
    world: World, siv: Persona, ann: Persona
) -> None:
    token = helps(siv, ann)
    siv.post(f"/members/{ann.actor.id}/change", {"is_active": False})
    siv.post(f"/members/{ann.actor.id}/change", {"is_active": True})
    assert not stands(world, token)


def test_a_password_link_lives_a_day_and_an_invitation_two_weeks(
    world: World, siv: Persona, ann: Persona
) -> None:
    password, invitation = helps(siv, ann), invites(siv)
    with clock.moved_to(clock.now() + timedelta(hours=23)):
        assert stands(world, password)
    with clock.moved_to(clock.now() + timedelta(hours=25)):
        assert not stands(world, password)
        assert stands(world, invitation)
    with clock.moved_to(clock.now() + timedelta(days=15)):
        assert not stands(world, invitation)


def test_administrators_see_who_made_which_and_take_it_back(
    world: World, siv: Persona, eve: Persona, ann: Persona
) -> None:
    token = invites(eve, "dag@example.org", role="coordinator")
    (link,) = siv.get("/invitations").body
    assert (link["email"], link["role"], link["made_by"]) == (
        "dag@example.org",
        "coordinator",
        eve.actor.id,
    )
    assert token not in str(link)
    assert "token_hash" not in link
    assert ann.get("/invitations").error == "forbidden"
    assert ann.post(f"/invitations/{link['id']}/revoke").error == "forbidden"
    assert siv.post(f"/invitations/{link['id']}/revoke").status == 200
    assert not stands(world, token)
    assert siv.post(f"/invitations/{link['id']}/revoke").error == "not_found"


def test_an_address_that_has_come_in_needs_no_other_invitation(world: World, siv: Persona) -> None:
    first, second = invites(siv, "dag@example.org"), invites(siv, "Dag@example.org")
    accept_invitation(first, name="Dag", email="", password=WORDS)
    assert not stands(world, second)


def test_a_set_up_link_is_for_an_organisation_that_has_nobody(world: World) -> None:
    first, second = set_up_link() or "", set_up_link() or ""
    accept_invitation(first, name="Siv", email="siv@example.org", password=WORDS)
    with pytest.raises(LinkUsedUp):
        accept_invitation(second, name="Eve", email="eve@example.org", password=WORDS)


def test_a_link_for_a_password_is_no_invitation_and_the_other_way_round(
    world: World, siv: Persona, ann: Persona
) -> None:
    with pytest.raises(LinkUsedUp):
        accept_invitation(helps(siv, ann), name="New", email="new@example.org", password=WORDS)
    with pytest.raises(LinkUsedUp):
        renew_password(invites(siv), password=WORDS)


@pytest.mark.parametrize("which", ["password", "invitation"])
def test_of_four_who_use_one_link_at_once_one_succeeds(
    world: World, siv: Persona, ann: Persona, which: str
) -> None:
    token = helps(siv, ann) if which == "password" else invites(siv)
    outcomes: list[object] = []
    together = threading.Barrier(4)

    def use(i: int) -> None:
        together.wait()
        try:
            if which == "password":
                renew_password(token, password=f"{WORDS} {i}")
            else:
                accept_invitation(token, name=f"New {i}", email="new@example.org", password=WORDS)
            outcomes.append("used")
        except LinkUsedUp:
            outcomes.append("refused")

    threads = [threading.Thread(target=use, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, outcomes)) == ["refused", "refused", "refused", "used"]


def test_two_links_of_one_person_used_at_once_both_end_and_nobody_waits_for_ever(
    world: World, siv: Persona, ann: Persona
) -> None:
    tokens = [helps(siv, ann), helps(siv, ann)]
    outcomes: list[str] = []
    together = threading.Barrier(2)

    def use(token: str) -> None:
        together.wait()
        try:
            renew_password(token, password=WORDS)
            outcomes.append("used")
        except LinkUsedUp:
            outcomes.append("refused")

    threads = [threading.Thread(target=use, args=(token,)) for token in tokens]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["refused", "used"]


def test_what_becomes_of_a_link_is_in_the_audit_table(
    world: World, siv: Persona, ann: Persona
) -> None:
    renew_password(helps(siv, ann), password=WORDS, address="192.0.2.7")
    helps(siv, ann)
    siv.post(f"/invitations/{siv.get('/invitations').body[0]['id']}/revoke")
    lines = audit_lines("password_link.")
    assert [line.kind.partition(".")[2] for line in lines] == ["made", "used", "made", "revoked"]
    made, used = lines[:2]
    assert (made.by_id, made.subject_id) == (siv.actor.id, ann.actor.id)
    assert (used.by_kind, used.address, used.facts["made_by"]) == (
        "nobody",
        "192.0.2.7",
        siv.actor.id,
    )
    (changed,) = audit_lines("password.")
    assert (changed.by_id, changed.facts) == (ann.actor.id, {"sessions_ended": 1})
    assert "horse" not in str([line.facts for line in audit_lines()])


def test_roles_are_written_down_from_and_to(world: World, siv: Persona, ann: Persona) -> None:
    siv.post(f"/members/{ann.actor.id}/change", {"role": "coordinator", "is_active": True})
    (line,) = audit_lines("member.")
    assert (line.by_id, line.subject_id, line.facts) == (
        siv.actor.id,
        ann.actor.id,
        {"role": ["member", "coordinator"]},
    )


def test_the_only_administrator_who_forgot_is_let_in_from_the_command_line(
    world: World, siv: Persona
) -> None:
    token = password_link_to(SYSTEM, " Siv@Example.org")
    client = world.app.test_client()
    assert client.post(f"/invitation/{token}", data={"password": OTHER_WORDS}).status_code == 302
    assert client.get("/api/v1/me").get_json()["role"] == "admin"
    assert audit_lines("password_link.made")[0].facts["as"] == "test"
