"""What a publication is in the ledger: every cell, shown or hidden, and never a hidden number."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from samsyn.disclosure.ledger import About, Entry, Past, cells_of, head_of
from samsyn.disclosure.policy import Protected
from samsyn.disclosure.rounding import Rounded
from samsyn.disclosure.tables import System


def entry_of(tables: Protected, about: About, past: Past) -> Entry:
    """Return the entry of tables in which cells are hidden, next after all of the ledger."""
    marks = np.where(tables.primary, "primary", np.where(tables.secondary, "secondary", ""))
    return _entry(tables.system, tables.values, marks.tolist(), about=about, past=past)


def entry_of_rounded(system: System, rounded: Rounded, about: About, past: Past) -> Entry:
    """Return the entry of tables in which small counts are rounded."""
    marks = [""] * len(rounded.values)
    spread = rounded.largest_change()
    return _entry(system, rounded.values, marks, about=about, past=past, spread=spread)


def stands_in(entries: Iterable[Entry], entry: Entry) -> bool:
    """Tell whether the ledger holds this publication already, with the same cells."""
    return any(
        replace(one, number=entry.number, previous=entry.previous) == entry for one in entries
    )


def _entry(
    system: System,
    values: np.ndarray,
    marks: list[str],
    *,
    about: About,
    past: Past,
    spread: int = 0,
) -> Entry:
    names = [d.name for d in system.dimensions]
    dimensions: Mapping[str, Mapping[str, tuple[str, ...]]] = past.own_pieces(system.dimensions)
    return Entry(
        number=len(past.entries) + 1, about=about, dimensions=dimensions, splits=past.splits,
        cells=cells_of(system.codes, values, marks, limits=past.limits, named=names, spread=spread),
        previous=head_of(past.entries),
    )  # fmt: skip
