"""Items of a checklist."""

from board.cards.values import ChecklistItem, fresh_items


def test_items_are_numbered_from_where_the_list_ends_and_unticked() -> None:
    assert fresh_items(["one", "two"], first_id=4) == (
        ChecklistItem(id=4, text="one", is_done=False),
        ChecklistItem(id=5, text="two", is_done=False),
    )
    assert fresh_items([]) == ()
    assert [item.id for item in fresh_items(iter(["a"]))] == [1]
