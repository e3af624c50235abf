"""A note that could point to a person: it is never quoted, and the row still counts."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.personal import find_personal
from samsyn.returns.rule import Rule, finding

CODE = "personal-data"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose note holds an e-mail address, a national id or a DUF number."""
    for cell in evidence.cells:
        kind = find_personal(cell.note)
        if kind:
            yield Fault(finding(CODE, at=cell, frame=evidence.frame, variant=kind))


RULE = Rule(CODE, find)
