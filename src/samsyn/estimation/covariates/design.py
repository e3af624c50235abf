"""The design of a table: which columns each term has, and which cells each of its margins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from samsyn.estimation.covariates.table import Covariate, CovariateTable
from samsyn.estimation.existence import Matrix
from samsyn.estimation.models import Term, ordered, pairs_of

Places = NDArray[np.intp]
OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Block:
    """What a term has in a design.

    `columns` are its columns in the matrices; `margins` its combinations of levels, all its lists
    being 1, among those of all terms; `margin` and `unseen_margin` tell to which of them each cell
    and each kind on no list belongs, or `OUTSIDE`. `parameters` counts those at minus infinity too.
    """

    columns: slice
    parameters: int
    margins: slice
    margin: Places
    unseen_margin: Places


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table as matrices: a row a cell, a column a parameter.

    `seen` is of the cells on some list, `unseen` of the kinds on no list. The level that most
    people have is the one that the others are compared with. Of the incomplete rows of the table,
    the cells that row i may belong to are `places[starts[i]:starts[i + 1]]`; `cell_of` names the
    cell of each complete row and is `OUTSIDE` for the others. `margins` has for each cell the
    margins of all terms that it belongs to, a column a term.
    """

    table: CovariateTable
    blocks: Mapping[Term, Block]
    seen: Matrix
    unseen: Matrix
    margins: Places
    cell_of: Places
    starts: Places
    places: Places

    @property
    def factors(self) -> int:
        """How many lists and covariates there are."""
        return len(self.table.factors)


def main_effects(table: CovariateTable) -> tuple[Term, ...]:
    """Return the constant and the main effects of all lists and covariates."""
    return (0, *(1 << place for place in range(len(table.factors))))


def closed(table: CovariateTable, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the interactions with all those they are made of, in writing order."""
    wanted, whole = tuple(terms), 1 << len(table.factors)
    if any(not 0 <= term < whole for term in wanted):
        raise ValueError(f"A term is of at most {len(table.factors)} lists and covariates.")
    parts = (part for term in wanted for part in _parts(term))
    return ordered({part for part in parts if part.bit_count() > 1})


def all_pairs(table: CovariateTable) -> tuple[Term, ...]:
    """Return every interaction of two that has a parameter."""
    return tuple(pair for pair in pairs_of(len(table.factors)) if _parameters(table, pair))


def grid_of(table: CovariateTable, terms: Iterable[Term]) -> Grid:
    """Lay out a table for the models that have none but these interactions.

    Args:
        table: lists by covariates.
        terms: the interactions.
    """
    wanted = (*main_effects(table), *closed(table, terms))
    cells = (1 << len(table.lists)) - 1
    histories = np.repeat(np.arange(cells + 1), table.kinds)
    levels = np.array([*product(*(range(size) for size in table.shape))], dtype=np.intp)
    kinds = np.tile(levels, (cells + 1, 1))
    effects = [_effects(one, _common(table, at)) for at, one in enumerate(table.covariates)]
    blocks: dict[Term, Block] = {}
    made: list[Matrix] = []
    first = below = 0
    for term in wanted:
        columns = _columns(table, term, histories, kinds, effects)
        margin, count = _margins(table, term, histories, kinds)
        margin[margin != OUTSIDE] += below
        last, above = first + columns.shape[1], below + count
        blocks[term] = Block(
            slice(first, last), _parameters(table, term), slice(below, above),
            margin[table.kinds:], margin[: table.kinds],
        )  # fmt: skip
        made.append(columns)
        first, below = last, above
    whole = np.hstack(made)
    seen = np.ascontiguousarray(whole[table.kinds :])
    margins = np.stack([block.margin for block in blocks.values()], axis=1)
    return Grid(table, blocks, seen, whole[: table.kinds].copy(), margins, *_rows(table))


def _parts(term: Term) -> Iterable[Term]:
    """Yield every part of a term, itself first."""
    part = term
    while part:
        yield part
        part = (part - 1) & term


def _split(table: CovariateTable, term: Term) -> tuple[int, list[int]]:
    """Return the lists of a term as a history, and the places of its covariates."""
    count = len(table.lists)
    covariates = [at for at in range(len(table.covariates)) if term >> (count + at) & 1]
    return term & ((1 << count) - 1), covariates


def _parameters(table: CovariateTable, term: Term) -> int:
    number = 1
    for at in _split(table, term)[1]:
        number *= table.covariates[at].parameters
    return number


def _common(table: CovariateTable, covariate: int) -> int:
    """Return the level that most people have; the first of them."""
    people = [0] * table.shape[covariate]
    for row in table.rows:
        level = row.levels[covariate]
        if level is not None:
            people[level] += row.people
    return people.index(max(people))


def _effects(covariate: Covariate, common: int) -> Matrix:
    """Return the columns of a main effect: a row a level."""
    size = len(covariate.levels)
    if not covariate.degree:
        return np.delete(np.eye(size), common, axis=1)
    numbers = np.array([float(level) for level in covariate.levels])
    middle, half = (numbers.max() + numbers.min()) / 2, (numbers.max() - numbers.min()) / 2
    powers = np.vander((numbers - middle) / half, covariate.degree + 1, increasing=True)
    return np.asarray(np.linalg.qr(powers)[0][:, 1:] * np.sqrt(size), dtype=float)


def _columns(
    table: CovariateTable, term: Term, histories: Places, kinds: Places, effects: list[Matrix]
) -> Matrix:
    lists, covariates = _split(table, term)
    made = np.asarray((histories & lists) == lists, dtype=float)[:, None]
    for at in covariates:
        other = effects[at][kinds[:, at]]
        made = (made[:, :, None] * other[:, None, :]).reshape(len(made), -1)
    return made


def _margins(
    table: CovariateTable, term: Term, histories: Places, kinds: Places
) -> tuple[Places, int]:
    """Return to which margin of a term each cell belongs, and how many there are.

    A polynomial has no margin of its own: its levels are added over.
    """
    lists, covariates = _split(table, term)
    number = np.zeros(len(histories), dtype=np.intp)
    count = 1
    for at in covariates:
        if not table.covariates[at].degree:
            number = number * table.shape[at] + kinds[:, at]
            count *= table.shape[at]
    number[(histories & lists) != lists] = OUTSIDE
    return number, count


def _rows(table: CovariateTable) -> tuple[Places, Places, Places]:
    cells = [table.cells_of(row) for row in table.rows]
    whole = [one[0] if len(one) == 1 else OUTSIDE for one in cells]
    open_rows = [one for one in cells if len(one) > 1]
    starts = np.cumsum([0, *(len(one) for one in open_rows)])
    places = [cell for one in open_rows for cell in one]
    return (
        np.array(whole, dtype=np.intp), np.asarray(starts, dtype=np.intp),
        np.array(places, dtype=np.intp),
    )  # fmt: skip
