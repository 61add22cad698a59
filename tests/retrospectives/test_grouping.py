"""Grouping: a note onto another, with those below it, and away again."""

from tests.support.retrospectives import begun, notes_in, revealed, step_to, write
from tests.support.world import Answer, Persona, World


def groups(who: Persona, retrospective: int, note: int, under: int | None) -> Answer:
    body = {"note_id": note, "under_id": under}
    return who.post(f"/retrospectives/{retrospective}/group", body)


def test_a_group_is_one_deep(world: World, team: list[Persona]) -> None:
    ann, retrospective = team[0], begun(world)
    write(ann.actor, retrospective, "A", "B", "C")
    step_to(retrospective, "grouping")
    a, b, c = notes_in(retrospective)
    groups(ann, retrospective, a.id, b.id)
    moved = groups(ann, retrospective, b.id, c.id)
    assert [note.under_id for note in notes_in(retrospective)] == [c.id, c.id, None]
    assert groups(ann, retrospective, c.id, a.id).error == "note_under_itself"
    assert ann.undoes(moved).status == 200
    assert [note.under_id for note in notes_in(retrospective)] == [b.id, None, None]
    groups(ann, retrospective, a.id, None)
    assert {note.under_id for note in notes_in(retrospective)} == {None}


def test_groups_stay_once_dots_are_given(world: World, ann: Persona, team: list[Persona]) -> None:
    retrospective, (first, second) = revealed(world, ann)
    grouped = groups(ann, retrospective, first.id, second.id)
    step_to(retrospective, "dots")
    assert groups(ann, retrospective, first.id, None).error == "retrospective_moved_on"
    assert ann.undoes(grouped).error == "retrospective_moved_on"
