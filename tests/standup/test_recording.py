"""The short record of a standup, and who is told of it."""

from board.standup.models import Standup
from board.standup.values import FinishedCard
from tests.support.standups import MORNING, at, ends
from tests.support.world import Persona, World

BEGINS_AT = MORNING


def test_those_who_were_away_are_told(world: World, ann: Persona, cy: Persona) -> None:
    from board.notifications.notifying import tell_news

    world.a_board(cards={"Doing": ["The lift"]})
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/presence", {"member_id": cy.actor.id, "state": "away"})
    ann.post(f"/standups/{standup}/start")
    ann.moves("The lift", to="Done")
    ends(ann, standup)
    tell_news()
    notices = cy.get(f"/streams/me/{cy.actor.id}/snapshot").body["rows"]["notice"].values()
    assert [(one["kind"], one["text"], one["card_id"]) for one in notices] == [
        ("standup", "The lift", 0)
    ]


def test_finishing_keeps_a_record_and_the_next_one_looks_back_to_it(
    world: World, running: int, ann: Persona
) -> None:
    with at(3):
        ann.moves("A", to="Done")
        ann.post(f"/standups/{running}/park", {"text": "the server hall"})
    with at(9):
        ends(ann, running)
    row = world.row(Standup, running)
    assert (row.state, row.record.seconds, row.record.parked) == ("held", 540, 1)
    assert row.record.finished == (FinishedCard(id=world.card("A").id, title="A"),)
    assert row.spent == {}
    with at(60 * 24 * 3):
        following = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    assert world.row(Standup, following).since_at == MORNING
    assert list(world.snapshot(f"team/{world.team_id}")["rows"]["standup"]) == [str(following)]
