"""What walls and guests get of a card: what, and not who."""

from datetime import UTC, datetime
from typing import Any

import pytest

from board.cards.models import Card, CardAssignee, CardLink, parts_of_card
from board.cards.values import ChecklistItem
from board.core import database
from board.core.synced import column_names, row_of
from tests.support.world import Persona, World

AT = datetime(2026, 11, 21, 8, tzinfo=UTC)


def a_card(**values: Any) -> Card:
    given: dict[str, Any] = {
        "title": "Eva's printer",
        "wall_title": "Ticket 4",
        "description": "Eva is angry",
        "labels": ["Eva"],
        "checklist": (ChecklistItem(id=1, text="Ring Eva", is_done=False),),
        "blocked_reason": "Eva is away",
        "blocked_at": AT,
        "assignees": [7],
        "created_at": AT,
        "moved_at": AT,
    }
    return Card(id=1, board_id=2, column_id=3, rank="m", **(given | values))


def test_a_wall_reads_title_reason_labels_and_checklist_where_they_name_nobody() -> None:
    shown = Card.for_wall(row_of(a_card()))
    assert (shown["title"], shown["labels"]) == ("Eva's printer", ["Eva"])
    assert shown["blocked_reason"] == "Eva is away"
    assert shown["checklist"][0]["text"] == "Ring Eva"
    assert {"description", "created_by", "comment_count"}.isdisjoint(shown)


def test_a_hidden_title_hides_whatever_may_name_the_same_person() -> None:
    card = a_card(is_title_on_wall=False)
    assert "Eva" not in str(Card.for_wall(row_of(card)))
    assert Card.for_wall(row_of(card))["title"] == card.public_title == "Ticket 4"
    assert (card.public_reason, Card.for_wall(row_of(card))["blocked_reason"]) == ("", "")


@pytest.mark.parametrize("is_title_on_wall", [True, False])
def test_that_nothing_is_blocked_stays_nothing(is_title_on_wall: bool) -> None:
    card = a_card(blocked_reason=None, blocked_at=None, is_title_on_wall=is_title_on_wall)
    assert card.public_reason is None
    assert Card.for_wall(row_of(card))["blocked_reason"] is None


def test_a_guest_reads_no_person_and_no_reason() -> None:
    shown = Card.for_guest(row_of(a_card()))
    assert shown["title"] == "Eva's printer"
    assert {"assignees", "blocked_reason", "labels", "ticket_id", "customer_id"}.isdisjoint(shown)
    assert "Eva" not in str(Card.for_guest(row_of(a_card(is_title_on_wall=False))))


def test_a_row_from_an_old_log_without_a_wall_title_shows_none() -> None:
    row = row_of(a_card(is_title_on_wall=False))
    del row["wall_title"]
    assert "title" not in Card.for_wall(row)


def test_a_card_in_the_archive_is_on_no_stream_and_has_a_home() -> None:
    card = a_card(archived_at=AT)
    assert (card.stream(), card.home()) == (None, "board/2")


def test_links_comments_and_files_belong_to_a_card_and_are_on_no_wall() -> None:
    assert [part.__name__ for part in parts_of_card()] == ["Attachment", "CardLink", "Comment"]
    for part in parts_of_card():
        row = dict.fromkeys(column_names(part), 1)
        assert (part.for_wall(row), part.for_guest(row)) == (None, None)
    link = CardLink(id=1, card_id=1, board_id=2, other_id=3, role="blocks", is_on_board=False)
    assert (link.stream(), link.home()) == (None, "board/2")


def test_who_has_a_card_is_noted_once_and_goes_with_it(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    id_, me = world.card("A").id, ann.actor.id
    with database.current().writing() as session:
        session.get_one(Card, id_).assignees = [me, me]
    assert world.row(CardAssignee, (me, id_)) is not None
    with database.current().writing() as session:
        session.get_one(Card, id_).assignees = []
    assert world.row(CardAssignee, (me, id_)) is None
