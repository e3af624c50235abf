"""Which signs the letters of the report have, read from the font itself.

Source: OpenType specification 1.9.1, tables `cmap` and `OffsetTable`; subtable format 12.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import category

FONT = Path(__file__).parent / "writers" / "fonts" / "Inter-Regular.ttf"
UNSEEN = ("Cf", "Zl", "Zp")  # marks that steer the text and have no shape
SEGMENTED = 12  # the format of a map over all of Unicode
RECORD, ENCODING, GROUP = 16, 8, 12  # bytes of an entry in the three lists read here


class FontError(Exception):
    """The font has no map over all of Unicode."""


def lacking(text: str) -> tuple[str, ...]:
    """Return the signs of a text that the letters of the report do not have, each once.

    Examples:
        >>> lacking("Blåbær – 1 234 ½ →")
        ()
        >>> [hex(ord(sign)) for sign in lacking("Hei \\U0001f600\\n")]
        ['0x1f600']
    """
    return tuple(sign for sign in dict.fromkeys(text) if not _is_shown(sign))


def _is_shown(sign: str) -> bool:
    if sign.isspace() or category(sign) in UNSEEN:
        return True
    starts, ends = _covered()
    place = bisect_right(starts, ord(sign)) - 1
    return place >= 0 and ord(sign) <= ends[place]


@cache
def _covered() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where each stretch of code points the font has begins, and where it ends."""
    groups = sorted(_groups(FONT.read_bytes()))
    return tuple(start for start, _ in groups), tuple(end for _, end in groups)


def _groups(font: bytes) -> Iterator[tuple[int, int]]:
    table = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, table + 2)
    for entry in range(count):
        (offset,) = struct.unpack_from(">I", font, table + 4 + entry * ENCODING + 4)
        map_at = table + offset
        if struct.unpack_from(">H", font, map_at)[0] == SEGMENTED:
            (groups,) = struct.unpack_from(">I", font, map_at + 12)
            for group in range(groups):
                yield struct.unpack_from(">II", font, map_at + 16 + group * GROUP)
            return
    raise FontError(FONT.name)


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for entry in range(count):
        name, _, offset = struct.unpack_from(">4sII", font, 12 + entry * RECORD)
        if name == tag:
            return int(offset)
    raise FontError(FONT.name)
