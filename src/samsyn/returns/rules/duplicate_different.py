"""Two rows that answer the same question differently."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding
from samsyn.returns.rules.repeats import repeats, same_answer, where

CODE = "duplicate-different"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield each question that was answered differently in several rows, at the last of them."""
    for cells in repeats(evidence):
        if not same_answer(cells):
            first, last = cells[0], cells[-1]
            said = finding(
                CODE,
                at=last,
                frame=evidence.frame,
                fields={"other": where(first, seen_from=last)},
                expected=first.status if first.value is None else first.value,
                found=last.status if last.value is None else last.value,
            )
            yield Fault(said, rejects=cells)


RULE = Rule(CODE, find)
