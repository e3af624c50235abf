"""Text and tables of plain text."""

import csv
import io
from collections.abc import Iterator

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.sightings import Stretch

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SAMPLE = 4_000
ALPHABET = 26


def decoded(content: bytes) -> str:
    """Return the text of bytes: as a mark says, else UTF-8, else the code page of Windows."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_text(file: Opened) -> Iterator[Stretch]:
    """Yield a text as one stretch."""
    yield file.stretch(decoded(file.content), "text")


def read_csv(file: Opened) -> Iterator[Stretch]:
    """Yield every cell of a CSV file, a row's cells as going on from each other."""
    text = decoded(file.content).replace("\x00", "")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text[:SAMPLE]))
    try:
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                place = file.place("cell", cell=f"{column_name(column)}{number}", number=number)
                yield Stretch(place, cell, goes_on=column > 0)
    except csv.Error:  # a field longer than the reader takes
        yield file.stretch(text, "text")


def column_name(index: int) -> str:
    """Return the letters of a column counted from 0.

    Examples:
        >>> column_name(0), column_name(26)
        ('A', 'AA')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return letters


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max((";", ",", "\t"), key=first.count)
