"""What a sprint says of itself."""

from board.core import database
from board.sprints.models import Sprint
from board.sprints.values import NOTHING_YET, SprintRecord, SprintSums


def test_a_sprint_that_goes_on_has_no_sums_yet() -> None:
    assert Sprint(board_id=1, name="One").sums == NOTHING_YET


def test_a_closed_one_has_those_of_its_record_whether_that_names_cards_or_not() -> None:
    sums = {"promised": 10.0, "finished": 3.0, "left": 7.0, "cards": 3, "cards_finished": 1}
    old = Sprint(board_id=1, name="One", record=SprintSums(**sums))
    whole = SprintRecord(**sums, finished_cards=(1,), left_cards=(2, 3), rest_to=None)
    new = Sprint(board_id=1, name="Two", record=whole)
    for sprint in (old, new):
        assert (sprint.sums.promised, sprint.sums.cards_finished) == (10.0, 1)


def test_a_sprint_with_cards_stays_while_they_are_promised_to_it(sprint: int) -> None:
    with database.current().reading() as session:
        promised = session.get_one(Sprint, sprint).dependents(session)
        assert sorted(card.title for card in promised) == ["A", "B", "C"]  # type: ignore[attr-defined]
