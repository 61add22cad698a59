"""Parts that were compressed apart are one gzip stream, which the standard library reads and
checks."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.core.deflated import MOST_PADDING, deflated, gzipped, joined

DATABASES = ["sqlite"]
PARTS = st.lists(st.binary(max_size=300) | st.sampled_from([b"", b"ab" * 40_000]), max_size=6)


@given(PARTS)
def test_joined_parts_are_what_they_were(parts: list[bytes]) -> None:
    whole = joined([deflated(part) for part in parts])
    assert gzip.decompress(b"".join(gzipped(whole))) == b"".join(parts)
    assert whole.size == sum(map(len, parts))


@given(PARTS, PARTS)
def test_what_is_joined_can_be_joined_again(one: list[bytes], other: list[bytes]) -> None:
    halves = [joined([deflated(part) for part in parts]) for parts in (one, other)]
    whole = joined([*halves, halves[0]])
    assert gzip.decompress(b"".join(gzipped(whole))) == b"".join([*one, *other, *one])


def test_a_changed_byte_is_noticed() -> None:
    pieces = gzipped(joined([deflated(b"Refunds"), deflated(b"Printer")]))
    spoiled = bytearray(b"".join(pieces))
    spoiled[-8] ^= 1
    with pytest.raises(gzip.BadGzipFile, match="CRC"):
        gzip.decompress(bytes(spoiled))


def test_padding_changes_the_length_and_nothing_else() -> None:
    part = deflated(b"Refunds" * 100)
    padded = [b"".join(gzipped(part, is_padded=True)) for _ in range(200)]
    assert {gzip.decompress(one) for one in padded} == {b"Refunds" * 100}
    assert len({len(one) for one in padded}) > MOST_PADDING / 4
