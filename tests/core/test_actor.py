"""Who acts: rights of the system, owners of command ids, two that are the same person."""

from board.core.actor import NOBODY, Actor, CommandKey, system

ANN = Actor("member", 7, "Ann", "member", 1)
KEY = CommandKey("browser", "1", "digest")


def test_the_system_and_administrators_administer_and_nobody_else() -> None:
    assert system("timer").is_admin
    assert Actor("member", 1, "Siv", "admin").is_admin
    assert not any(one.is_admin for one in (ANN, NOBODY, Actor("wall", 1), Actor("guest", 1)))


def test_only_people_have_the_id_of_a_member() -> None:
    assert ANN.member_id == 7
    assert [Actor("wall", 7).member_id, Actor("guest", 7).member_id, NOBODY.member_id] == [None] * 3


def test_command_ids_of_one_kind_of_actor_never_meet_those_of_another() -> None:
    owners = {one.owner for one in (ANN, Actor("wall", 7), Actor("guest", 7), system("a"), NOBODY)}
    assert len(owners) == 5
    assert system("intake").owner != system("timers").owner


def test_the_same_person_with_another_command_is_the_same_person() -> None:
    commanding = ANN.commanding(KEY)
    assert (commanding, str(commanding.command)) == (ANN, "browser:1")
    assert commanding.commanding(None).command is None
    assert ANN.command is None, "an actor is never changed"
