"""A row that stands twice, with the same answer: the first one counts."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding
from samsyn.returns.rules.repeats import repeats, same_answer, where

CODE = "duplicate-same"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield each question that was answered the same in several rows, at the last of them."""
    for cells in repeats(evidence):
        if same_answer(cells):
            first, last = cells[0], cells[-1]
            fields = {"other": where(first, seen_from=last)}
            said = finding(CODE, at=last, frame=evidence.frame, fields=fields, found=last.status)
            yield Fault(said, rejects=cells[1:])


RULE = Rule(CODE, find)
