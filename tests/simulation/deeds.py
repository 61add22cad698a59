"""What people do, drawn by lot from what their page shows: mostly what anybody would do, sometimes
what nobody should."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from board.boards.archiving import archive_board, restore_board
from board.boards.arranging import change_board
from board.boards.colouring import colour_label
from board.boards.sharing import revoke_link
from board.cards.adding import add_card
from board.cards.archiving import archive_card, delete_card, restore_card
from board.cards.batching import change_cards
from board.cards.blocking import block_card, unblock_card
from board.cards.checklist import add_items, change_item
from board.cards.copying import copy_card
from board.cards.editing import edit_card
from board.cards.linking import link_cards
from board.cards.moving import move_card
from board.cards.transferring import transfer_card
from board.conversations.commenting import add_comment, change_comment, remove_comment
from board.core.undoing import undo
from board.people.managing import change_member
from board.walls.pairing import revoke_wall

DEEDS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        add_card,
        move_card,
        edit_card,
        block_card,
        unblock_card,
        archive_card,
        delete_card,
        restore_card,
        copy_card,
        change_cards,
        link_cards,
        transfer_card,
        add_items,
        change_item,
        add_comment,
        change_comment,
        remove_comment,
        colour_label,
        change_board,
        archive_board,
        restore_board,
        revoke_link,
        change_member,
        revoke_wall,
        undo,
    )
}
HIDDEN = "s3cret"
"""Stands in what walls and guests never get."""
REASON = "because"
"""Stands in what walls get and guests never do."""
Deed = tuple[str, dict[str, Any]]
Rows = dict[str, dict[str, dict[str, Any]]]


class Hand:
    """Draws what somebody does next, from the rows that their page shows. `word` is new each time;
    `done` are events of their own, (stream, number)."""

    def __init__(self, dice: Random, columns: dict[int, tuple[int, ...]]) -> None:
        self.dice = dice
        self.columns = columns

    def draw(self, board: int, rows: Rows, word: str, done: Sequence[tuple[str, int]]) -> Deed:
        kinds = (self._adds, self._moves, self._edits, self._speaks, self._puts_away, self._others)
        if done and self.dice.random() < 0.15:
            stream, seq = self.dice.choice(done[-6:])
            return "undo", {"stream": stream, "seq": seq}
        draw = self.dice.choices(kinds, (2, 5, 5, 3, 2, 2))[0]
        return draw(board, rows, word)

    def _card(self, rows: Rows) -> int:
        """Mostly one that is shown, sometimes any number."""
        shown = sorted(int(id_) for id_ in rows.get("card", {}))
        if not shown or self.dice.random() < 0.1:
            return self.dice.randint(1, 12)
        return self.dice.choice(shown)

    def _column(self, board: int) -> int:
        if self.dice.random() < 0.04:
            board = self.dice.choice(sorted(self.columns))
        return self.dice.choice(self.columns[board])

    def _adds(self, board: int, rows: Rows, word: str) -> Deed:
        if self.dice.random() < 0.2:
            return "copy_card", {"card_id": self._card(rows), "title": word}
        values = {"board_id": board, "column_id": self._column(board), "title": word}
        return "add_card", values

    def _moves(self, board: int, rows: Rows, word: str) -> Deed:
        if self.dice.random() < 0.12:
            other = self.dice.choice(sorted(self.columns))
            column = self.dice.choice(self.columns[other])
            return "transfer_card", {"card_id": self._card(rows), "to_column_id": column}
        after = self._card(rows) if self.dice.random() < 0.6 else None
        values = {"to_column_id": self._column(board), "after_card_id": after}
        return "move_card", {"card_id": self._card(rows), **values}

    def _edits(self, board: int, rows: Rows, word: str) -> Deed:
        id_ = self._card(rows)
        version = rows.get("card", {}).get(str(id_), {}).get("version")
        values: dict[str, Any] = self.dice.choice(
            [
                {"labels": [word]},
                {"estimate": self.dice.choice([None, 1, 3.5])},
                {"description": f"{HIDDEN} {word}", "based_on": version},
                {"is_title_on_wall": False},
                {"description": "", "based_on": version},
            ]
        )
        if self.dice.random() < 0.3:
            return "block_card", {"card_id": id_, "reason": f"{REASON} {word}"}
        if self.dice.random() < 0.15:
            return "unblock_card", {"card_id": id_}
        return "edit_card", {"card_id": id_, **values}

    def _speaks(self, board: int, rows: Rows, word: str) -> Deed:
        said = sorted(int(id_) for id_ in rows.get("comment", {}))
        text = f"{HIDDEN} {word} @Bo" if self.dice.random() < 0.3 else f"{HIDDEN} {word}"
        if said and self.dice.random() < 0.3:
            return "change_comment", {"comment_id": self.dice.choice(said), "text": text}
        if said and self.dice.random() < 0.2:
            return "remove_comment", {"comment_id": self.dice.choice(said)}
        question = {"is_question": self.dice.random() < 0.3}
        return "add_comment", {"card_id": self._card(rows), "text": text, **question}

    def _puts_away(self, board: int, rows: Rows, word: str) -> Deed:
        name = self.dice.choice(["archive_card", "restore_card", "restore_card", "delete_card"])
        id_ = self.dice.randint(1, 12) if name == "restore_card" else self._card(rows)
        return name, {"card_id": id_}

    def _others(self, board: int, rows: Rows, word: str) -> Deed:
        cards = sorted({self._card(rows), self._card(rows)})
        items = {"card_id": self._card(rows), "texts": [f"{HIDDEN} {word}", "two"]}
        return self.dice.choice(
            [
                ("add_items", items),
                ("change_item", {"card_id": cards[0], "item_id": 1, "is_done": True}),
                ("colour_label", {"board_id": board, "label": word, "hue": "teal"}),
                ("link_cards", {"card_id": cards[0], "other_id": cards[-1], "role": "blocks"}),
                ("change_cards", {"board_id": board, "card_ids": cards, "archive": True}),
                ("change_cards", {"board_id": board, "card_ids": cards, "add_labels": [word]}),
                ("change_board", {"board_id": board, "name": word}),
            ]
        )
