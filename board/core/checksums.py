"""CRC-32 as arithmetic: the checksum of a whole follows from those of its parts."""

_POLYNOMIAL = 0xEDB88320
ONE, A_BYTE = 1 << 31, 1 << 23
"""x^0 and x^8, with the bits of CRC-32 in reverse."""


def times(one: int, other: int) -> int:
    """Polynomials over GF(2), modulo that of CRC-32 (zlib's `multmodp`)."""
    product = 0
    while one:
        if one & ONE:
            product ^= other
        one = one << 1 & 0xFFFFFFFF
        other = other >> 1 ^ (_POLYNOMIAL if other & 1 else 0)
    return product


def shift_of(size: int) -> int:
    """x^(8 * size): what a checksum before so many bytes is multiplied by."""
    power, square = ONE, A_BYTE
    while size:
        if size & 1:
            power = times(power, square)
        square = times(square, square)
        size >>= 1
    return power
