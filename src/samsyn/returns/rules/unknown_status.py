"""A status that is not one of the six."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.nearest import nearest_of
from samsyn.returns.rule import Rule, finding

CODE = "unknown-status"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose status has no meaning; an empty one is no answer, not an unknown one."""
    known = evidence.frame.codes.statuses
    unknown = [cell for cell in evidence.cells if cell.status and cell.status not in known]
    likes = nearest_of((cell.status for cell in unknown), known)
    for cell in unknown:
        said = finding(
            CODE,
            at=cell,
            frame=evidence.frame,
            fields={"known": ", ".join(known)},
            expected=likes.get(cell.status, ""),
            found=quotable(cell.status),
        )
        yield Fault(said, rejects=(cell,), misplaced=False)


RULE = Rule(CODE, find)
