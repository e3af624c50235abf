"""Unpacks one stream of deflated bytes, never beyond a bound."""

import zlib

from samsyn.returns.unpacking.refused import RefusedError


def inflate(data: bytes, *, most: int) -> bytes:
    """Return unpacked bytes.

    Args:
        most: how many bytes they may be.

    Raises:
        RefusedError: they are damaged, or more than that.
    """
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(data, most)
    except zlib.error as fault:
        raise RefusedError("damaged") from fault
    if unpacking.unconsumed_tail:
        raise RefusedError("bomb")
    return found
