"""Gaussian elimination on sparse columns, exact: whole numbers modulo a prime.

A column is a mapping from coordinates to numbers. Modulo a prime there is no rounding and nothing
grows; that two different columns look alike by chance has probability below 1e-17 a comparison.
"""

PRIME = 2**61 - 1  # a Mersenne prime: https://oeis.org/A000043
Column = dict[int, int]


class Elimination:
    """Columns found independent so far, each with a coordinate (pivot) that it alone has.

    A column is kept as the list of its other entries: most have none.
    """

    __slots__ = ("_holders", "_rests")

    def __init__(self) -> None:
        self._rests: dict[int, Column] = {}  # pivot -> the column but for the 1 at its pivot
        self._holders: dict[int, set[int]] = {}  # coordinate -> the pivots whose column has it

    def __len__(self) -> int:
        return len(self._rests)

    def reduce(self, column: Column) -> Column:
        """Return what is left of a column when all columns held are taken out of it."""
        left: Column = {}
        rests = self._rests
        for key, factor in column.items():
            rest = rests.get(key)
            if rest is None:
                left[key] = left.get(key, 0) + factor
            else:
                for other, value in rest.items():
                    left[other] = left.get(other, 0) - factor * value
        return {key: value for key, whole in left.items() if (value := whole % PRIME)}

    def add(self, reduced: Column, *, pivot: int) -> Column:
        """Hold one more column, which `reduce` has left; return it scaled to 1 at its pivot."""
        inverse = pow(reduced[pivot], -1, PRIME)
        scaled = {key: value * inverse % PRIME for key, value in reduced.items()}
        rest = {key: value for key, value in scaled.items() if key != pivot}
        for holder in self._holders.pop(pivot, ()):
            self._take_out(holder, rest, pivot)
        self._rests[pivot] = rest
        for key in rest:
            self._holders.setdefault(key, set()).add(pivot)
        return scaled

    def _take_out(self, holder: int, rest: Column, pivot: int) -> None:
        """Take a new column out of one that is held and has its pivot."""
        held = self._rests[holder]
        factor = held.pop(pivot)
        for key, value in rest.items():
            before = held.get(key)
            if before is None:
                held[key] = -factor * value % PRIME
                self._holders.setdefault(key, set()).add(holder)
                continue
            left = (before - factor * value) % PRIME
            if left:
                held[key] = left
            else:
                del held[key]
                self._holders[key].discard(holder)
