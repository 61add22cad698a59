"""What happened to an initiative."""

from tests.focus.conftest import Begins
from tests.support.world import Persona, World


def test_its_history_says_who_did_what_the_newest_first(
    world: World, ann: Persona, bo: Persona, begins: Begins
) -> None:
    desk, other = begins("Desk"), begins("Other")
    bo.post(f"/initiatives/{desk}/change", {"quarter": "2026-Q4", "why": "Calm"})
    ann.post(f"/initiatives/{desk}/change", {"state": "chosen"})
    ann.post(f"/initiatives/{desk}/updates", {"health": "at_risk"})
    bo.post(f"/initiatives/{other}/links", {"other_id": desk, "role": "needs"})
    answer = ann.get(f"/initiatives/{desk}/history")
    assert [line["text"] for line in answer.body] == [
        "Bo linked “Other” with “Desk”",
        "Ann said how it goes: at risk",
        "Ann made it: chosen",
        "Bo changed the quarter, why",
        "Ann added it",
    ]
    assert ann.get("/initiatives/99/history").status == 404
