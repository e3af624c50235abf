"""A number that was given before and is not given now."""

from collections.abc import Iterator

from samsyn.returns.earlier import earlier_of
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, lower_first

CODE = "number-gone"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the totals without a number, where the period just before had one above zero."""
    frame = evidence.frame
    for block in evidence.now():
        total = block.total
        if total is None or total.value is not None:
            continue
        before = earlier_of(total, evidence=evidence).just_before
        if before is not None and before.value:
            status = lower_first(frame.codes.statuses[total.status].label.text(frame.lang))
            fields = {"period": before.period, "before": before.value, "status": status}
            said = finding(CODE, at=total, frame=frame, fields=fields, found=total.status)
            yield Fault(said, rejects=(total,), misplaced=False)


RULE = Rule(CODE, find)
