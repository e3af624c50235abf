"""The figures of a report beside all that was published before, and what it adds to that.

Each quantity of each period is a line of its own in the ledger. As long as its numbers are those
that were published, it is the same count of the same people; where one is another, it is a later
count of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure import (
    About,
    Entry,
    ImpossibleError,
    OtherwiseError,
    Past,
    Policy,
    Protected,
    entry_of,
    protect_cells,
    stands_in,
)
from samsyn.yearbook.cells import Cells

FIRST = 1


@dataclass(frozen=True, slots=True)
class Laid:
    """Cells laid beside the ledger: how they would be protected, and which count they are.

    `tables` is None where the answers contradict each other or what was published.
    """

    cells: Cells
    tables: Protected | None
    vintage: str

    def shown(self, hidden: NDArray[np.bool_]) -> Protected:
        """Return the cells as a report shows them."""
        primary = hidden & (self.tables.primary if self.tables else hidden)
        return Protected(
            self.cells.system, self.cells.values, primary, hidden & ~primary, added=(),
            open=(),
        )  # fmt: skip


def lay_beside(cells: Cells, policy: Policy, *, ledger: Sequence[Entry]) -> Laid:
    """Protect cells beside the ledger.

    Args:
        cells: of one quantity in one period.
        policy: how they are protected.
        ledger: everything published before.

    Raises:
        SplitError: the same people were divided otherwise before, and nobody has said how.
    """
    counted = _counted(cells)
    known = [int(one.about.vintage) for one in ledger if one.about.counted == counted]
    latest = max(known, default=FIRST)
    for vintage in (latest, latest + 1):
        past = Past(entries=tuple(ledger), counted=counted, vintage=str(vintage))
        try:
            tables = protect_cells(cells.system, cells.values, policy, past=past)
        except OtherwiseError:
            continue
        except ImpossibleError:
            return Laid(cells, None, str(vintage))
        return Laid(cells, tables, str(vintage))
    return Laid(cells, None, str(latest + 1))


def entries_with(
    published: Sequence[tuple[Laid, NDArray[np.bool_]]],
    *,
    ledger: Sequence[Entry],
    publication: str,
    day: str,
) -> tuple[Entry, ...]:
    """Return what a report adds to the ledger, in the order of its quantities and periods.

    Args:
        published: what was laid beside it, and which cells of that are not shown.
        ledger: everything published before.
        publication: what the report is called.
        day: when it was published, as 2021-06-15.
    """
    entries = tuple(ledger)
    for laid, hidden in published:
        about = About(
            publication, counted=_counted(laid.cells), vintage=laid.vintage, source="report",
            day=day,
        )  # fmt: skip
        past = Past(entries=entries, counted=about.counted, vintage=laid.vintage)
        entry = entry_of(laid.shown(hidden), about, past)
        if not stands_in(entries, entry):
            entries = (*entries, entry)
    return entries[len(ledger) :]


def _counted(cells: Cells) -> str:
    return f"{cells.quantity} {cells.period}"
