"""What is asked before anything is drawn, and how draws are told as an estimate."""

from dataclasses import replace

import numpy as np

from samsyn.estimation.bayes.meeting import met, rhat_of, sample_of
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import gate
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Term, ordered
from samsyn.estimation.result import Estimated, Mixing

ASKING = "thin-overlap"  # refused by whoever asks, not here: there is a number


def asked(lists: Lists, empty: Estimated) -> tuple[Estimated, Lists | None]:
    """Return an estimate with what the lists say against it, and the lists with somebody on them.

    These are None where nothing is to be estimated.
    """
    refused = tuple(one for one in gate(lists) if one.refuses and one.code != ASKING)
    return empty.warned(*refused), None if refused else occupied(lists)


def occupied(lists: Lists) -> Lists:
    """Return the lists with somebody on them."""
    empty = [place for place, size in enumerate(lists.sizes) if not size]
    full = [place for place, size in enumerate(lists.sizes) if size]
    ordered_ = lists.relabelled([*full, *empty])
    return Lists(ordered_.names[: len(full)], ordered_.counts[: (1 << len(full)) - 1])


def terms_among(terms: tuple[Term, ...], kept: Lists, lists: Lists) -> tuple[Term, ...]:
    """Return interactions of the kept lists as those of all."""
    places = [place for place, size in enumerate(lists.sizes) if size]
    return ordered({
        sum(1 << places[bit] for bit in range(len(kept.names)) if term >> bit & 1)
        for term in terms
    })  # fmt: skip


def told(empty: Estimated, numbers: Matrix, *, rhat: float, terms: tuple[Term, ...]) -> Estimated:
    """Return the median of draws with its interval, and whether the chains have met.

    Args:
        empty: the estimate without its number.
        numbers: in all; a row a chain.
        rhat: the worst of everything else that was drawn.
        terms: the interactions.
    """
    tail = (1 - empty.level) / 2
    lower, middle, upper = np.quantile(numbers, [tail, 0.5, 1 - tail])
    mixing = Mixing(max(rhat, rhat_of(numbers)), sample_of(numbers),
                    tuple(np.median(numbers, axis=1).tolist()))  # fmt: skip
    return met(replace(empty, estimate=float(middle), lower=float(lower), upper=float(upper),
                       terms=terms, mixing=mixing))  # fmt: skip
