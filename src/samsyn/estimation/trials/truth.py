"""The truth of a list: its people are known, and the other lists saw only some of them.

Keep only the people on one list; the others are then lists of a population whose size is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from samsyn.estimation.estimating import Run, estimate
from samsyn.estimation.gate import numberless
from samsyn.estimation.lists import Lists, lists_of
from samsyn.estimation.result import Estimated


@dataclass(frozen=True, slots=True)
class TruthCase:
    """The people of one list, as the other lists saw them: there are `truth` of them."""

    source: str
    name: str
    lists: Lists
    truth: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What one method said of people whose number is known."""

    case: TruthCase
    estimated: Estimated

    @property
    def off(self) -> float | None:
        """The logarithm of the estimate over the truth."""
        found = self.estimated.estimate
        return None if found is None else float(np.log(found / self.case.truth))

    @property
    def is_covered(self) -> bool:
        """Whether the interval holds the truth."""
        lower, upper = self.estimated.lower, self.estimated.upper
        return lower is not None and upper is not None and lower <= self.case.truth <= upper

    @property
    def is_published(self) -> bool:
        """Whether the number would be published, if its method were the one recommended."""
        stopped = {reason.code for reason in self.estimated.reasons if reason.stops}
        return self.estimated.estimate is not None and stopped <= {"beside-only"}


@dataclass(frozen=True, slots=True)
class Performance:
    """How a method did on some trials.

    `error` is the root mean square of the logarithm of estimate over truth, `bias` its mean,
    `coverage` the share of intervals that hold the truth, and `width` the median of upper over
    lower limit; of the `count` trials with an estimate, of `of`.
    """

    method: str
    of: int
    count: int
    error: float
    bias: float
    coverage: float
    width: float


def truth_cases(lists: Lists, *, source: str) -> Iterator[TruthCase]:
    """Yield the case of every list of which the others allow an estimate at all.

    Left out are cases with fewer than three lists or without any overlap, and nothing else: those
    that the gate stops for thin overlaps are tried too.

    Args:
        lists: the counts.
        source: what they are called.
    """
    for place, name in enumerate(lists.names):
        case = _only(lists, place)
        if not numberless(case):
            yield TruthCase(source, name, case, lists.sizes[place])


def trials_of(
    cases: Iterable[TruthCase], *, methods: Sequence[str], run: Run | None = None
) -> Iterator[Trial]:
    """Yield what each method says of each case, one after the other."""
    for case in cases:
        for method in methods:
            yield Trial(case, estimate(case.lists, method=method, run=run, insist=True))


def performances(
    trials: Sequence[Trial], *, published_only: bool = False
) -> tuple[Performance, ...]:
    """Return how each method did, in the order of the trials.

    Args:
        trials: of one or more methods.
        published_only: counts only the estimates that would be published, were the method the
            one that is recommended.
    """
    methods = dict.fromkeys(trial.estimated.method for trial in trials)
    return tuple(
        _performance(method, [one for one in trials if one.estimated.method == method],
                     published_only)
        for method in methods
    )  # fmt: skip


def _performance(method: str, trials: Sequence[Trial], published_only: bool) -> Performance:
    kept = [
        one for one in trials
        if one.off is not None and (one.is_published or not published_only)
    ]  # fmt: skip
    if not kept:
        return Performance(method, len(trials), 0, np.nan, np.nan, np.nan, np.nan)
    off = np.array([one.off for one in kept])
    widths = [
        one.estimated.upper / one.estimated.lower for one in kept
        if one.estimated.upper is not None and one.estimated.lower
    ]  # fmt: skip
    return Performance(
        method, len(trials), len(kept), error=float(np.sqrt((off**2).mean())),
        bias=float(off.mean()), coverage=float(np.mean([one.is_covered for one in kept])),
        width=float(np.median(widths)) if widths else np.nan,
    )  # fmt: skip


def _only(lists: Lists, place: int) -> Lists:
    """Return the people on one list, by the other lists that they are on."""
    histories: dict[int, int] = {}
    for history, count in enumerate(lists.counts, start=1):
        below, above = history & ((1 << place) - 1), history >> (place + 1) << place
        if history >> place & 1 and below | above:
            histories[below | above] = histories.get(below | above, 0) + count
    return lists_of([*lists.names[:place], *lists.names[place + 1 :]], histories)
