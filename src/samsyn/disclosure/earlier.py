"""Own cells that were published before: what is public stays public, what was hidden stays so."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.ledger import Beside
from samsyn.disclosure.refusals import DisclosureError

Marks = NDArray[np.bool_]


class OtherwiseError(DisclosureError):
    """A cell was published with another number."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Which own cells were shown before, and which were hidden."""

    shown: Marks
    hidden: Marks


def earlier_of(
    both: Beside, values: NDArray[np.int64], codes: Sequence[tuple[str, ...]]
) -> Earlier:
    """Find the own cells in the ledger.

    Args:
        both: the own cells beside the ledger.
        values: of the own cells.
        codes: of the own cells, to name one.

    Raises:
        OtherwiseError: one was published with a number that cannot be this.
    """
    known = {place: i for i, place in enumerate(map(tuple, both.shown.tolist()))}
    gone = set(map(tuple, both.hidden.tolist()))
    shown, hidden = np.zeros(len(values), dtype=bool), np.zeros(len(values), dtype=bool)
    for cell, place in enumerate(map(tuple, both.own.tolist())):
        number = known.get(place)
        hidden[cell] = number is None and place in gone
        if number is None:
            continue
        before, spread = int(both.values[number]), int(both.spread[number])
        if abs(before - int(values[cell])) > spread:
            fields = {"cell": " · ".join(codes[cell]), "before": before}
            raise OtherwiseError("published-otherwise", fields=fields)
        shown[cell] = spread == 0
    return Earlier(shown, hidden)
