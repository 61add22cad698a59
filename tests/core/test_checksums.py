"""The checksum of two parts follows from theirs."""

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from board.core.checksums import shift_of, times

DATABASES = ["sqlite"]


@given(st.binary(), st.binary())
def test_two_parts_have_the_checksum_of_the_whole(one: bytes, other: bytes) -> None:
    assert times(crc32(one), shift_of(len(other))) ^ crc32(other) == crc32(one + other)


def test_in_front_of_nothing_a_checksum_stays() -> None:
    assert times(crc32(b"Refunds"), shift_of(0)) == crc32(b"Refunds")
