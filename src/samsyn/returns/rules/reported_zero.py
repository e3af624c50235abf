"""The number 0 beside the status of a positive number."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding

CODE = "reported-zero"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows that say that there were some, and give 0."""
    for cell in evidence.cells:
        status = evidence.frame.codes.statuses.get(cell.status)
        if cell.value == 0 and status is not None and status.value == "positive":
            said = finding(CODE, at=cell, frame=evidence.frame, expected="zero", found=cell.status)
            yield Fault(said, rejects=(cell,), misplaced=False)


RULE = Rule(CODE, find)
