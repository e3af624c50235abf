"""The status zero beside a number that is not zero."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding

CODE = "zero-with-number"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows that say zero and give another number."""
    for cell in evidence.cells:
        status = evidence.frame.codes.statuses.get(cell.status)
        if cell.value and status is not None and status.value == "zero":
            said = finding(CODE, at=cell, frame=evidence.frame, expected=0, found=cell.value)
            yield Fault(said, rejects=(cell,), misplaced=False)


RULE = Rule(CODE, find)
