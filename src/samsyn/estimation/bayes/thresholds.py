"""An estimate by Bayes with clear interactions only.

Every pair of lists may interact at first; those that are clear are kept, and everything is
estimated again with these. Three lists may interact where all their pairs are kept.

Source: Silverman (2020), Multiple-systems analysis for the quantification of modern slavery,
Journal of the Royal Statistical Society, Series A 183, section 6.
"""

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from samsyn.estimation.bayes.chains import DRAWS, Walk, drawn_chains
from samsyn.estimation.bayes.posterior import posterior_of
from samsyn.estimation.convergence import rhat
from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import numberless
from samsyn.estimation.intervals import LEVEL, SEED, Progress
from samsyn.estimation.lists import Lists
from samsyn.estimation.mixing import told_by_chains
from samsyn.estimation.models import Term, ordered, pairs_of
from samsyn.estimation.other_lists import terms_among, without_empty
from samsyn.estimation.result import Estimated

METHOD = "bayes-threshold"
CLEAR = 2.0  # standard deviations from nought, at the least
STAGES = 3


@dataclass(frozen=True, slots=True)
class Chosen:
    """Interactions that are clear, draws with these, and the worst R-hat of all that was drawn."""

    terms: tuple[Term, ...]
    draws: Matrix
    rhat: float


def estimate_bayes(
    lists: Lists, *, level: float = LEVEL, seed: int = SEED, threads: int = 1,
    progress: Progress = lambda _done, _of: None, draws: int = DRAWS,
) -> Estimated:  # fmt: skip
    """Estimate by Bayes with clear interactions only; where the lists do not allow it, say why.

    Args:
        lists: the counts.
        level: of the interval, as 0.95, with as much beyond either end.
        seed: of everything drawn.
        threads: how many chains walk at once; they change nothing.
        progress: told how many of the three fits are done.
        draws: of each of four chains.
    """
    empty = Estimated(METHOD, lists.observed, level, seed)
    if refused := numberless(lists):
        return empty.warned(*refused)
    kept = without_empty(lists)
    chosen = clear_terms(kept, Walk(seed, threads, draws), progress=progress)
    told = replace(empty, terms=terms_among(chosen.terms, kept, lists))
    numbers = kept.observed + np.exp(chosen.draws[:, :, 0])
    return told_by_chains(told, numbers, worst=chosen.rhat)


def clear_terms(
    lists: Lists, walk: Walk, *, progress: Progress = lambda _done, _of: None
) -> Chosen:
    """Keep the clear pairs, then the clear triples of these, and draw with what is kept."""
    found = _drawn(lists, pairs_of(len(lists.names)), walk)
    progress(1, STAGES)
    pairs = tuple(term for term in found.terms if _is_clear(found, term))
    wanted = ordered({*pairs, *triples_of(pairs)})
    again = _redrawn(found, lists, wanted, replace(walk, seed=walk.seed + 1))
    progress(2, STAGES)
    kept = tuple(term for term in wanted if term in pairs or _is_clear(again, term))
    last = _redrawn(again, lists, kept, replace(walk, seed=walk.seed + 2))
    progress(STAGES, STAGES)
    return last


def triples_of(pairs: tuple[Term, ...]) -> set[Term]:
    """Return the triples of lists of which all three pairs are there."""
    return {
        one | other | third for one, other, third in combinations(pairs, 3)
        if (one | other | third).bit_count() == 3
    }  # fmt: skip


def _drawn(lists: Lists, terms: tuple[Term, ...], walk: Walk) -> Chosen:
    chains = drawn_chains(posterior_of(lists, terms), walk)
    return Chosen(terms, chains, max(rhat(one) for one in np.moveaxis(chains, 2, 0)))


def _redrawn(before: Chosen, lists: Lists, terms: tuple[Term, ...], walk: Walk) -> Chosen:
    """Return draws with other interactions; those there are where they are the same."""
    if terms == before.terms:
        return before
    found = _drawn(lists, terms, walk)
    return replace(found, rhat=max(found.rhat, before.rhat))


def _is_clear(chosen: Chosen, term: Term) -> bool:
    """Tell whether an interaction is away from nought, by its mean and standard deviation."""
    one = chosen.draws[:, :, chosen.draws.shape[2] - len(chosen.terms) + chosen.terms.index(term)]
    return bool(abs(one.mean()) >= CLEAR * one.std(ddof=1))
