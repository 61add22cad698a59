"""Beginning: one at a time, by the team itself, in columns of its own if it wants."""

from board.retrospectives.models import Retrospective
from board.retrospectives.values import NoteColumn
from tests.support.world import Persona, World


def test_a_team_has_one_under_way(world: World, team: list[Persona], siv: Persona) -> None:
    address = f"/teams/{world.team_id}/retrospectives"
    begun = team[0].post(address, {"is_anonymous": True, "title": "Spring"})
    row = world.row(Retrospective, begun.result["retrospective"])
    kinds = [column.kind for column in row.columns]
    assert kinds == ["positive", "negative", "reflection", "lesson"]
    assert (row.title, row.is_anonymous, row.phase) == ("Spring", True, "writing")
    assert siv.post(address, {"is_anonymous": False}).error == "retrospective_already_open"
    closing = {"phase": "writing", "to": "closed"}
    assert team[0].post(f"/retrospectives/{row.id}/step", closing).status == 200
    assert team[0].post(address, {"is_anonymous": False}).status == 200


def test_a_team_that_stands_with_it_begins_none_and_sees_none(
    world: World, team: list[Persona], bo: Persona, siv: Persona
) -> None:
    joins = {"joins": [world.teams["system"]]}
    assert siv.post(f"/teams/{world.team_id}/standup/plan", joins).status == 200
    address = f"/teams/{world.team_id}/retrospectives"
    assert bo.post(address, {"is_anonymous": False}).error == "not_found"
    assert bo.get(address).error == "not_found"


def test_own_columns_have_names_and_the_others_none(world: World, team: list[Persona]) -> None:
    address = f"/teams/{world.team_id}/retrospectives"
    for columns in (
        [],
        [{"kind": "own"}],
        [{"kind": "positive", "name": "Good"}],
        [{"kind": "own", "name": "x" * 41}],
        [{"kind": "own", "name": "Same"}] * 7,
    ):
        body = {"is_anonymous": False, "columns": columns}
        assert team[0].post(address, body).status == 422, columns
    own = [{"kind": "own", "name": "Keep"}, {"kind": "lesson", "name": ""}]
    answer = team[0].post(address, {"is_anonymous": False, "columns": own})
    row = world.row(Retrospective, answer.result["retrospective"])
    assert row.columns == (
        NoteColumn(id=1, kind="own", name="Keep"),
        NoteColumn(id=2, kind="lesson"),
    )


def test_who_sees_the_teams_stream_is_told_that_it_has_begun(
    world: World, team: list[Persona]
) -> None:
    ann, ida, _ = team
    ida.watches(f"team/{world.team_id}")
    ann.post(f"/teams/{world.team_id}/retrospectives", {"is_anonymous": False})
    assert ida.heard()[-1]["kind"] == "retrospective.begun"
