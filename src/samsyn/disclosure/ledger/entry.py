"""An entry of the ledger: one publication, with every cell that it showed or hid."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.disclosure.tables import Dimension

Pieces = Mapping[str, tuple[str, ...]]  # of what finest pieces each code is made
PERSONS, FIRST = "persons", "1"


@dataclass(frozen=True, slots=True)
class About:
    """Which publication, and of whom.

    `counted` says what a count is a count of: only what counts the same is reckoned together.
    `vintage` is which count of the same people it is: a later one has late registrations too.
    `source` is table, prose, chart or export; `method` is hidden or rounded; `day` is when it was
    published, as YYYY-MM-DD, or empty.
    """

    publication: str
    counted: str = PERSONS
    vintage: str = FIRST
    source: str = "table"
    method: str = "hidden"
    day: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its code in every dimension of the entry, and what was shown.

    `value` is None where the cell is hidden, and `mark` then says why; the true value is at most
    `spread` from a rounded one.
    """

    codes: tuple[str, ...]
    value: int | None
    mark: str = ""
    spread: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A publication as the ledger keeps it.

    `dimensions` gives for every dimension its codes and their pieces; `splits` into what finer
    pieces some pieces of earlier entries are to be taken apart from here on.
    """

    number: int
    about: About
    dimensions: Mapping[str, Pieces]
    cells: tuple[Cell, ...]
    splits: Mapping[str, Pieces]
    previous: str


def pieces_of(dimension: Dimension) -> dict[str, tuple[str, ...]]:
    """Return the codes of a dimension, each with the names of its atoms."""
    return {
        code: tuple(dimension.atoms[atom] for atom in atoms)
        for code, atoms in zip(dimension.codes, dimension.made_of, strict=True)
    }
