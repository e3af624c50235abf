"""A total far outside what it was before."""

from collections.abc import Collection, Iterator

from samsyn.returns.earlier import earlier_of
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.limits import load_limits
from samsyn.returns.rule import Rule, finding

CODE = "jump"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the totals far above the most, or far below the least, of earlier periods."""
    for block in evidence.now():
        total = block.total
        if total is None or not total.value:
            continue
        earlier = earlier_of(total, evidence=evidence)
        last = earlier.last
        if last is not None and is_jump(total.value, earlier.values):
            said = finding(
                CODE,
                at=total,
                frame=evidence.frame,
                variant="up" if total.value > (last.value or 0) else "down",
                fields={"period": last.period, "before": last.value},
                found=total.value,
            )
            yield Fault(said, rejects=(total,), misplaced=False)


def is_jump(value: int, earlier: Collection[int]) -> bool:
    """Tell whether a number lies so far outside earlier ones that somebody should look once more.

    Examples:
        >>> is_jump(40, [12, 15]), is_jump(4, [1]), is_jump(7, [])
        (True, False, False)
    """
    if not earlier:
        return False
    limits = load_limits()
    least, most = min(earlier), max(earlier)
    up = value >= most * limits.jump_factor and value - most >= limits.jump_least
    down = value * limits.jump_factor <= least and least - value >= limits.jump_least
    return up or down


RULE = Rule(CODE, find)
