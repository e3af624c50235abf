"""The table of the day: how long each kind of request took."""

import math
from collections.abc import Iterator, Sequence

from bench.deadline.hands import Call
from bench.yardstick import NAME

SHARES = (0.50, 0.95, 0.99)
HEAD = f"{'':32}{'count':>8}{'p50':>9}{'p95':>9}{'p99':>9}{'most':>9}{'p95 ratio':>11}"


def percentile(times: Sequence[float], share: float) -> float:
    """Return the least time that so large a share of the requests did not exceed.

    Examples:
        >>> percentile([3.0, 1.0, 2.0, 4.0], 0.5), percentile([3.0, 1.0, 2.0, 4.0], 0.95)
        (2.0, 4.0)
    """
    return sorted(times)[max(math.ceil(share * len(times)), 1) - 1]


def table_of(calls: Sequence[Call], *, unit: Sequence[float]) -> Iterator[str]:
    """Yield the lines of the table, the yardstick first.

    Args:
        calls: every request of the day.
        unit: the seconds of the yardstick, each time it was measured.
    """
    yield HEAD
    measure = percentile(unit, 0.5)
    yield _line(NAME, unit, measure=measure)
    for kind in sorted({call.kind for call in calls}):
        yield _line(kind, [c.seconds for c in calls if c.kind == kind], measure=measure)


def _line(name: str, times: Sequence[float], *, measure: float) -> str:
    middle, slow, slowest = (percentile(times, share) for share in SHARES)
    shown = "".join(f"{seconds:8.3f}s" for seconds in (middle, slow, slowest, max(times)))
    return f"{name:32}{len(times):8}{shown}{slow / measure:11.1f}"
