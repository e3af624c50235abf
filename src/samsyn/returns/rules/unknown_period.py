"""A period that is not written as one."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.frame import as_period
from samsyn.returns.rule import Rule, finding

CODE = "unknown-period"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose period is not a year, a third of a year or a quarter."""
    for cell in evidence.cells:
        if as_period(cell.period) is None:
            said = finding(CODE, at=cell, frame=evidence.frame, found=quotable(cell.period))
            yield Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
