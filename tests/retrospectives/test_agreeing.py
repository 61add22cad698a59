"""What is agreed: written down, made a card, asked about next time."""

from board.cards.models import Card
from board.retrospectives.models import Agreement
from board.retrospectives.queries import asked_about
from board.retrospectives.rules import MOST_AGREEMENTS
from tests.support.retrospectives import begun, revealed, step_to
from tests.support.world import Answer, Persona, World


def agrees(who: Persona, retrospective: int, text: str, owner: int | None = None) -> Answer:
    body = {"text": text, "owner_id": owner}
    return who.post(f"/retrospectives/{retrospective}/agreements", body)


def test_it_becomes_a_card_of_its_owner_once(
    world: World, ann: Persona, team: list[Persona], siv: Persona
) -> None:
    retrospective, _ = revealed(world, ann)
    ida = team[1].actor.id
    agreement = agrees(ann, retrospective, "Fewer meetings", ida).result["agreement"]
    elsewhere = world.a_second_board(team="system")
    address = f"/agreements/{agreement}/card"
    assert siv.post(address, {"column_id": elsewhere}).error == "not_found"
    made = ann.post(address, {"column_id": world.columns["Ready"]})
    card = world.row(Card, made.result["card"])
    assert (card.title, card.assignees) == ("Fewer meetings", [ida])
    again = {"column_id": world.columns["Ready"]}
    assert ann.post(address, again).error == "agreement_is_card"
    assert ann.undoes(made).status == 200
    assert world.row(Card, card.id) is None
    assert world.row(Agreement, agreement).card_id is None


def test_it_is_asked_about_until_it_is_done_or_dropped(
    world: World, ann: Persona, team: list[Persona]
) -> None:
    retrospective, _ = revealed(world, ann)
    agreement = agrees(ann, retrospective, "Fewer meetings").result["agreement"]
    step_to(retrospective, "closed")
    now = begun(world)
    address = f"/agreements/{agreement}/answer"
    assert asked_about(world.team_id, before=now) == [retrospective]
    assert ann.post(address, {"outcome": "still_on"}).status == 200
    assert asked_about(world.team_id, before=now) == [retrospective]
    answer = ann.post(address, {"outcome": "done"})
    assert asked_about(world.team_id, before=now) == []
    assert ann.undoes(answer).status == 200
    assert world.row(Agreement, agreement).outcome == "still_on"


def test_the_record_of_a_closed_one_stays(world: World, ann: Persona, team: list[Persona]) -> None:
    retrospective, _ = revealed(world, ann)
    added = agrees(ann, retrospective, "Fewer meetings")
    agreement = added.result["agreement"]
    changed = {"text": "No meetings", "owner_id": None}
    edited = ann.post(f"/agreements/{agreement}/change", changed)
    step_to(retrospective, "closed")
    for refused in (
        ann.post(f"/agreements/{agreement}/change", changed),
        ann.post(f"/agreements/{agreement}/remove"),
        agrees(ann, retrospective, "One more"),
        ann.undoes(edited),
    ):
        assert refused.error == "retrospective_closed"
    assert world.row(Agreement, agreement).text == "No meetings"


def test_a_team_keeps_few_promises(world: World, ann: Persona, team: list[Persona]) -> None:
    retrospective, _ = revealed(world, ann)
    for n in range(MOST_AGREEMENTS):
        assert agrees(ann, retrospective, f"Promise {n}").status == 200
    assert agrees(ann, retrospective, "One more").error == "too_many_agreements"
    assert agrees(ann, retrospective, " ").status == 422


def test_nothing_is_agreed_while_people_write(team: list[Persona], signed: int) -> None:
    assert agrees(team[0], signed, "Too early").error == "retrospective_moved_on"
