"""A count below zero."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding

CODE = "negative-value"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose number is negative."""
    for cell in evidence.cells:
        if cell.value is not None and cell.value < 0:
            said = finding(CODE, at=cell, frame=evidence.frame, found=cell.value)
            yield Fault(said, rejects=(cell,), misplaced=False)


RULE = Rule(CODE, find)
