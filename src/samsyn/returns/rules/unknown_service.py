"""A row of a service that is not among those asked."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.nearest import nearest
from samsyn.returns.personal import quotable
from samsyn.returns.rule import Rule, finding

CODE = "unknown-service"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose service is not in the list of services."""
    for cell in evidence.cells:
        if cell.service not in evidence.frame.services:
            like = nearest(cell.service, evidence.frame.services)
            said = finding(
                CODE,
                at=cell,
                frame=evidence.frame,
                variant="like" if like else "",
                found=quotable(cell.service),
                expected=like,
            )
            yield Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
