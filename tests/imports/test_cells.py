"""Moments and states as other systems write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from board.imports.cells import is_closed, moment_in

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize(
    "said",
    [
        "2024-05-03 10:22",
        "2024-05-03T10:22:00+02:00",
        "2024-05-03T08:22:00Z",
        "03.05.2024 10:22",
        "3/5/2024 10:22",
        "Fri, 3 May 2024 10:22:00 +0200",
        "1714724520",
    ],
)
def test_moments_are_read_as_the_north_writes_them(said: str) -> None:
    assert moment_in(said, STOCKHOLM) == datetime(2024, 5, 3, 8, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "said", ["soon", "10:22", "99999999999999", "1" * 41, "0001-01-01", "9" * 30]
)
def test_what_is_no_moment_is_none(said: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        moment_in(said, STOCKHOLM)


def test_an_empty_cell_says_nothing() -> None:
    assert moment_in("  ", STOCKHOLM) is None


def test_states_are_closed_by_usual_words_and_ones_own() -> None:
    assert [is_closed(one, "") for one in ("Closed", "STÄNGD", "Løst", "open", "pending")] == [
        *(True, True, True),
        *(False, False),
    ]
    assert is_closed("Åtgärdad", "väntar, åtgärdad ")
