"""The rows of a table that the program makes, by the marks at their heads."""

import tomlkit
from tomlkit.items import Array

from samsyn.documents.by_word.marks import mark_of
from samsyn.documents.document import Block
from samsyn.documents.walk import find, text_of

Rows = dict[int, tuple[str, ...]]


def rows_of(block: Block, *, of: str) -> Rows | None:
    """Return the rows of a table by their numbers, each its cells in words.

    None where the block is not the table made of this block of the source.
    """
    if block["t"] != "Table":
        return None
    rows: Rows = {}
    for body in block["c"][4]:
        for row in body[3]:
            marks = [mark_of(link) for link in find(row, kinds=["Link"])]
            named = next((mark[1] for mark in marks if mark and mark[0] == "row"), "")
            number, _, place = named.partition("/")
            if number == of and place.isdigit():
                rows[int(place)] = tuple(" ".join(text_of(cell[4]).split()) for cell in row[1])
    return rows or None


def without_rows(source: str, gone: list[int]) -> str | None:
    """Return the settings of a block without some of its rows, all else as it was written.

    None where the rows are not written out one by one: then a rule makes them.
    """
    settings = tomlkit.parse(source)
    rows = settings.get("rows")
    if not isinstance(rows, Array) or max(gone) >= len(rows):
        return None
    for place in sorted(gone, reverse=True):
        del rows[place]
    return tomlkit.dumps(settings).rstrip("\n")
