"""What lists themselves say against an estimate, before anything is estimated."""

from samsyn.estimation.gate.reasons import Reason
from samsyn.estimation.lists import Lists


def gate(lists: Lists) -> tuple[Reason, ...]:
    """Return what speaks against estimating from lists; nothing where nothing does."""
    if not lists.observed:
        return (Reason("nobody"),)
    used = sum(size > 0 for size in lists.sizes)
    if used < 3:
        return (Reason("one-list" if used == 1 else "two-lists"),)
    if not lists.overlapping:
        return (Reason("no-overlap"),)
    return ()
