"""What lists themselves say against an estimate, before anything is estimated."""

from itertools import permutations

from samsyn.estimation.gate.reasons import Reason, limits
from samsyn.estimation.lists import Lists

THIN = "thin-overlap"  # the one refusal beyond which there is a number, if no good one
USED = {0: "one-list", 1: "one-list", 2: "two-lists"}


def gate(lists: Lists) -> tuple[Reason, ...]:
    """Return what speaks against estimating from lists; nothing where nothing does.

    What refuses everything is told alone.
    """
    refused = _refused(lists)
    return (refused,) if refused else (*_empty(lists), *_apart(lists), *_nested(lists))


def numberless(lists: Lists) -> tuple[Reason, ...]:
    """Return what leaves nothing to estimate from; thin overlaps leave something."""
    return tuple(one for one in gate(lists) if one.refuses and one.code != THIN)


def _refused(lists: Lists) -> Reason | None:
    if not lists.observed:
        return Reason("nobody")
    used = sum(size > 0 for size in lists.sizes)
    if used in USED:
        return Reason(USED[used])
    if not lists.overlapping:
        return Reason("no-overlap")
    least = int(limits()[THIN])
    if lists.overlapping < least:
        return Reason(THIN, {"count": lists.overlapping, "least": least})
    return None


def _empty(lists: Lists) -> tuple[Reason, ...]:
    names = [name for name, size in zip(lists.names, lists.sizes, strict=True) if not size]
    return (Reason("list-empty", {"lists": ", ".join(names)}),) if names else ()


def _apart(lists: Lists) -> tuple[Reason, ...]:
    names = [
        name for place, name in enumerate(lists.names)
        if lists.sizes[place] and lists.sizes[place] == lists.counts[(1 << place) - 1]
    ]  # fmt: skip
    return (Reason("list-apart", {"lists": ", ".join(names)}),) if names else ()


def _nested(lists: Lists) -> tuple[Reason, ...]:
    """Return which list lies in another so far that the two are nearly one."""
    worst, found = limits()["nested"], None
    for one, other in permutations(range(len(lists.names)), 2):
        size, larger = lists.sizes[one], lists.sizes[other]
        if limits()["nested-size"] <= size <= larger:
            share = lists.on_all(1 << one | 1 << other) / size
            if share >= worst:
                worst = share
                fields = {"share": round(100 * share), "smaller": lists.names[one],
                          "larger": lists.names[other]}  # fmt: skip
                found = Reason("nested-lists", fields)
    return (found,) if found else ()
