"""What holds in a retrospective: phases, steps, room, dots."""

import pytest

from board.core.errors import Refused
from board.retrospectives.rules import (
    MOST_NOTES,
    MOST_NOTES_EACH,
    PHASES,
    check_dots,
    check_may_reveal,
    check_room_for_note,
    check_step,
)


def allowed(phase: str, to: str) -> bool:
    try:
        check_step(phase, expected=phase, to=to)
    except Refused:
        return False
    return True


def test_steps_lead_forward_to_the_end_and_once_back() -> None:
    steps = {(phase, to) for phase in PHASES for to in PHASES if allowed(phase, to)}
    forward = set(zip(PHASES, PHASES[1:], strict=False))
    ending = {(phase, "closed") for phase in PHASES[:-1]}
    assert steps == forward | ending | {("agreeing", "talking")}


def test_signed_notes_of_one_are_shown_and_anonymous_ones_of_three() -> None:
    check_may_reveal(written=1, writers=[1], is_anonymous=False)
    check_may_reveal(written=3, writers=[1, 2, 3], is_anonymous=True)
    for written, writers, code in ((0, [], "nothing_written"), (9, [1, 2], "too_few_to_hide")):
        with pytest.raises(Refused) as refused:
            check_may_reveal(written=written, writers=writers, is_anonymous=True)
        assert refused.value.code() == code


def test_there_is_room_for_each_and_for_all() -> None:
    check_room_for_note(all_notes=MOST_NOTES - 1, own_notes=MOST_NOTES_EACH - 1)
    for all_notes, own in ((MOST_NOTES, 0), (0, MOST_NOTES_EACH)):
        with pytest.raises(Refused):
            check_room_for_note(all_notes=all_notes, own_notes=own)


def test_dots_are_counted_with_those_given_elsewhere() -> None:
    check_dots(given_elsewhere=1, dots=2, most=3)
    with pytest.raises(Refused):
        check_dots(given_elsewhere=2, dots=2, most=3)
