"""What lists themselves say against an estimate, before anything is estimated."""

from samsyn.estimation.gate.reasons import Reason, limits
from samsyn.estimation.lists import Lists

USED = {0: "one-list", 1: "one-list", 2: "two-lists"}


def gate(lists: Lists) -> tuple[Reason, ...]:
    """Return what speaks against estimating from lists; nothing where nothing does.

    What stops everything is told alone.
    """
    stopped = _stopped(lists)
    return (stopped,) if stopped else (*_empty(lists), *_apart(lists))


def _stopped(lists: Lists) -> Reason | None:
    if not lists.observed:
        return Reason("nobody")
    used = sum(size > 0 for size in lists.sizes)
    if used in USED:
        return Reason(USED[used])
    if not lists.overlapping:
        return Reason("no-overlap")
    least = int(limits()["thin-overlap"])
    if lists.overlapping < least:
        return Reason("thin-overlap", {"count": lists.overlapping, "least": least})
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
