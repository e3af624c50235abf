"""The same tables in one order: so that how categories are listed changes nothing."""

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.tables.counts import Counts
from samsyn.disclosure.tables.dimension import Dimension
from samsyn.disclosure.tables.system import Margins, System


def in_one_order(system: System, counts: Counts) -> tuple[System, Counts, NDArray[np.int64]]:
    """Return tables and counts with all codes in the order of their names.

    Returns:
        The tables, the counts, and for every cell of the given tables its place in the new ones.
    """
    turned, codes, atoms = zip(*map(_sorted, system.dimensions), strict=True)
    margins = [
        Margins(m.name, tuple(tuple(sorted(int(codes[axis][c]) for c in shown))
                              for axis, shown in enumerate(m.shown)))
        for m in system.margins
    ]  # fmt: skip
    columns = range(len(turned))
    rows = np.stack([atoms[i][counts.atoms[:, i]] for i in columns], axis=1)
    ordered = np.lexsort(rows.T[::-1])
    new = System.of(turned, margins)
    number = {place: i for i, place in enumerate(map(tuple, new.places.tolist()))}
    places = np.stack([codes[i][system.places[:, i]] for i in columns], axis=1)
    back = np.array([number[place] for place in map(tuple, places.tolist())], dtype=np.int64)
    return new, Counts(turned, rows[ordered], counts.persons[ordered]), back


def _sorted(dimension: Dimension) -> tuple[Dimension, NDArray[np.int64], NDArray[np.int64]]:
    """Return a dimension in the order of names, with the new number of each code and atom."""
    order = [0, *sorted(range(1, len(dimension.codes)), key=dimension.codes.__getitem__)]
    new_code = np.argsort(order)
    atom_order = sorted(range(len(dimension.atoms)), key=dimension.atoms.__getitem__)
    new_atom = np.argsort(atom_order)
    parents = [dimension.parents[code] for code in order]
    turned = Dimension(
        name=dimension.name,
        codes=tuple(dimension.codes[code] for code in order),
        atoms=tuple(dimension.atoms[atom] for atom in atom_order),
        made_of=tuple(
            tuple(sorted(int(new_atom[a]) for a in dimension.made_of[code])) for code in order
        ),
        parents=tuple(None if parent is None else int(new_code[parent]) for parent in parents),
    )
    return turned, new_code, new_atom
