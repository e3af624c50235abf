"""Fitting a model to lists with covariates, also partly missing, and the numbers that follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from samsyn.estimation.covariates.climbing import FIRST_STEPS, Top, begin, climb
from samsyn.estimation.covariates.design import OUTSIDE, Grid, Places, closed, grid_of, main_effects
from samsyn.estimation.covariates.shape import Pattern, Shape, pattern_of, shape_of
from samsyn.estimation.covariates.standing import Known
from samsyn.estimation.covariates.table import CovariateTable
from samsyn.estimation.existence import Matrix, NoEstimate
from samsyn.estimation.models import Term

NOBODY = 1e-7  # expected people: a cell with fewer is one where nobody is expected
ENDLESS = 1e12  # times the observed: what grows past it has no end


@dataclass(frozen=True, slots=True)
class CovariateFit:
    """What a model says of lists with covariates.

    `terms` are its interactions, `at_minus_infinity` those of all its terms of which some margin
    has nobody. `estimate` is how many there are in all, None where there is no estimate, for the
    reason `why`; `by_kind` is the same for each kind: the people seen, those with missing values
    by their expectation, and those expected on no list. The likelihood is without the part that no
    model changes; `weights` are the parameters in the design it was fitted by.
    """

    terms: tuple[Term, ...]
    why: NoEstimate
    estimate: float | None = None
    log_likelihood: float = 0.0
    bic: float = 0.0
    aic: float = 0.0
    at_minus_infinity: tuple[Term, ...] = ()
    by_kind: tuple[float, ...] = ()
    weights: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people each row of a table has: by cell where nothing is missing, or by row.

    `pattern` tells where somebody may belong.
    """

    complete: Matrix
    incomplete: Matrix
    observed: float
    pattern: Pattern


def fit_with_covariates(table: CovariateTable, terms: Iterable[Term] = ()) -> CovariateFit:
    """Fit the model with all main effects and some interactions; what these are made of comes too.

    Args:
        table: lists by covariates.
        terms: interactions, each as `CovariateTable.term` names it.

    Source: Cruyff, van Dijk and van der Heijden (2017); van der Heijden, Cruyff, Smith, Bycroft,
    Graham and Matheson-Dunning (2022) for covariates that only some lists have.
    """
    wanted = closed(table, terms)
    grid = grid_of(table, wanted)
    return fit_tally(grid, tally_of(grid, [row.people for row in table.rows]), wanted)


def tally_of(grid: Grid, people: Sequence[int] | Places) -> Tally:
    """Return how many people each cell and each incomplete row has.

    Args:
        grid: a table laid out.
        people: of each row of the table.
    """
    counts = np.asarray(people, dtype=float)
    whole = grid.cell_of != OUTSIDE
    complete = np.zeros(len(grid.seen))
    complete[grid.cell_of[whole]] = counts[whole]
    incomplete = counts[~whole]
    possible = complete > 0
    possible[grid.places[np.repeat(incomplete > 0, np.diff(grid.starts))]] = True
    return Tally(complete, incomplete, float(counts.sum()), pattern_of(grid, possible))


def fit_tally(
    grid: Grid, tally: Tally, terms: tuple[Term, ...], *, start: Sequence[float] = ()
) -> CovariateFit:
    """Fit a model to a tally.

    Where values are missing, what is expected may come to nothing in cells that somebody may have
    belonged to. So the pattern is looked at again at the end, as that of the expected counts.

    Args:
        grid: a table laid out, with these terms.
        tally: of the people.
        terms: the interactions, closed.
        start: parameters of a fit near to this one.
    """
    every = (*main_effects(grid.table), *terms)
    shape = shape_of(grid, every, tally.pattern)
    none = CovariateFit(terms, NoEstimate.NOT_IDENTIFIABLE, at_minus_infinity=shape.gone)
    if not tally.observed:
        return none
    positive = tally.pattern.positive
    weights = np.array(start, dtype=float) if len(start) else None
    while not shape.why:
        none = replace(none, at_minus_infinity=shape.gone)
        top = climbed(grid, tally, shape, weights)
        if not top.reached:
            return replace(none, why=NoEstimate.DOES_NOT_EXIST)
        if not tally.incomplete.any():
            return _told(grid, tally, every, shape, top)
        positive = positive & (_whole(shape, top.expected) > NOBODY)
        before, shape = shape, shape_of(grid, every, pattern_of(grid, positive))
        if not shape.why and (shape.cells == before.cells).all():
            return _told(grid, tally, every, before, top) if top.identified else none
        weights = all_weights(grid, before, top)
    return replace(none, why=shape.why, at_minus_infinity=shape.gone)


def climbed(grid: Grid, tally: Tally, shape: Shape, start: Matrix | None) -> Top:
    """Climb to the greatest likelihood within a shape.

    Args:
        grid: a table laid out.
        tally: of the people.
        shape: of the model.
        start: parameters to begin with, of all columns of the grid.
    """
    known = known_of(grid, tally, shape)
    if start is not None:
        return climb(shape.design, known, start[shape.columns], 1)
    sizes = np.diff(known.starts)
    shares = np.repeat(known.people / np.maximum(sizes, 1), sizes)
    spread = np.bincount(known.places, weights=shares, minlength=len(known.complete))
    first = FIRST_STEPS if known.people.any() else 0
    return climb(shape.design, known, begin(shape.design, known.complete + spread), first)


def known_of(grid: Grid, tally: Tally, shape: Shape) -> Known:
    """Return what is known of people's cells, of those that a shape keeps."""
    inside = shape.cells[grid.places]
    starts = np.concatenate([[0], np.cumsum(inside)])[grid.starts]
    places = (np.cumsum(shape.cells) - 1)[grid.places[inside]]
    return Known(tally.complete[shape.cells], starts, places, tally.incomplete)


def all_weights(grid: Grid, shape: Shape, top: Top) -> Matrix:
    """Return parameters by the columns of the grid."""
    whole = np.zeros(grid.seen.shape[1])
    whole[shape.columns] = top.weights
    return whole


def _whole(shape: Shape, numbers: Matrix) -> Matrix:
    """Return numbers of the cells that are kept by all cells."""
    whole = np.zeros(len(shape.cells))
    whole[shape.cells] = numbers
    return whole


def _told(
    grid: Grid, tally: Tally, every: tuple[Term, ...], shape: Shape, top: Top
) -> CovariateFit:
    weights, people = all_weights(grid, shape, top), tally.observed
    unseen = np.where(shape.unseen, np.exp(grid.unseen @ weights), 0.0)
    terms = tuple(term for term in every if term.bit_count() > 1)
    if not unseen.sum() < ENDLESS * people:
        return CovariateFit(terms, NoEstimate.DOES_NOT_EXIST, at_minus_infinity=shape.gone)
    told = float(top.likelihood + top.means.sum() - people * np.log(people))
    many = sum(grid.blocks[term].parameters for term in every)
    seen = _whole(shape, top.expected).reshape(-1, grid.table.kinds).sum(axis=0)
    return CovariateFit(
        terms, NoEstimate.NONE, estimate=people + float(unseen.sum()), log_likelihood=told,
        bic=many * float(np.log(people)) - 2 * told, aic=2 * many - 2 * told,
        at_minus_infinity=shape.gone, by_kind=tuple((seen + unseen).tolist()),
        weights=tuple(weights.tolist()),
    )  # fmt: skip
