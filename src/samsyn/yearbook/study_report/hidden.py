"""Which counts of lists are small, and what of them the public may see."""

from samsyn.estimation import Lists
from samsyn.yearbook.study_report.telling import SMALL


def small_counts(lists: Lists) -> int:
    """Return how many counts of lists are small, without being none."""
    return sum(_is_small(count) for count in lists.counts)


def sizes_tell(lists: Lists) -> bool:
    """Tell whether a small number follows from how many there are in all and on each list.

    In all without a list are those who are not on it; and in all from the sum of the lists follows
    about how many are on several.
    """
    others = [lists.observed - size for size in lists.sizes]
    return any(_is_small(count) for count in (lists.overlapping, *lists.sizes, *others))


def _is_small(count: int) -> bool:
    return 0 < count < SMALL
