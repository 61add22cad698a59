"""A gzip stream that is joined from parts which were compressed apart: what many pages have in
common is compressed once.

Each part is raw DEFLATE (RFC 1951) that ends at a byte's border and refers to nothing before it, so
parts follow each other as they are. What gzip (RFC 1952) wants at the end, the checksum of the
whole, follows from the parts' own.
"""

import secrets
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .checksums import shift_of, times

LEVEL, QUICK = 6, 1
"""For what many get, and for what one gets."""
_HEADER, _HEADER_WITH_NAME = b"\x1f\x8b\x08\0\0\0\0\0\0\xff", b"\x1f\x8b\x08\x08\0\0\0\0\0\xff"
_LAST_BLOCK = b"\x03\0"
MOST_PADDING = 100


@dataclass(frozen=True)
class Deflated:
    """`pieces` one after the other are DEFLATE without its last block; `crc` and `size` are those
    of the plain bytes."""

    pieces: tuple[bytes, ...]
    crc: int
    size: int

    @cached_property
    def shift(self) -> int:
        """What a checksum before these bytes is multiplied by: x^(8 * size)."""
        return shift_of(self.size)


def deflated(plain: bytes, level: int = LEVEL) -> Deflated:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(plain) + packer.flush(zlib.Z_FULL_FLUSH)
    return Deflated((packed,), zlib.crc32(plain), len(plain))


def joined(parts: Sequence[Deflated]) -> Deflated:
    """One part that is all of them."""
    crc = 0
    for part in parts:
        crc = times(crc, part.shift) ^ part.crc if crc else part.crc
    pieces = tuple(piece for part in parts for piece in part.pieces)
    return Deflated(pieces, crc, sum(part.size for part in parts))


def gzipped(part: Deflated, *, is_padded: bool = False) -> list[bytes]:
    """The pieces of a gzip stream. Its length says less when it `is_padded`: with a file name of up
    to MOST_PADDING letters, that everybody passes over (docs/security.md)."""
    name = b"x" * secrets.randbelow(MOST_PADDING) + b"\0"
    header = _HEADER_WITH_NAME + name if is_padded else _HEADER
    trailer = part.crc.to_bytes(4, "little") + (part.size % 2**32).to_bytes(4, "little")
    return [header, *part.pieces, _LAST_BLOCK + trailer]
