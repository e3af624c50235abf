"""Tables of the made records, and small tables that a person can check by hand."""

import gzip
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np

from samsyn.disclosure import Counts, full_cross, read_counts, read_dimensions
from samsyn.disclosure.tables import Margins, System, flat

GIVEN = Path(__file__).resolve().parents[1] / "reference" / "disclosure"
GROUPS = {"exploitation": "group", "age": "group", "origin": "group"}
TABLES = {
    "d3": ("district exploitation year",),
    "lin5": (
        "year gender age", "year gender exploitation", "year district exploitation:group",
        "year district gender age:group", "exploitation age gender",
    ),
    "full5": ("district exploitation gender age year",),
    "kom7": (
        "year gender age", "year gender exploitation", "year district exploitation",
        "year district gender age:group", "exploitation age gender",
        "year origin exploitation gender", "year origin age:group gender",
        "year partner exploitation", "year partner district", "year partner gender age:group",
    ),
}  # fmt: skip


@cache
def made(system, tag):
    """A system of published tables over made records, and the records."""
    name = f"freq7_{tag}.csv" if system == "kom7" else f"freq5_{tag}.csv"
    counts = read_counts(GIVEN / name, known=read_dimensions(GIVEN))
    return System.of(counts.dimensions, margins_of(counts, TABLES[system])), counts


def margins_of(counts, tables):
    """Tables, each written as `year district age:group`."""
    return [Margins(table, shown(counts, table)) for table in tables]


def shown(counts, table):
    """The codes a table shows of each dimension."""
    asked = dict((*word.split(":"), "all")[:2] for word in table.split())
    return tuple(d.at_level(asked[d.name]) if d.name in asked else (0,) for d in counts.dimensions)


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
