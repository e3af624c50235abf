"""Zero, where there were many before: counted and none, or not counted?"""

from collections.abc import Iterator

from samsyn.returns.earlier import earlier_of
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.limits import load_limits
from samsyn.returns.rule import Rule, finding

CODE = "zero-after-many"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the totals that are zero, where the last number was large enough to ask about."""
    for block in evidence.now():
        total = block.total
        if total is None or total.value != 0:
            continue
        last = earlier_of(total, evidence=evidence).last
        if last is not None and (last.value or 0) >= load_limits().many:
            fields = {"period": last.period, "before": last.value}
            said = finding(CODE, at=total, frame=evidence.frame, fields=fields, found=0)
            yield Fault(said, rejects=(total,), misplaced=False)


RULE = Rule(CODE, find)
