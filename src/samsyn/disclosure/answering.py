"""The attack on a pattern of hidden cells, and the answer: cells hidden beside.

Everybody is answered first, with each person in a hidden cell, who knows the own record; then each
partner, who knows all of the own part. What was published before is part of every attack.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from samsyn.disclosure.apart import Near, trimmed
from samsyn.disclosure.attack import Demand, Hardened, Rows, Targets, harden, simpler
from samsyn.disclosure.insiders import Own, known_to, of_insiders, partners_of
from samsyn.disclosure.ledger import Beside
from samsyn.disclosure.profiles import Profile
from samsyn.disclosure.sayings import Sums
from samsyn.disclosure.tables import Elimination, columns_over, incidence, possible

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The own cells: values, those hidden for what they are, all that are hidden.

    `fixed` are those that stay as they are: public already, or hidden before.
    """

    values: NDArray[np.int64]
    primary: Marks
    hidden: Marks
    fixed: Marks


@dataclass(frozen=True, slots=True)
class Answer:
    """Which own cells are hidden beside, which need not be, and which stay open.

    `open` counts own cells first, and after them the guarded ones of the ledger.
    """

    added: tuple[int, ...]
    needless: tuple[int, ...]
    open: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Views:
    """Whose view is answered: everybody's always.

    `least` is what a hidden cell is known to be at least; `own` are the records behind the cells,
    where persons in a hidden cell are reckoned with (`insiders`), or `partners`: dimensions each
    of whose codes knows its own part. `said` is what prose tells everybody.
    """

    least: float
    own: Own
    said: Sums
    insiders: bool
    partners: Sequence[str]


def answer(both: Beside, pattern: Pattern, views: Views, profile: Profile) -> Answer:
    """Return what is hidden in answer to the attack.

    Zeros stay shown as long as that leaves nothing open.

    Raises:
        ImpossibleError: what was published before and what is true do not agree.
    """
    found = _answer(both, pattern, views, profile, zeros_stay=True)
    if found.open and not views.least:
        return _answer(both, pattern, views, profile, zeros_stay=False)
    return found


def _answer(
    both: Beside, pattern: Pattern, views: Views, profile: Profile, *, zeros_stay: bool
) -> Answer:
    demand = Demand(width=profile.width, reach=profile.threshold)
    field = _Field(both, pattern, views, zeros_stay=zeros_stay)
    hidden = pattern.hidden.copy()
    result = field.answered(hidden, demand, insiders=views.insiders)
    added, needless = set(result.added), set(result.needless)
    hidden[list(added)] = True
    hidden[list(needless)] = False
    still_open = set(result.open)
    for partner in partners_of(both.dimensions, views.partners):
        result = field.answered(hidden, demand, partner=partner)
        added |= set(result.added)
        hidden[list(result.added)] = True
        still_open |= set(result.open)
    needless -= added
    return Answer(tuple(sorted(added)), tuple(sorted(needless)), tuple(sorted(still_open)))


def _needed(both: Beside, pattern: Pattern, before: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the cells of the ledger that tell more than those before them do.

    What follows from cells that stay shown in any case need not be said again: ten years of series
    tell most of their numbers many times.
    """
    stays = pattern.fixed & ~pattern.hidden
    exact = both.spread[before] == 0
    places = np.concatenate([both.own[stays], both.shown[before[exact]]])
    _, columns = columns_over(both.dimensions, places)
    elimination, own = Elimination(), int(stays.sum())
    tells = np.ones(len(before), dtype=bool)
    for number, column in enumerate(columns):
        if not elimination.take(column) and number >= own:
            tells[np.flatnonzero(exact)[number - own]] = False
    return before[tells]


class _Field:
    """The own cells that hold somebody or are hidden, and those of the ledger."""

    def __init__(self, both: Beside, pattern: Pattern, views: Views, *, zeros_stay: bool) -> None:
        self.both, self.pattern, self.views = both, pattern, views
        empty = ~pattern.hidden & (pattern.values == 0) & (zeros_stay | pattern.fixed)
        self.rest = np.flatnonzero(~empty)
        nobody = (both.values == 0) & (both.spread == 0)
        self.before = _needed(both, pattern, np.flatnonzero(~nobody))
        guarded = both.hidden[both.guarded]
        self.atoms = possible(
            both.dimensions, np.concatenate([both.own[empty], both.shown[nobody]])
        )
        self.places = np.concatenate([both.own[self.rest], both.shown[self.before], guarded])
        self.sums = incidence(both.dimensions, self.places, self.atoms)
        self.prices = np.concatenate([pattern.values[self.rest], both.values[self.before]])
        self.taken = np.zeros(len(self.places), dtype=np.int64)
        if not views.least and not both.is_alone:
            self._trim()
        self.said = views.said.over(both.dimensions, self.atoms)
        self.after = len(self.rest) + len(self.before)  # where the guarded ones of the ledger begin

    def _trim(self) -> None:
        own, rest = len(self.rest), self.rest
        free = ~self.pattern.fixed[rest] & ~self.pattern.primary[rest]
        exact = self.both.spread[self.before] == 0
        public = np.concatenate(
            [np.flatnonzero(self._stays()), own + np.flatnonzero(exact)]
        ).astype(np.int64)
        values = np.concatenate([self.prices, np.zeros(len(self.places) - len(self.prices))])
        self.sums, self.taken = trimmed(
            self.sums, np.flatnonzero(free), public, values.astype(np.int64)
        )

    def _stays(self) -> Marks:
        """Return which own cells are shown in any case: they are public."""
        return np.asarray(self.pattern.fixed[self.rest] & ~self.pattern.hidden[self.rest])

    def answered(
        self,
        hidden: Marks,
        demand: Demand,
        *,
        insiders: bool = False,
        partner: tuple[int, int] | None = None,
    ) -> Hardened:
        """Harden, and return own cells; open ones of the ledger are counted after these."""
        said = self.views.said
        sums = csr_array(vstack([self.sums, self.said], format="csr"))
        knowledge, slack = said.values, np.where(said.at_least, np.inf, 0.0)
        if partner is not None:
            known = known_to(self.both, self.views.own, partner, self.atoms)
            sums = csr_array(vstack([sums, known.sums], format="csr")[:, known.alive])
            knowledge = np.concatenate([knowledge, known.values])
            slack = np.concatenate([slack, np.zeros(len(known.values))])
        small, variable = simpler(sums)
        aims = self._aims(hidden, partner)
        given = np.full(len(aims), -1)
        if insiders:
            records = self.views.own.records(self.both, self.atoms)
            rows, found = of_insiders(small, variable, records, aims)
            given = np.concatenate([given, found.given + small.shape[0]])
            aims = np.concatenate([aims, found.rows])
            small = csr_array(vstack([small, rows], format="csr"))
        rows = self._rows(small, hidden, knowledge, slack)
        near = Near(rows, Targets(aims, given), new=self._new(len(rows.values), len(knowledge)))
        result = near.told(harden(near.rows, near.targets, demand=demand))
        return self._told(result, aims, is_public=partner is None)

    def _new(self, count: int, known: int) -> Marks:
        """Return which rows are not of the ledger alone."""
        new = np.zeros(count, dtype=bool)
        new[: len(self.rest)] = ~self._stays()
        new[len(self.places) : len(self.places) + known] = True
        return new

    def _told(self, result: Hardened, aims: NDArray[np.int64], *, is_public: bool) -> Hardened:
        """Return a result in numbers of own cells."""
        open_rows = aims[list(result.open)] if result.open else np.zeros(0, dtype=np.int64)
        cells = {self._cell(int(row)) for row in open_rows}
        needless = result.needless if is_public else ()
        return Hardened(
            tuple(int(self.rest[row]) for row in result.added), tuple(sorted(cells)),
            tuple(int(self.rest[row]) for row in needless),
        )  # fmt: skip

    def _cell(self, row: int) -> int:
        if row < len(self.rest):
            return int(self.rest[row])
        return len(self.pattern.values) + row - self.after

    def _aims(self, hidden: Marks, partner: tuple[int, int] | None) -> NDArray[np.int64]:
        """Return the rows whose intervals are demanded, the smallest own cells first."""
        values, primary = self.pattern.values[self.rest], self.pattern.primary[self.rest]
        own = sorted(np.flatnonzero(primary & hidden[self.rest]).tolist(),
                     key=lambda row: (values[row], row))  # fmt: skip
        aims = np.array([*own, *range(self.after, len(self.places))], dtype=np.int64)
        if partner is None:
            return aims
        axis, atom = partner
        of_others = np.array(self.atoms[:, axis] != atom, dtype=float)
        hold_others: Marks = (self.sums[aims] @ of_others) > 0  # where anybody else can be
        return aims[hold_others]

    def _rows(
        self,
        small: csr_array,
        hidden: Marks,
        knowledge: NDArray[np.float64],
        slack: NDArray[np.float64],
    ) -> Rows:
        """Return all rows: own, of the ledger, known beside, and of which nothing is known.

        The last are of persons in hidden cells; their true number matters to nobody.
        """
        own, before, places = len(self.rest), len(self.before), len(self.places)
        free = small.shape[0] - places - len(knowledge)
        values = np.concatenate([
            self.prices, np.zeros(places - own - before), knowledge, np.zeros(free),
        ]).astype(float)  # fmt: skip
        taken = np.concatenate([self.taken, np.zeros(len(values) - places)])
        spread = np.concatenate([
            np.zeros(own), self.both.spread[self.before], np.full(places - own - before, np.inf),
            slack, np.full(free, np.inf),
        ])  # fmt: skip
        others = np.zeros(len(values) - own, dtype=bool)
        return Rows(
            sums=small, values=values - taken, prices=values, spread=spread, least=self.views.least,
            hidden=np.concatenate([hidden[self.rest], others]),
            primary=np.concatenate([self.pattern.primary[self.rest], others]),
            fixed=np.concatenate([self.pattern.fixed[self.rest], ~others]),
        )  # fmt: skip
