"""Who may do what, asked without a database: every kind of actor, every role."""

import pytest

from board.core.actor import NOBODY, Actor, system
from board.core.errors import Forbidden
from board.people.permissions import (
    LEAST_GUESSES,
    LEAST_PASSWORD,
    MOST_PASSWORD,
    PasswordTooCommon,
    PasswordTooShort,
    check_administers,
    check_length,
    check_strength,
    may_change_board,
    may_change_focus,
    may_change_people,
    may_see_board,
    may_see_organisation,
    may_triage,
)

OURS, THEIRS = 1, 2
ACTORS = {
    "admin": Actor("member", 1, "Siv", "admin", THEIRS),
    "coordinator": Actor("member", 2, "Cy", "coordinator", THEIRS),
    "colleague": Actor("member", 3, "Ann", "member", OURS),
    "other": Actor("member", 4, "Bo", "member", THEIRS),
    "viewer": Actor("member", 5, "Vera", "viewer", OURS),
    "teamless": Actor("member", 6, "Tor", "member", None),
    "wall": Actor("wall", 1, "Stairs", boards=frozenset({1})),
    "guest": Actor("guest", 1),
    "nobody": NOBODY,
    "system": system("timers"),
}
MEMBERS = {"admin", "coordinator", "colleague", "other", "viewer", "teamless"}


def those_who(may) -> set[str]:  # type: ignore[no-untyped-def]
    return {name for name, actor in ACTORS.items() if may(actor)}


def test_an_open_board_is_every_members_to_see_and_a_closed_one_its_teams() -> None:
    assert those_who(lambda a: may_see_board(a, team_id=OURS, is_open=True)) == MEMBERS
    closed = those_who(lambda a: may_see_board(a, team_id=OURS, is_open=False))
    assert closed == {"admin", "colleague", "viewer"}


def test_a_board_is_changed_by_those_who_work_on_it() -> None:
    changing = those_who(lambda a: may_change_board(a, team_id=OURS))
    assert changing == {"admin", "colleague", "system"}


def test_whoever_may_change_a_board_may_see_it_however_closed() -> None:
    for name, actor in ACTORS.items():
        if actor.kind == "member" and may_change_board(actor, team_id=OURS):
            assert may_see_board(actor, team_id=OURS, is_open=False), name


def test_the_desk_is_for_those_who_triage_and_no_machine() -> None:
    assert those_who(may_triage) == {"admin", "coordinator"}


def test_focus_is_changed_by_members_who_do_more_than_look() -> None:
    assert those_who(may_change_focus) == MEMBERS - {"viewer"}


def test_people_and_focus_are_seen_by_members_and_walls() -> None:
    assert those_who(may_see_organisation) == MEMBERS | {"wall"}


def test_people_are_changed_by_administrators_and_the_product_itself() -> None:
    assert those_who(may_change_people) == {"admin", "system"}
    for name, actor in ACTORS.items():
        if name in ("admin", "system"):
            check_administers(actor)
        else:
            with pytest.raises(Forbidden):
                check_administers(actor)


@pytest.mark.parametrize("length", [LEAST_PASSWORD, MOST_PASSWORD])
def test_a_password_of_ten_to_256_characters_is_long_enough(length: int) -> None:
    check_length("å" * length)


@pytest.mark.parametrize("length", [0, LEAST_PASSWORD - 1, MOST_PASSWORD + 1, 1_000_000])
def test_a_password_of_any_other_length_is_refused(length: int) -> None:
    with pytest.raises(PasswordTooShort):
        check_length("x" * length)


def test_what_falls_to_a_hundred_million_guesses_is_refused() -> None:
    check_strength(LEAST_GUESSES)
    for guesses in (0, LEAST_GUESSES - 1):
        with pytest.raises(PasswordTooCommon):
            check_strength(guesses)
