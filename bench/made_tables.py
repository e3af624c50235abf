"""Systems of published tables over made records: for the bench and for the tests."""

from functools import cache
from pathlib import Path

from samsyn.disclosure import Counts, System, read_counts, read_dimensions
from samsyn.disclosure.tables import Margins

GIVEN = Path(__file__).resolve().parents[1] / "tests" / "reference" / "disclosure"
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
def made(system: str, tag: str) -> tuple[System, Counts]:
    """A system of published tables over made records, and the records."""
    name = f"freq7_{tag}.csv" if system == "kom7" else f"freq5_{tag}.csv"
    counts = read_counts(GIVEN / name, known=read_dimensions(GIVEN))
    return System.of(counts.dimensions, margins_of(counts, TABLES[system])), counts


def margins_of(counts: Counts, tables: tuple[str, ...]) -> list[Margins]:
    """Tables, each written as `year district age:group`."""
    return [Margins(table, shown(counts, table)) for table in tables]


def shown(counts: Counts, table: str) -> tuple[tuple[int, ...], ...]:
    """The codes a table shows of each dimension."""
    asked = dict((*word.split(":"), "all")[:2] for word in table.split())
    return tuple(d.at_level(asked[d.name]) if d.name in asked else (0,) for d in counts.dimensions)
