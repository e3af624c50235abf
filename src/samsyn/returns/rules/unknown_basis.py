"""A basis that is neither stated nor derived; the number itself may still be right."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.rule import Rule, finding

CODE = "unknown-basis"
KNOWN = ("", "stated", "derived")


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose basis is not known."""
    for cell in evidence.cells:
        if cell.basis not in KNOWN:
            said = finding(CODE, at=cell, frame=evidence.frame, found=quotable(cell.basis))
            yield Fault(said)


RULE = Rule(CODE, find)
