"""Gaussian elimination on sparse columns, exact: whole numbers modulo a prime.

A column is a mapping from coordinates to numbers. Modulo a prime there is no rounding and nothing
grows; that two different columns look alike by chance has probability below 1e-17 a comparison.
"""

PRIME = 2**61 - 1  # a Mersenne prime: https://oeis.org/A000043
Column = dict[int, int]


def less(column: Column, other: Column) -> Column:
    """Return one column less another.

    Examples:
        >>> less({1: 2, 2: 1}, {2: 1})
        {1: 2}
    """
    both = {key: column.get(key, 0) - other.get(key, 0) for key in {**column, **other}}
    return {key: value for key, value in both.items() if value}


class Elimination:
    """Columns found independent so far, each with a coordinate (pivot) that it alone has.

    A column is kept as the list of its other entries: most have none.
    """

    __slots__ = ("_holders", "_rests")

    def __init__(self) -> None:
        self._rests: dict[int, Column] = {}  # pivot -> the column but for the 1 at its pivot
        self._holders = Holders()  # of the rests, by their pivots

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

    def take(self, column: Column) -> bool:
        """Hold a column unless it follows from those held; tell whether it did not."""
        left = self.reduce(column)
        if left:
            self.add(left, pivot=max(left))
        return bool(left)

    def add(self, reduced: Column, *, pivot: int) -> Column:
        """Hold one more column, which `reduce` has left; return it scaled to 1 at its pivot."""
        inverse = pow(reduced[pivot], -1, PRIME)
        scaled = {key: value * inverse % PRIME for key, value in reduced.items()}
        rest = {key: value for key, value in scaled.items() if key != pivot}
        for holder in list(self._holders.of(pivot)):
            held = self._rests[holder]
            self._holders.take_out(holder, held, scaled, factor=held[pivot])
        self._rests[pivot] = rest
        self._holders.add(pivot, rest)
        return scaled


class Holders:
    """Which columns have a coordinate: kept right while columns are taken out of each other."""

    __slots__ = ("_of",)

    def __init__(self) -> None:
        self._of: dict[int, set[int]] = {}

    def add(self, name: int, column: Column) -> None:
        """Note a new column by its name."""
        for key in column:
            self._of.setdefault(key, set()).add(name)

    def of(self, key: int) -> set[int]:
        """Return the names of the columns that have a coordinate."""
        return self._of.get(key) or set()

    def take_out(self, name: int, column: Column, other: Column, *, factor: int) -> None:
        """Take another column so many times out of one that is noted."""
        for key, value in other.items():
            before = column.get(key)
            left = ((before or 0) - factor * value) % PRIME
            if left:
                column[key] = left
                if before is None:
                    self._of.setdefault(key, set()).add(name)
            elif before is not None:
                del column[key]
                self._of[key].discard(name)
