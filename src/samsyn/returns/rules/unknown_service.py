"""A row of a service that is not among those asked."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.nearest import nearest_of
from samsyn.returns.rule import Rule, finding

CODE = "unknown-service"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose service is not in the list of services."""
    known = evidence.frame.services
    unknown = [cell for cell in evidence.cells if cell.service not in known]
    likes = nearest_of((cell.service for cell in unknown), known)
    for cell in unknown:
        like = likes.get(cell.service, "")
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
