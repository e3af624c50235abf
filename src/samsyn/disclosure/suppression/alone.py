"""Persons who are alone in their cell know that cell: sums of such cells must not be shown.

The coordinates are changed so that each lone cell is a coordinate of its own. A column that is
left with such coordinates only says something of lone cells alone.
Source: after the method "anySum" of Langsrud (2024), which it follows closely, not to the cell.
"""

from collections.abc import Sequence

from samsyn.disclosure.tables.elimination import PRIME, Column, Elimination


class Alone:
    """Coordinates at and above `start` stand for the lone cells."""

    __slots__ = ("_used", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self._used: set[int] = set()

    def take_coordinates(self, cells: Sequence[Column], elimination: Elimination) -> None:
        """Make every lone cell a coordinate of its own."""
        for number, cell in enumerate(cells):
            left = elimination.reduce(cell)
            inner = [key for key in left if key < self.start]
            if inner:
                left[self.start + number] = PRIME - 1
                elimination.add(left, pivot=min(inner))

    def would_tell(self, column: Column) -> bool:
        """Tell whether a column left over of a candidate must be hidden for the sake of the lone.

        A sum of lone cells is hidden. As many of them less as many others may be shown, as long
        as none of them stood in such a difference before: what several give together is left to
        the attack.
        """
        if any(key < self.start for key in column):
            return False
        if sum(column.values()) % PRIME or self._used & column.keys():
            return True
        self._used |= column.keys()
        return False
