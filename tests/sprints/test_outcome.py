"""What came of a sprint: finished, left, carried over (which cards: sprints/fates.py)."""

from board.cards.models import Card
from board.core import database
from board.sprints.models import Sprint
from board.sprints.outcome import Outcome, outcome_of
from board.sprints.values import SprintSums
from tests.support.sprints import DATES, MONDAY
from tests.support.world import Persona, World

BEGINS_AT = MONDAY


def test_what_is_left_goes_on_in_the_next_sprint_where_it_stands(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.moves("B", to="Doing")
    later = {"name": "Two", "starts_on": "2026-11-30", "ends_on": "2026-12-11"}
    following = ann.post(f"/boards/{world.board_id}/sprints", later).result["sprint"]
    ann.post(f"/sprints/{sprint}/close", {"rest_to": following})
    assert (world.titles_in("Doing"), world.card("B").sprint_id) == (["B"], following)
    closed, opened = outcomes(sprint, following)
    assert (titles(closed.left), closed.left_to) == (["A", "B", "C"], "Two")
    assert {name: titles(cards) for name, cards in opened.carried_in.items()} == {
        "One": ["A", "B", "C"]
    }
    page = ann.client.get(f"/boards/{world.board_id}/sprints?sprint={sprint}").text
    assert "Carried over to Two" in page and ">C</a>" in page


def test_a_sprint_that_was_closed_before_records_named_cards_has_them_from_the_log(
    world: World, ann: Persona, sprint: int
) -> None:
    ann.post(f"/sprints/{sprint}/start")
    ann.moves("A", to="Done")
    following = ann.post(f"/boards/{world.board_id}/sprints", {"name": "Two", **DATES}).result[
        "sprint"
    ]
    ann.post(f"/sprints/{sprint}/close", {"rest_to": following})
    with database.current().writing() as session:
        old = session.get_one(Sprint, sprint)
        sums = {name: getattr(old.sums, name) for name in SprintSums.__dataclass_fields__}
        old.record = SprintSums(**sums)
    closed, opened = outcomes(sprint, following)
    assert (titles(closed.finished), titles(closed.left), closed.left_to) == (
        ["A"],
        ["B", "C"],
        "Two",
    )
    assert {name: titles(cards) for name, cards in opened.carried_in.items()} == {"One": ["B", "C"]}


def outcomes(*ids: int) -> list[Outcome]:
    with database.current().reading() as session:
        sprints = [session.get_one(Sprint, id_) for id_ in ids]
    return [outcome_of(sprint) for sprint in sprints]


def titles(cards: list[Card]) -> list[str]:
    return [card.title for card in cards]
