"""Tables of the made records, and small tables that a person can check by hand."""

import gzip
from itertools import product

import numpy as np
from bench.made_tables import GIVEN, made

from samsyn.disclosure import Counts, full_cross
from samsyn.disclosure.tables import flat

__all__ = ["GIVEN", "hidden_by_the_reference", "made", "small_table"]


def hidden_by_the_reference(system, tag, mode, names):
    """The cells, as codes in the order of `names`, that the reference program hides."""
    with gzip.open(GIVEN / f"hidden_{system}_{tag}_{mode}.csv.gz", "rt") as file:
        head, *rows = (line.strip().split(",") for line in file)
    cells = (dict(zip(head, row, strict=True)) for row in rows)
    return {tuple(cell.get(name, "Total") for name in names) for cell in cells}


def small_table(numbers, *, names=("place", "form")):
    """A full cross of made codes with these counts, and the counts."""
    numbers = np.array(numbers)
    dimensions = tuple(
        flat(name, codes=[f"{name[0]}{i}" for i in range(size)])
        for name, size in zip(names, numbers.shape, strict=True)
    )
    atoms = np.array(list(product(*map(range, numbers.shape))))
    return full_cross(dimensions), Counts(dimensions, atoms, numbers.ravel())
