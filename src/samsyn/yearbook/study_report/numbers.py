"""Numbers as a reader can use them: people rounded by how sure they are, shares with a comma."""

from dataclasses import dataclass
from math import floor, isfinite, log10

from samsyn.estimation import Estimated

FIGURES, LEAST_FIGURES = 100, 50  # three figures of the largest; of each at least about two
COARSE = 2  # for the public: a figure of each, or two where the first is small
TENS = 10  # to which people are rounded for the public


@dataclass(frozen=True, slots=True)
class Near:
    """An estimate with its limits and how many were never seen, rounded to steps that fit.

    None stands for what is not known, or has no end. What is never seen and who is on lists make
    the estimate.
    """

    estimate: int | None
    lower: int | None
    upper: int | None
    unseen: int | None


def near(estimated: Estimated, *, for_public: bool = False) -> Near:
    """Return an estimate as it is told in prose: nothing finer than three figures of its largest.

    Args:
        estimated: the estimate.
        for_public: so coarse that no count of the lists can be reckoned from it; to the office
            nothing is rounded below those who were seen.
    """
    observed = to_tens(estimated.observed) if for_public else estimated.observed
    least = 0 if for_public else observed
    known = [one for one in (estimated.estimate, estimated.lower, estimated.upper)
             if one is not None and isfinite(one)]  # fmt: skip
    largest = max(known, default=1.0)

    def rounded(value: float | None) -> int | None:
        if value is None or not isfinite(value):
            return None
        return max(to_step(value, largest=largest, for_public=for_public), least)

    estimate, unseen = rounded(estimated.estimate), None
    if estimate is not None:
        unseen = max(estimate - observed, 0)
        unseen = unseen if for_public else to_step(unseen, largest=largest)
    return Near(estimate, rounded(estimated.lower), rounded(estimated.upper), unseen)


def to_tens(people: int) -> int:
    """Return a number of people as the public is told it."""
    return (people + TENS // 2) // TENS * TENS


def to_step(value: float, *, largest: float, for_public: bool = False) -> int:
    """Return a number rounded as fits beside the largest that is told with it.

    Examples:
        >>> to_step(9247.1, largest=14895.5), to_step(14895.5, largest=14895.5)
        (9200, 14900)
        >>> to_step(268.8, largest=465.2), to_step(1021, largest=300000), to_step(0.2, largest=9)
        (269, 1020, 0)
    """
    fine = value / COARSE if for_public else min(largest / FIGURES, value / LEAST_FIGURES)
    step = 10 ** max(0, floor(log10(fine))) if fine > 0 else 1
    return int(floor(value / step + 0.5) * step)
