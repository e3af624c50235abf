"""A row about something that is not in the list of quantities."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.nearest import nearest_of
from samsyn.returns.rule import Rule, finding

CODE = "unknown-quantity"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose quantity has no definition."""
    known = evidence.frame.codes.quantities
    unknown = [cell for cell in evidence.cells if cell.quantity not in known]
    likes = nearest_of((cell.quantity for cell in unknown), known)
    for cell in unknown:
        like = likes.get(cell.quantity, "")
        said = finding(
            CODE,
            at=cell,
            frame=evidence.frame,
            variant="like" if like else "",
            found=quotable(cell.quantity),
            expected=like,
        )
        yield Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
