"""A note that could point to a person: it is never quoted, and the row still counts."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import find_personal, name_kind
from samsyn.returns.rule import Rule, finding

CODE = "personal-data"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose note holds what the firewall would refuse."""
    for cell in evidence.cells:
        kind = find_personal(cell.note, public=evidence.frame.public)
        if kind:
            what = name_kind(kind, lang=evidence.frame.lang)
            yield Fault(finding(CODE, at=cell, frame=evidence.frame, fields={"what": what}))


RULE = Rule(CODE, find)
