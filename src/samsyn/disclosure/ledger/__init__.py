"""The memory of all that was ever published: entries in a chain, and what they say of new tables.

In go entries of the ledger and the cells of a publication; out come both over common atoms. Refused
are a chain that is broken, and two divisions of the same people that nothing joins.
"""

from samsyn.disclosure.ledger.beside import VINTAGE, Beside
from samsyn.disclosure.ledger.entry import About, Cell, Entry
from samsyn.disclosure.ledger.file import LedgerError, enter, head_of, read_ledger
from samsyn.disclosure.ledger.past import Past, cells_of
from samsyn.disclosure.ledger.splits import SplitError, read_splits

__all__ = [
    "VINTAGE", "About", "Beside", "Cell", "Entry", "LedgerError", "Past", "SplitError", "cells_of",
    "enter", "head_of", "read_ledger", "read_splits",
]  # fmt: skip
