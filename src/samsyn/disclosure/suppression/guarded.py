"""The cells that must not be worked out, kept free of all that is published so far."""

from collections.abc import Iterable
from hashlib import blake2b
from itertools import count

from samsyn.disclosure.tables.elimination import PRIME, Column, Holders

Hashes = tuple[int, int, int]
Ratios = tuple[int, int]


class Guarded:
    """Columns of guarded cells, each less what the published ones give of it.

    A column that is left over of a candidate and is a multiple of one of these would give that
    cell away. Multiples are found by three linear hashes: their ratios do not change when a
    column is multiplied.
    """

    __slots__ = ("_columns", "_hashes", "_holders", "_keys", "_weights", "lost")

    def __init__(self, columns: Iterable[Column]) -> None:
        self._weights: dict[int, tuple[int, int, int]] = {}
        self._columns: dict[int, Column] = {}
        self._holders = Holders()
        self._keys: dict[Ratios, int] = {}  # how many columns have these ratios
        self._hashes: dict[int, Hashes] = {}
        self.lost: list[int] = []  # those that follow from what is public
        for number, column in zip(count(), columns):
            if not column:
                self.lost.append(number)
                continue
            self._columns[number] = dict(column)
            self._holders.add(number, column)
            self._remember(number, self._hashed(column))

    def holders(self, key: int) -> int:
        """Return how many guarded columns have a coordinate."""
        return len(self._holders.of(key))

    def would_give_away(self, column: Column) -> bool:
        """Tell whether publishing this column would give one of the guarded cells."""
        return _ratios(self._hashed(column)) in self._keys

    def take_out(self, published: Column, *, pivot: int) -> None:
        """Take a published column, scaled to 1 at its pivot, out of all guarded ones."""
        numbers = list(self._holders.of(pivot))
        if not numbers:
            return
        hashes = self._hashed(published)
        for number in numbers:
            column = self._columns[number]
            factor = column[pivot]
            self._holders.take_out(number, column, published, factor=factor)
            before = self._forget(number)
            if column:
                self._remember(
                    number,
                    (
                        (before[0] - factor * hashes[0]) % PRIME,
                        (before[1] - factor * hashes[1]) % PRIME,
                        (before[2] - factor * hashes[2]) % PRIME,
                    ),
                )
            else:
                self.lost.append(number)

    def _remember(self, number: int, hashes: Hashes) -> None:
        self._hashes[number] = hashes
        ratios = _ratios(hashes)
        self._keys[ratios] = self._keys.get(ratios, 0) + 1

    def _forget(self, number: int) -> Hashes:
        hashes = self._hashes.pop(number)
        ratios = _ratios(hashes)
        self._keys[ratios] -= 1
        if not self._keys[ratios]:
            del self._keys[ratios]
        return hashes

    def _hashed(self, column: Column) -> Hashes:
        first = second = third = 0
        known = self._weights
        for key, value in column.items():
            one, two, three = known.get(key) or self._draw(key)
            first += value * one
            second += value * two
            third += value * three
        return first % PRIME, second % PRIME, third % PRIME

    def _draw(self, key: int) -> tuple[int, int, int]:
        """Return the three weights of a coordinate: the same in every run."""
        drawn = blake2b(str(key).encode(), digest_size=24).digest()
        weights = tuple(
            int.from_bytes(drawn[i : i + 8], "big") % (PRIME - 1) + 1 for i in (0, 8, 16)
        )
        self._weights[key] = weights[0], weights[1], weights[2]
        return self._weights[key]


def _ratios(hashes: Hashes) -> Ratios:
    inverse = pow(hashes[0], -1, PRIME)
    return hashes[1] * inverse % PRIME, hashes[2] * inverse % PRIME
