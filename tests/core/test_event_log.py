"""What is written down about change."""

from board.core import clock
from board.core.event_log import NOTHING, Head, LoggedEvent, lot

AT = clock.instant_of("2026-11-21T08:00:00.000Z")


def test_a_lot_is_never_nothing_and_fits_into_every_database() -> None:
    drawn = {lot() for _ in range(200)}
    assert len(drawn) > 190
    assert all(0 < number < 2**31 for number in drawn)


def test_a_stream_on_which_nothing_happened_has_a_head_too() -> None:
    assert Head(epoch=0, seq=0, mark=0) == NOTHING


def test_everybody_gets_an_event_with_what_it_put_and_never_what_was_before() -> None:
    event = LoggedEvent(
        stream="board/7",
        seq=3,
        epoch=1,
        mark=11,
        after=10,
        kind="card.moved",
        at=AT,
        by_id=5,
        by_kind="member",
        client="browser",
        command="9",
        body='{"facts": {"card": 2}, "put": {"card": {"2": {"id": 2}}}, "gone": {}}',
        prior='{"card": {"2": [{"title": "secret"}, {}]}}',
    )
    assert event.message() == {
        "stream": "board/7",
        "epoch": 1,
        "seq": 3,
        "mark": 11,
        "after": 10,
        "kind": "card.moved",
        "at": "2026-11-21T08:00:00.000Z",
        "by": 5,
        "command": "browser:9",
        "facts": {"card": 2},
        "put": {"card": {"2": {"id": 2}}},
        "gone": {},
    }
