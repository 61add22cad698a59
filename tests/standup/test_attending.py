"""What becomes of a card that stands still: help, the leader, the parking lot, the archive."""

import pytest

from board.notifications.notifying import tell_news
from tests.support.standups import begun
from tests.support.world import Answer, Persona, World


@pytest.fixture
def card(world: World, ann: Persona) -> int:
    world.a_board(cards={"Doing": ["Invoices"]})
    return world.card("Invoices").id or 0


def asked(who: Persona) -> list[str]:
    tell_news()
    rows = who.snapshot(f"me/{who.actor.id}")["rows"]["notice"].values()
    return [row["kind"] for row in rows]


def question(ann: Persona, world: World) -> dict[str, object]:
    (row,) = ann.snapshot(f"board/{world.board_id}")["rows"]["comment"].values()
    return row


def test_somebody_who_is_asked_for_help_finds_a_question_that_names_them(
    world: World, ann: Persona, card: int
) -> None:
    lars = world.person("Lars", team="user")
    body = {"member_id": lars.actor.id, "text": "@Lars, can you help?"}
    answer = ann.post(f"/cards/{card}/help", body)
    row = question(ann, world)
    assert (row["mentions"], row["is_question"]) == ([lars.actor.id], True)
    assert asked(lars) == ["mention"]
    assert world.card("Invoices").attended_at
    assert ann.undoes(answer).status == 200
    assert world.card("Invoices").attended_at is None
    assert world.card("Invoices").question_count == 0


def test_somebody_who_may_not_see_the_board_is_not_asked(
    world: World, ann: Persona, bo: Persona, siv: Persona, card: int
) -> None:
    siv.post(f"/boards/{world.board_id}/change", {"is_open": False})
    body = {"member_id": bo.actor.id, "text": "@Bo, can you help?"}
    assert ann.post(f"/cards/{card}/help", body).error == "not_found"
    assert ann.post(f"/cards/{card}/help", body | {"member_id": 999_999}).error == "not_found"
    assert world.card("Invoices").comment_count == 0


def escalated(by: Persona, card: int) -> Answer:
    return by.post(f"/cards/{card}/escalate", {"text": "It stands still."})


def test_it_is_escalated_to_whoever_leads_the_team(
    world: World, ann: Persona, siv: Persona, card: int
) -> None:
    lisa = world.person("Lisa", team="user")
    ann.post(f"/teams/{world.team_id}/standup/plan", {"lead_id": lisa.actor.id})
    assert escalated(ann, card).status == 200
    assert question(ann, world)["mentions"] == [lisa.actor.id]
    assert (asked(lisa), asked(siv)) == (["mention"], [])


def test_to_the_administrators_where_nobody_leads_or_the_leader_asks(
    world: World, ann: Persona, siv: Persona, card: int
) -> None:
    assert escalated(ann, card).status == 200
    assert question(ann, world)["mentions"] == [siv.actor.id]
    ann.post(f"/teams/{world.team_id}/standup/plan", {"lead_id": ann.actor.id})
    assert escalated(ann, card).status == 200
    assert asked(siv) == ["mention", "mention"]


def test_where_there_is_nobody_to_put_it_before_that_is_said(
    world: World, ann: Persona, card: int
) -> None:
    assert escalated(ann, card).error == "nobody_to_escalate_to"
    assert world.card("Invoices").comment_count == 0


def test_it_is_parked_with_those_who_have_it_while_the_standup_is_on(
    world: World, ann: Persona, card: int
) -> None:
    ann.post(f"/cards/{card}/edit", {"assignees": [ann.actor.id]})
    standup = begun(world, ann)
    body = {"card_id": card, "text": "Invoices"}
    answer = ann.post(f"/standups/{standup}/park-card", body)
    rows = ann.snapshot(f"team/{world.team_id}")["rows"]["standup"]
    (topic,) = rows[str(standup)]["parked"]
    assert (topic["text"], topic["people"]) == ("Invoices", [ann.actor.id])
    assert world.card("Invoices").attended_at
    assert ann.undoes(answer).status == 200
    assert world.card("Invoices").attended_at is None


def test_it_is_dropped_with_a_reason_that_stays_with_it(
    world: World, ann: Persona, card: int
) -> None:
    assert ann.post(f"/cards/{card}/drop", {"reason": " "}).status == 422
    answer = ann.post(f"/cards/{card}/drop", {"reason": "Nobody needs it"})
    dropped = world.card("Invoices")
    assert dropped.archived_at and dropped.comment_count == 1
    activity = ann.get(f"/cards/{card}/activity").body
    assert "Nobody needs it" in str(activity)
    assert ann.post(f"/cards/{card}/drop", {"reason": "Again"}).error == "card_archived"
    assert ann.undoes(answer).status == 200
    assert world.card("Invoices").archived_at is None
