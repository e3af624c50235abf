"""What the readers of tables share: whole lines, counts, and dimensions made of what is met."""

from collections.abc import Iterable, Sequence

from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.tables.dimension import TOTAL, Dimension, flat
from samsyn.returns import Row


class CountsError(DisclosureError):
    """A line of a table of counts cannot be used."""


def whole_rows(rows: Iterable[Row], *, file: str) -> list[Row]:
    """Return the rows.

    Raises:
        CountsError: one has not as many fields as the header.
    """
    found = list(rows)
    for row in found:
        if not row.fields:
            raise CountsError("counts-broken", fields={"file": file, "line": row.line})
    return found


def count_in(row: Row, column: str, *, file: str) -> int:
    """Return the number of persons in a row.

    Raises:
        CountsError: it is no whole number, or below 0.
    """
    text = row.fields[column]
    if not (text.isascii() and text.isdigit()):
        raise CountsError("counts-number", fields={"file": file, "line": row.line, "text": text})
    return int(text)


def met_in(rows: Sequence[Row], name: str) -> Dimension:
    """Return a dimension without groups, of the codes that stand in a column."""
    return flat(name, codes=sorted({row.fields[name] for row in rows} - {TOTAL}))
