"""Secondary suppression: from the cells most wanted to those least, publish what gives none away.

Source: Langsrud (2024), doi 10.1007/978-3-031-69651-0_6; here modulo a prime, in coordinates of
the tables themselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samsyn.disclosure.suppression.alone import Alone
from samsyn.disclosure.suppression.guarded import Guarded
from samsyn.disclosure.tables import Column
from samsyn.disclosure.tables.elimination import Elimination


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is hidden beside the primary cells, and what can no longer be.

    `secondary` are cells; `lost` are the guarded columns, by number, that follow from what must
    stay public.
    """

    secondary: tuple[int, ...]
    lost: tuple[int, ...]


def suppress(
    columns: Sequence[Column],
    *,
    size: int,
    order: Iterable[int],
    guarded: Iterable[Column],
    forced: Iterable[int] = (),
    alone: Sequence[Column] = (),
) -> Pattern:
    """Hide the cells that would give a guarded one away.

    Args:
        columns: every cell, in coordinates below `size`.
        size: above every coordinate.
        order: the cells that may be published, the most wanted first; others stay hidden.
        guarded: what must not be worked out: hidden cells, or differences of cells.
        forced: cells that are public already and stay so.
        alone: cells with one person in them, where a person could know himself there.
    """
    search = _Search(size)
    search.begin(guarded, alone)
    for cell in forced:
        search.publish(columns[cell])
    lost = tuple(search.guards.lost)
    secondary = tuple(cell for cell in order if not search.may_publish(columns[cell]))
    return Pattern(secondary, lost)


class _Search:
    """What is public so far, and what must not follow from it."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.elimination, self.lone = Elimination(), Alone(size)

    def begin(self, guarded: Iterable[Column], alone: Sequence[Column]) -> None:
        self.lone.take_coordinates(alone, self.elimination)
        self.guards = Guarded(self.elimination.reduce(column) for column in guarded)

    def publish(self, column: Column) -> None:
        """Make a cell public, whatever follows from it."""
        if left := self.elimination.reduce(column):
            self._hold(left)

    def may_publish(self, column: Column) -> bool:
        """Make a cell public, unless it would give one away."""
        left = self.elimination.reduce(column)
        if left and (self.lone.would_tell(left) or self.guards.would_give_away(left)):
            return False
        if left:
            self._hold(left)
        return True

    def _hold(self, left: Column) -> None:
        pivot = min(left, key=lambda key: (key >= self.size, self.guards.holders(key), key))
        self.guards.take_out(self.elimination.add(left, pivot=pivot), pivot=pivot)
