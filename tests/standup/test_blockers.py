"""What is held up: by age, and by whom it waits for."""

from datetime import timedelta

from board.core import clock
from board.standup.blockers import by_age, by_name, waiting_on
from board.standup.values import BlockedCard
from tests.support.standups import begun, ends
from tests.support.world import Persona, World


def blocked(days: float | None, whom: str = "") -> BlockedCard:
    since = None if days is None else (clock.now() - timedelta(days=days)).isoformat()
    return BlockedCard(id=1, title="", reason="", blocked_at=since, waiting_for=whom)


def test_they_are_counted_by_how_long_and_by_whom() -> None:
    found = [blocked(0), blocked(2.9, "Atea"), blocked(6, "Atea"), blocked(400, "Visma")]
    assert by_age([*found, blocked(None)], clock.now()) == {"days": 2, "week": 1, "longer": 1}
    assert by_name(found) == {"Atea": 2, "Visma": 1}


def test_the_list_to_call_by_has_whom_we_wait_for_the_most_first(
    world: World, ann: Persona, vera: Persona
) -> None:
    world.a_board(cards={"Doing": ["Lift", "Rent", "Roof", "Salt", "Free"]})
    for title, whom in (("Lift", "Visma"), ("Rent", "Atea"), ("Roof", "Atea"), ("Salt", "")):
        body = {"reason": "parts", "waiting_for": whom}
        assert ann.post(f"/cards/{world.card(title).id}/block", body).status == 200
    groups = waiting_on([world.board_id])
    assert [(one.name, [card.title for card in one.cards]) for one in groups] == [
        ("Atea", ["Rent", "Roof"]),
        ("Visma", ["Lift"]),
        ("", ["Salt"]),
    ]
    page = vera.client.get(f"/boards/{world.board_id}/waiting").text
    assert page.index("Atea") < page.index("Visma") and "Free" not in page


def test_whom_it_waits_for_stays_with_a_new_reason_and_goes_when_it_goes_on(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Doing": ["Lift"]})
    tv = world.wall("Stairs", team="user")
    path = f"/cards/{world.card('Lift').id}"
    ann.post(f"{path}/block", {"reason": "parts", "waiting_for": "Atea"})
    ann.post(f"{path}/block", {"reason": "other parts"})
    assert world.card("Lift").waiting_for == "Atea"
    assert "Atea" not in str(tv.snapshot(f"board/{world.board_id}")), "no wall says whom"
    ann.post(f"{path}/unblock")
    assert world.card("Lift").waiting_for == ""


def test_the_record_counts_them_and_no_wall_has_whom(
    world: World, ann: Persona, tv: Persona
) -> None:
    world.a_board(cards={"Doing": ["Lift"]})
    ann.post(f"/cards/{world.card('Lift').id}/block", {"reason": "parts", "waiting_for": "Atea"})
    standup = begun(world, ann)
    ends(ann, standup)
    page = ann.client.get(f"/standups/{standup}").text
    assert "Atea 1" in page and "three days: 1" in page
    assert "Atea" not in str(tv.snapshot(f"team/{world.team_id}"))
