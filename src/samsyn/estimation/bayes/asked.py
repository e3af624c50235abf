"""What is asked before anything is drawn, and how draws are told as an estimate."""

from dataclasses import replace

from samsyn.estimation.existence import Matrix
from samsyn.estimation.gate import gate
from samsyn.estimation.lists import Lists
from samsyn.estimation.mixing import told_by_chains
from samsyn.estimation.models import Term
from samsyn.estimation.other_lists import without_empty
from samsyn.estimation.result import Estimated

ASKING = "thin-overlap"  # refused by whoever asks, not here: there is a number


def asked(lists: Lists, empty: Estimated) -> tuple[Estimated, Lists | None]:
    """Return an estimate with what the lists say against it, and the lists with somebody on them.

    These are None where nothing is to be estimated.
    """
    refused = tuple(one for one in gate(lists) if one.refuses and one.code != ASKING)
    return empty.warned(*refused), None if refused else without_empty(lists)


def told(empty: Estimated, numbers: Matrix, *, rhat: float, terms: tuple[Term, ...]) -> Estimated:
    """Return the median of draws with its interval, and whether the chains have met.

    Args:
        empty: the estimate without its number.
        numbers: in all; a row a chain.
        rhat: the worst of everything else that was drawn.
        terms: the interactions.
    """
    return told_by_chains(replace(empty, terms=terms), numbers, worst=rhat)
