"""Reaching the greatest likelihood of a model for the people of a table, or why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from samsyn.estimation.covariates.climbing import FIRST_STEPS, NEAR, Top, begin, climb
from samsyn.estimation.covariates.design import OUTSIDE, Grid, Places
from samsyn.estimation.covariates.shape import Pattern, Shape, Truths, pattern_of, shape_of
from samsyn.estimation.covariates.standing import Known
from samsyn.estimation.existence import Matrix, NoEstimate
from samsyn.estimation.models import Term

NOBODY = 1e-9  # expected people: a cell with fewer is one where nobody is expected
NEARLY_NOBODY = 1e-5  # the same of a margin, which goes on sinking until the climb stops


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people each row of a table has: by cell where nothing is missing, or by row.

    `pattern` tells where somebody may belong.
    """

    complete: Matrix
    incomplete: Matrix
    observed: float
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Problem:
    """A table laid out, and people in its rows: its own, or those of a resample."""

    grid: Grid
    tally: Tally


@dataclass(frozen=True, slots=True)
class Reached:
    """What was reached: the shape of the model, and the top within it where there is one.

    `every` are the terms of the model, the constant and the main effects too.
    """

    every: tuple[Term, ...]
    why: NoEstimate
    shape: Shape
    top: Top | None = None


def problem_of(grid: Grid, people: Sequence[int] | Places) -> Problem:
    """Return the problem of some people.

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
    tally = Tally(complete, incomplete, float(counts.sum()), pattern_of(grid, possible))
    return Problem(grid, tally)


def reach(problem: Problem, every: tuple[Term, ...], *, start: Matrix | None = None) -> Reached:
    """Reach the greatest likelihood of a model.

    Where values are missing, what is expected may come to nothing in cells that somebody may have
    belonged to. So the pattern is looked at again at the top, as that of the expected counts, and
    what was observed must tell of each parameter.

    Args:
        problem: a table laid out with these terms, and people.
        every: the terms of the model, closed, the constant and the main effects too.
        start: parameters of a fit near to this one, by the columns of the grid.
    """
    grid, tally = problem.grid, problem.tally
    shape = shape_of(grid, every, tally.pattern)
    if not tally.observed:
        return Reached(every, NoEstimate.NOT_IDENTIFIABLE, shape)
    positive = tally.pattern.positive
    weights = None if start is None else start[shape.columns]
    while not shape.why:
        top = _climbed(problem, shape, weights)
        if not tally.incomplete.any():
            return _judged(every, shape, top)
        expected = by_cell(shape, top.expected)
        positive = positive & _expected(grid, every, expected)
        before, shape = shape, shape_of(grid, every, pattern_of(grid, positive))
        if not shape.why and (shape.cells == before.cells).all():
            return _judged(every, before, top)
        weights = begin(shape.design, expected[shape.cells])
    return Reached(every, shape.why, shape)


def _judged(every: tuple[Term, ...], shape: Shape, top: Top) -> Reached:
    """Return a top, or why it is none: no end was reached, or others are as high."""
    if not top.reached:
        return Reached(every, NoEstimate.DOES_NOT_EXIST, shape)
    if not top.identified:
        return Reached(every, NoEstimate.NOT_IDENTIFIABLE, shape)
    return Reached(every, NoEstimate.NONE, shape, top)


def _expected(grid: Grid, every: tuple[Term, ...], expected: Matrix) -> Truths:
    """Return the cells where somebody is expected, by themselves and by each margin of a model."""
    some = expected > NOBODY
    for term in every:
        margin = grid.blocks[term].margin + 1  # the first place is for what is outside
        people = np.bincount(margin, weights=expected)
        people[0] = 1.0
        some &= people[margin] > NEARLY_NOBODY
    return np.asarray(some, dtype=bool)


def _climbed(problem: Problem, shape: Shape, start: Matrix | None) -> Top:
    known = known_of(problem, shape)
    if start is not None:
        return climb(shape.design, known, start, 1, NEAR)
    sizes = np.diff(known.starts)
    shares = np.repeat(known.people / np.maximum(sizes, 1), sizes)
    spread = np.bincount(known.places, weights=shares, minlength=len(known.complete))
    first = FIRST_STEPS if known.people.any() else 0
    return climb(shape.design, known, begin(shape.design, known.complete + spread), first, NEAR)


def known_of(problem: Problem, shape: Shape) -> Known:
    """Return what is known of people's cells, of those that a shape keeps."""
    grid, tally = problem.grid, problem.tally
    inside = shape.cells[grid.places]
    starts = np.concatenate([[0], np.cumsum(inside)])[grid.starts]
    places = (np.cumsum(shape.cells) - 1)[grid.places[inside]]
    return Known(tally.complete[shape.cells], starts, places, tally.incomplete)


def by_column(grid: Grid, shape: Shape, top: Top) -> Matrix:
    """Return the parameters by the columns of the grid, those that a shape leaves out as zero."""
    whole = np.zeros(grid.seen.shape[1])
    whole[shape.columns] = top.weights
    return whole


def by_cell(shape: Shape, numbers: Matrix) -> Matrix:
    """Return numbers of the cells that a shape keeps by all cells."""
    whole = np.zeros(len(shape.cells))
    whole[shape.cells] = numbers
    return whole


def bayes(problem: Problem, reached: Reached) -> float:
    """Return the criterion of Bayes, by the number of people; endless without an estimate."""
    if reached.top is None or reached.why:
        return float("inf")
    many, size = parameters_of(problem.grid, reached.every), float(np.log(problem.tally.observed))
    return many * size - 2 * by_shares(problem, reached.top)


def by_shares(problem: Problem, top: Top) -> float:
    """Return the logarithm of the likelihood of the shares of the cells."""
    people = problem.tally.observed
    return float(top.likelihood + top.means.sum() - people * np.log(people))


def parameters_of(grid: Grid, every: Sequence[Term]) -> int:
    """Return how many parameters terms have, those at minus infinity too."""
    return sum([grid.blocks[term].parameters for term in every])
