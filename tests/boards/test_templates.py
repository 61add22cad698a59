"""Boards to start others from (their bodies: boards/values.py; cards to start others from come
along by card_templates/with_boards.py): everybody's, or of those who may see the board that they
came from."""

from tests.support.world import Persona, World, hard


def saves(who: Persona, board: int) -> str:
    """The key under which the board is kept as a template."""
    saved = who.post(f"/boards/{board}/template", {"name": "Redundancies"})
    assert saved.status == 200, saved
    return f"saved/{saved.result['template']}"


def keys(who: Persona) -> list[str]:
    return [one["key"] for one in who.get("/boards/templates").body if "saved" in one["key"]]


def test_an_open_boards_template_is_everybodys(world: World, ann: Persona, bo: Persona) -> None:
    key = saves(ann, world.a_board())
    assert (keys(ann), keys(bo)) == ([key], [key])
    assert bo.snapshot("people")["rows"]["board_template"]


def test_a_closed_boards_template_is_for_those_who_may_see_the_board(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    bo.watches("people")
    board = world.a_board(is_open=False)
    key = saves(ann, board)
    assert (keys(ann), keys(siv), keys(bo)) == ([key], [key], [])
    assert "Redundancies" not in str(bo.heard()) + str(bo.snapshot("people"))
    assert list(ann.snapshot(f"board/{board}")["rows"]["board_template"]) == [key[6:]]


def test_the_administrator_starts_a_board_from_it(world: World, ann: Persona, siv: Persona) -> None:
    key = saves(ann, world.a_board({"Listed": None, "Told": None}, is_open=False))
    new = {"name": "Again", "team_id": world.teams["system"], "template": key}
    started = siv.post("/boards", new).result["board"]
    columns = siv.snapshot(f"board/{started}")["rows"]["column"].values()
    assert {column["name"] for column in columns} == {"Listed", "Told"}


def test_a_closed_boards_template_is_taken_away_by_its_team(
    world: World, ann: Persona, bo: Persona
) -> None:
    key = saves(ann, world.a_board(is_open=False))
    assert bo.post(f"/boards/templates/{key[6:]}/remove").status == 404
    assert ann.post(f"/boards/templates/{key[6:]}/remove").status == 200
    assert keys(ann) == []
    again = saves(ann, world.a_board())
    assert ann.post(f"/boards/templates/{again[6:]}/remove").status == 403


def test_a_board_starts_from_one_that_was_saved(world: World, ann: Persona, siv: Persona) -> None:
    world.a_board(columns={"Idea": None, "Try": hard(2), "Done": None}, cards={"Idea": ["A"]})
    ann.post(f"/cards/{world.card('A').id}/items", {"texts": ["look"]})
    ann.post(f"/cards/{world.card('A').id}/template", {"name": "An idea"})
    ann.post(f"/boards/{world.board_id}/template", {"name": "Ours"})
    key = next(one["key"] for one in ann.get("/boards/templates").body if one["name"] == "Ours")
    body = {"team_id": world.teams["system"], "name": "Theirs", "template": key}
    rows = world.snapshot(f"board/{siv.post('/boards', body).result['board']}")["rows"]
    assert [c["wip_limit"] for c in sorted(rows["column"].values(), key=lambda c: c["rank"])] == [
        None,
        2,
        None,
    ]
    assert [template["body"]["checklist"] for template in rows["card_template"].values()] == [
        ["look"]
    ]
    assert rows["card"] == {}
    assert siv.post("/boards", body | {"template": "../../etc/passwd"}).error == "not_found"
