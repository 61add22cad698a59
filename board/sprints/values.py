"""What a sprint's row holds inside: the record that is written when it closes."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class SprintSums:
    """What was promised and what came of it, in estimate points and in cards. Records of sprints
    that were closed before records named their cards are no more than this."""

    promised: float
    finished: float
    left: float
    cards: int
    cards_finished: int


@dataclass(frozen=True, kw_only=True)
class SprintRecord(SprintSums):
    """With the ids of its cards; `rest_to` is the sprint that took what was left, None for the
    backlog."""

    finished_cards: tuple[int, ...]
    left_cards: tuple[int, ...]
    rest_to: int | None


NOTHING_YET = SprintSums(promised=0.0, finished=0.0, left=0.0, cards=0, cards_finished=0)
"""Of a sprint that goes on."""
