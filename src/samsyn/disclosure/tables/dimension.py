"""A dimension: codes, each of which is a set of the finest pieces (atoms) that are told apart.

In a tree every group is the sum of its members. Two divisions of the same thing (ages by five and
by ten years) are one dimension as well: its atoms are the pieces that both are made of.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TOTAL = "Total"


@dataclass(frozen=True, slots=True)
class Dimension:
    """What persons are divided by.

    `codes` are in reading order, the total first; `atoms` are the finest pieces; `made_of` gives
    for each code the numbers of its atoms; `parents` the number of the code it is shown under.
    """

    name: str
    codes: tuple[str, ...]
    atoms: tuple[str, ...]
    made_of: tuple[tuple[int, ...], ...]
    parents: tuple[int | None, ...]

    def number(self, code: str) -> int:
        """Return the place of a code.

        Raises:
            KeyError: the dimension has no such code.
        """
        try:
            return self.codes.index(code)
        except ValueError:
            raise KeyError(code) from None

    def depth(self, code: int) -> int:
        """Return how far below the total a code is shown: 0 for the total."""
        parent = self.parents[code]
        return 0 if parent is None else 1 + self.depth(parent)

    def members(self, code: int) -> tuple[int, ...]:
        """Return the codes shown directly under a code."""
        return tuple(i for i, parent in enumerate(self.parents) if parent == code)

    def at_level(self, level: str) -> tuple[int, ...]:
        """Return the codes of a level, the total among them: `leaf`, `group` or `all`."""
        if level == "all":
            return tuple(range(len(self.codes)))
        inner = {parent for parent in self.parents if parent is not None}
        if level == "group":
            return tuple(i for i in range(len(self.codes)) if self.depth(i) <= 1)
        return (0, *(i for i in range(1, len(self.codes)) if i not in inner))


def tree(name: str, *, parents: Mapping[str, str], total: str = TOTAL) -> Dimension:
    """Make a dimension of codes and the code each belongs to, in reading order.

    Examples:
        >>> age = tree("age", parents={"child": "Total", "a00_11": "child", "a12_17": "child",
        ...                            "adult": "Total"})
        >>> age.atoms
        ('a00_11', 'a12_17', 'adult')
        >>> [age.codes[i] for i in age.at_level("group")]
        ['Total', 'child', 'adult']
    """
    codes = (total, *parents)
    number = {code: i for i, code in enumerate(codes)}
    above = (None, *(number[parents[code]] for code in codes[1:]))
    inner = set(above)
    atoms = tuple(code for i, code in enumerate(codes) if i not in inner)
    pieces: list[list[int]] = [[] for _ in codes]
    for place, atom in enumerate(atoms):
        at: int | None = number[atom]
        while at is not None:
            pieces[at].append(place)
            at = above[at]
    return Dimension(name, codes, atoms, tuple(map(tuple, pieces)), above)


def flat(name: str, *, codes: Sequence[str], total: str = TOTAL) -> Dimension:
    """Make a dimension without groups."""
    return tree(name, parents=dict.fromkeys(codes, total), total=total)
