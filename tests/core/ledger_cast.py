"""Publications of small tables, entered one after the other."""

import numpy as np

from samsyn.disclosure import About, Published, entry_of


def entered(tables, past, *, publication, vintage="1"):
    """The ledger with one more entry."""
    entry = entry_of(tables, About(publication, vintage=vintage), past)
    return (*past.entries, entry)


def as_seen(tables):
    """What everybody sees of protected tables."""
    values = np.where(tables.hidden, -1, tables.values)
    return Published(tables.system.dimensions, tables.system.places, values)


def kept(found, cells):
    """The intervals of some hidden cells."""
    pairs = zip(found.cells, found.intervals, strict=True)
    return [interval for cell, interval in pairs if cell in cells]
