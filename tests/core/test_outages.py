"""What passes by itself."""

from board.core.outages import TRY_AGAIN


def test_what_passes_by_itself_says_when_to_come_again() -> None:
    assert {one.status for one in TRY_AGAIN} == {503}
    assert all(one.retry_after_seconds > 0 for one in TRY_AGAIN)
