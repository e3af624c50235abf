"""A national release beside the ledger of the ten years before it.

Five hundred persons a year, made of the records of the reference. Each year's release has tables of
that year and a series over all years so far: so every release shares people with the last one.
"""

import time
from dataclasses import replace

import numpy as np

from bench.made_tables import made, shown
from samsyn.disclosure import (
    About,
    Counts,
    Entry,
    Past,
    Policy,
    System,
    attack,
    entry_of,
    flat,
    profile_at,
    protect,
)
from samsyn.disclosure.published import Published
from samsyn.disclosure.tables import Margins

YEARS = tuple(str(year) for year in range(2011, 2022))
OF_YEAR = ("district exploitation:group", "gender age", "exploitation gender", "district gender")
SERIES = ("year district", "year exploitation:group", "year gender age:group")
SEED = 2020


def print_ten_years() -> None:
    """Print how long the last release takes, protected and then attacked beside all the others."""
    entries: tuple[Entry, ...] = ()
    for place, year in enumerate(YEARS[:-1]):
        tables, past = _release(place, entries)
        about = About(f"report-{year}", "persons", "1", "hidden", f"{year}-06-15")
        entries = (*entries, entry_of(tables, about, past))
    started = time.process_time()
    tables, past = _release(len(YEARS) - 1, entries)
    protected = time.process_time() - started
    values = np.where(tables.hidden, -1, tables.values)
    seen = Published(tables.system.dimensions, tables.system.places, values)
    started = time.process_time()
    found = attack(seen, past=past)
    attacked = time.process_time() - started
    before = sum(len(entry.cells) for entry in entries)
    small = set(np.flatnonzero(tables.primary).tolist())
    narrow = sum(
        interval.width < 3
        for cell, interval in zip(found.cells, found.intervals, strict=True) if cell in small
    )  # fmt: skip
    print(f"release beside ten years: {len(tables.values)} cells beside {before} in "
          f"{len(entries)} releases; protected in {protected:.1f} s, attacked in {attacked:.1f} s; "
          f"{narrow} of {len(small)} small cells too narrow")  # fmt: skip


def _release(place: int, entries: tuple[Entry, ...]):  # noqa: ANN202 - tables and their past
    counts = _counts(place)
    year = next(i for i, d in enumerate(counts.dimensions) if d.name == "year")
    last = counts.dimensions[year].number(YEARS[place])
    margins = [Margins(table, shown(counts, table)) for table in SERIES]
    for table in OF_YEAR:
        codes = list(shown(counts, table))
        codes[year] = (last,)
        margins.append(Margins(table, tuple(codes)))
    past = Past(entries=entries, known={d.name: d for d in counts.dimensions})
    system = System.of(counts.dimensions, margins)
    return protect(system, counts, Policy(profile_at(5)), past=past), past


def _counts(place: int) -> Counts:
    """Return the persons of all years so far: the same ones, whatever comes after."""
    _, given = made("lin5", "5k")
    axis = next(i for i, d in enumerate(given.dimensions) if d.name == "year")
    persons = np.repeat(np.arange(len(given.persons)), given.persons)
    order = np.random.default_rng(SEED).permutation(len(persons))
    rows, seen_in = [], np.arange(len(persons)) * len(YEARS) // len(persons)
    for number, person in enumerate(order.tolist()):
        if seen_in[number] <= place:
            row = given.atoms[persons[person]].copy()
            row[axis] = seen_in[number]
            rows.append(row)
    merged, where = np.unique(np.array(rows), axis=0, return_inverse=True)
    years = flat("year", codes=YEARS[: place + 1])
    dimensions = tuple(replace(d) if i != axis else years for i, d in enumerate(given.dimensions))
    return Counts(dimensions, merged, np.bincount(where.ravel()).astype(np.int64))
