"""What is worth telling whom, from one event, by itself."""

from typing import Any

import pytest

from board.notifications.rules import (
    KINDS,
    MOST_CARDS,
    NO_CARD,
    USUAL,
    WAYS,
    Watchers,
    path_of,
    told_by,
    way_of,
)

ANN, BO, CY, TOR = 1, 2, 3, 4
NOBODY_WATCHES = Watchers()


def card(id_: int = 9, title: str = "Rent", **more: Any) -> dict[str, Any]:
    return {"id": id_, "title": title, "column_id": 5, "assignees": [], **more}


def comment(text: str = "See this", **more: Any) -> dict[str, Any]:
    said = {"id": 4, "card_id": 9, "text": text, "mentions": [], "is_question": False}
    return {**said, "by_id": ANN, "answered_at": None, **more}


def message(
    kind: str,
    *cards: dict[str, Any],
    by: int | None = ANN,
    facts: dict[str, Any] | None = None,
    gone: dict[str, list[int]] | None = None,
    **rows: dict[str, Any],
) -> dict[str, Any]:
    put = {table: {str(row["id"]): row} for table, row in rows.items()}
    put["card"] = {str(one["id"]): one for one in cards}
    return {"kind": kind, "by": by, "put": put, "gone": gone or {}, "facts": facts or {}}


def test_who_is_mentioned_hears_that_and_not_also_that_something_was_said() -> None:
    said = message("card.commented", card(assignees=[BO, CY]), comment=comment(mentions=[BO]))
    assert told_by(said, {"comment": {"4": [None]}}, NOBODY_WATCHES) == {
        (BO, 9): ("mention", "See this"),
        (CY, 9): ("comment", "See this"),
    }


def test_nobody_is_told_what_they_did_themselves() -> None:
    own = card(assignees=[ANN])
    said = message("card.commented", own, comment=comment(mentions=[ANN]))
    assert told_by(said, {"comment": {"4": [None]}}, Watchers(board={ANN})) == {}


def test_a_question_is_named_as_one_and_its_answer_goes_to_who_asked() -> None:
    asked = comment("When?", is_question=True)
    put = message("card.commented", card(assignees=[BO]), comment=asked)
    assert told_by(put, {"comment": {"4": [None]}}, NOBODY_WATCHES) == {
        (BO, 9): ("question", "When?")
    }
    answered = asked | {"answered_at": "2026-11-21T08:00:00.000Z"}
    answer = message("question.answered", card(), by=BO, comment=answered)
    prior = {"comment": {"4": [{"answered_at": None}]}}
    assert told_by(answer, prior, NOBODY_WATCHES) == {(ANN, 9): ("answer", "When?")}


def test_a_text_that_is_changed_tells_only_those_who_are_newly_named() -> None:
    changed = message("comment.changed", card(assignees=[CY]), comment=comment(mentions=[BO, CY]))
    prior = {"comment": {"4": [{"mentions": [BO]}]}}
    assert told_by(changed, prior, NOBODY_WATCHES) == {(CY, 9): ("mention", "See this")}
    reworded = {"comment": {"4": [{"text": "before"}]}}
    assert told_by(changed, reworded, NOBODY_WATCHES) == {}


@pytest.mark.parametrize(
    ("prior", "told"),
    [
        ({"card": {"9": [{"assignees": [BO]}]}}, {CY}),
        ({"card": {"9": [{"title": "before"}]}}, set()),
        ({"card": {"9": [None]}}, {BO, CY}),
    ],
    ids=["one more", "another field", "a new card"],
)
def test_who_gets_a_card_hears_of_it_once(prior: dict[str, Any], told: set[int]) -> None:
    edited = message("card.edited", card(assignees=[BO, CY]), by=ANN)
    heard = told_by(edited, prior, NOBODY_WATCHES)
    assert {member for member, _ in heard} == told
    assert {kind for kind, _ in heard.values()} <= {"assigned"}


def test_those_who_watch_the_card_its_column_or_its_board_hear_of_a_move() -> None:
    watchers = Watchers(cards={9: {BO}}, columns={5: {CY}}, board={TOR})
    moved = message("card.moved", card(), by=ANN)
    assert told_by(moved, {}, watchers) == {
        (member, 9): ("change", "Rent") for member in (BO, CY, TOR)
    }


def test_of_many_cards_each_hears_one_line_that_says_how_many_more() -> None:
    many = [card(n, f"Card {n}") for n in range(1, MOST_CARDS + 2)]
    heard = told_by(message("card.moved", *many), {}, Watchers(board={BO}, cards={3: {CY}}))
    assert heard == {(BO, 1): ("change", "Card 1 +5"), (CY, 3): ("change", "Card 3")}
    few = told_by(message("card.moved", *many[:MOST_CARDS]), {}, Watchers(board={BO}))
    assert len(few) == MOST_CARDS


def test_a_card_that_was_archived_is_told_from_its_facts() -> None:
    facts = {"card": 9, "title": "Rent"}
    archived = message("card.archived", facts=facts, gone={"card": [9]})
    assert told_by(archived, {}, Watchers(cards={9: {BO}})) == {(BO, 9): ("change", "Rent")}


def test_those_who_were_away_hear_what_was_finished_and_no_hidden_title() -> None:
    record = {"finished": [{"title": "Lift"}, {"title": ""}, {"title": "Rent"}], "away": [BO, CY]}
    ended = message("standup.finished", by=None, standup={"id": 1, "record": record})
    assert told_by(ended, {}, NOBODY_WATCHES) == {
        (member, NO_CARD): ("standup", "Lift · Rent") for member in (BO, CY)
    }


def test_ones_own_choice_goes_before_what_is_usual() -> None:
    assert way_of({}, "mention") == "at_once"
    assert way_of({}, "change") == "digest"
    assert way_of({"mention": "never"}, "mention") == "never"
    assert way_of({"comment": "never"}, "mention") == "at_once"
    assert set(USUAL) <= set(KINDS) and set(USUAL.values()) <= set(WAYS)


def test_a_notice_leads_to_its_card_or_to_the_boards_standups() -> None:
    assert (path_of(3, 9), path_of(3, NO_CARD)) == ("/boards/3/cards/9", "/boards/3/standups")
