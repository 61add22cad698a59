"""What does not work, told from the desk; who hears of it (incidents/live.py)."""

from datetime import timedelta

from board.core import clock
from tests.support.world import Persona, World

PRINTING = {"title": "Printing does not work", "known": "The server is being restarted."}


def told(who: Persona) -> list[str]:
    rows = who.snapshot("incidents")["rows"].get("incident", {})
    return sorted(one["title"] for one in rows.values())


def test_one_press_at_the_desk_is_on_every_wall_and_undo_takes_it_back(
    world: World, cy: Persona, ann: Persona
) -> None:
    tv = world.wall("Stairs", team="user")
    tv.watches("incidents")
    begun = cy.post("/incidents", PRINTING)
    row = next(iter(tv.heard()[-1]["put"]["incident"].values()))
    assert (row["title"], row["known"]) == (PRINTING["title"], PRINTING["known"])
    assert told(ann) == [PRINTING["title"]]
    assert cy.undoes(begun).status == 200
    assert told(ann) == []


def test_a_wall_does_not_learn_which_ticket_it_was(world: World, cy: Persona, tv: Persona) -> None:
    cy.post("/incidents", PRINTING | {"ticket_id": world.a_ticket()})
    row = next(iter(tv.snapshot("incidents")["rows"]["incident"].values()))
    assert row.get("ticket_id") is None


def test_what_works_again_is_gone_and_comes_back_with_undo(world: World, cy: Persona) -> None:
    incident = cy.post("/incidents", PRINTING).result["incident"]
    ended = cy.post(f"/incidents/{incident}/end")
    assert told(cy) == []
    assert cy.post(f"/incidents/{incident}/end").error == "not_found"
    assert cy.post(f"/incidents/{incident}/change", {"known": "x"}).error == "not_found"
    assert cy.undoes(ended).status == 200
    assert told(cy) == [PRINTING["title"]]


def test_news_has_its_time_and_a_better_title_has_none(world: World, cy: Persona) -> None:
    incident = cy.post("/incidents", PRINTING).result["incident"]
    with clock.moved_to(clock.now() + timedelta(minutes=20)):
        cy.post(f"/incidents/{incident}/change", {"title": "No printer prints"})
        titled = cy.snapshot("incidents")["rows"]["incident"][str(incident)]
        cy.post(f"/incidents/{incident}/change", {"known": "Back by ten."})
        known = cy.snapshot("incidents")["rows"]["incident"][str(incident)]
    assert titled["known_at"] == titled["began_at"]
    assert known["known_at"] > known["began_at"]


def test_it_began_in_the_last_days_and_not_tomorrow(world: World, cy: Persona) -> None:
    now = clock.now()
    for began, status in ((now - timedelta(hours=2), 200), (now + timedelta(hours=1), 422)):
        answer = cy.post("/incidents", PRINTING | {"began_at": began.isoformat()})
        assert answer.status == status
    assert answer.error == "began_at_no_such_time"


def test_four_at_once_are_enough_to_read(world: World, cy: Persona) -> None:
    for n in range(4):
        assert cy.post("/incidents", PRINTING | {"title": f"No {n}"}).status == 200
    assert cy.post("/incidents", PRINTING).error == "too_many_incidents"


def test_who_is_not_at_the_desk_tells_nothing(world: World, ann: Persona, tv: Persona) -> None:
    assert ann.post("/incidents", PRINTING).error == "forbidden"
    assert tv.post("/incidents", PRINTING).status == 404
