"""What a person watches, and how they want to be told."""

from board.notifications.notifying import tell_news
from tests.support.world import Persona, World


def told(who: Persona) -> list[tuple[str, str]]:
    tell_news()
    rows = who.snapshot(f"me/{who.actor.id}")["rows"]["notice"].values()
    return [(row["kind"], row["text"]) for row in rows]


def test_watching_a_card_a_column_or_a_board(
    world: World, ann: Persona, bo: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    cy.post("/me/watch", {"kind": "card", "target_id": world.card("A").id})
    bo.post("/me/watch", {"kind": "column", "target_id": world.columns["Doing"]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ann.moves("A", to="Doing")
    ann.moves("B", to="Review")
    assert (told(cy), told(bo)) == ([("change", "A")], [("change", "A")])
    assert told(siv) == [("change", "A"), ("change", "B")]
    siv.post("/me/unwatch", {"kind": "board", "target_id": world.board_id})
    ann.moves("A", to="Ready")
    assert len(told(siv)) == 2


def test_never_means_never_and_it_is_kept_for_the_person_only(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    assert cy.post("/me/notices/ways", {"ways": {"mention": "never"}}).status == 200
    assert cy.post("/me/notices/ways", {"ways": {"mention": "loudly"}}).status == 422
    ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy"})
    assert told(cy) == []
    assert cy.get("/me/notices/ways").body["mention"] == "never"
    assert "never" not in str(ann.snapshot("people"))
