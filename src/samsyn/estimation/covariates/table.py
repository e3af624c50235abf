"""Lists with covariates as counts: how many are on just these lists and of just this kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from samsyn.estimation.lists import Lists, lists_of
from samsyn.estimation.models import Term

Levels = tuple[int | None, ...]  # the place of a level in its covariate; None where it is missing


@dataclass(frozen=True, slots=True)
class Covariate:
    """Something known of people beside the lists they are on, as sex, age or year.

    `degree` is that of a polynomial in the levels as numbers; 0 where each level stands alone.
    """

    name: str
    levels: tuple[str, ...]
    degree: int = 0

    @property
    def parameters(self) -> int:
        """How many parameters its main effect has."""
        return self.degree or len(self.levels) - 1


@dataclass(frozen=True, slots=True)
class Row:
    """People with one history and the same levels, of which some may be missing."""

    history: int
    levels: Levels
    people: int


@dataclass(frozen=True, slots=True)
class CovariateTable:
    """Capture histories by covariates, some of them partly missing.

    A kind is one level of each covariate; kinds are numbered with the last covariate running
    fastest. A cell is a history and a kind: cell (w - 1) * kinds + kind. `on_none` people stood in
    the file on no list, and are left out.
    """

    lists: tuple[str, ...]
    covariates: tuple[Covariate, ...]
    rows: tuple[Row, ...]
    on_none: int = 0

    @property
    def observed(self) -> int:
        """How many people are on some list."""
        return sum(row.people for row in self.rows)

    @property
    def factors(self) -> tuple[str, ...]:
        """The lists, then the covariates: what a term is a set of, bit by bit."""
        return (*self.lists, *(one.name for one in self.covariates))

    @property
    def shape(self) -> tuple[int, ...]:
        """How many levels each covariate has."""
        return tuple(len(one.levels) for one in self.covariates)

    @property
    def kinds(self) -> int:
        """How many combinations of levels there are."""
        return prod(self.shape)

    def cells_of(self, row: Row) -> tuple[int, ...]:
        """Return the cells that people of a row may belong to; one where nothing is missing."""
        open_to = [
            range(size) if level is None else (level,)
            for level, size in zip(row.levels, self.shape, strict=True)
        ]
        first = (row.history - 1) * self.kinds
        return tuple(first + self.kind_of(levels) for levels in product(*open_to))

    def kind_of(self, levels: Sequence[int]) -> int:
        """Return the number of a combination of levels."""
        number = 0
        for level, size in zip(levels, self.shape, strict=True):
            number = number * size + level
        return number

    def term(self, *names: str) -> Term:
        """Return the interaction of some lists and covariates, by their names."""
        return sum(1 << self.factors.index(name) for name in set(names))

    def added_over(self) -> Lists:
        """Return the lists without their covariates."""
        histories: dict[int, int] = {}
        for row in self.rows:
            histories[row.history] = histories.get(row.history, 0) + row.people
        return lists_of(self.lists, histories)


def table_of(
    lists: Sequence[str], covariates: Sequence[Covariate],
    counts: Mapping[tuple[int, Levels], int],
) -> CovariateTable:  # fmt: skip
    """Return a table from the counts of histories by levels.

    Args:
        lists: their names.
        covariates: with their levels.
        counts: people by history and levels; those with history 0 are on no list, and left out.
    """
    rows = [Row(history, levels, people) for (history, levels), people in counts.items()
            if history and people]  # fmt: skip
    rows.sort(key=lambda row: (row.history, [-1 if one is None else one for one in row.levels]))
    dropped = sum(people for (history, _), people in counts.items() if not history)
    return CovariateTable(tuple(lists), tuple(covariates), tuple(rows), dropped)
