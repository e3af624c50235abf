"""More persons who continue from last year than there were last year."""

from collections.abc import Iterator

from samsyn.returns.earlier import earlier_of
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding

CODE = "continuing-above-last-year"
CONTINUING = ("newness", "continuing")


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the numbers of continuing persons above the total of the period just before."""
    for block in evidence.now():
        cell = block.cells.get(CONTINUING)
        if cell is None or not cell.value:
            continue
        before = earlier_of(cell, evidence=evidence, dimension="newness").just_before
        if before is not None and before.value is not None and cell.value > before.value:
            said = finding(
                CODE,
                at=cell,
                frame=evidence.frame,
                fields={"period": before.period},
                expected=before.value,
                found=cell.value,
            )
            rejects = (cell,) if block.total is None else (cell, block.total)
            yield Fault(said, rejects=rejects, misplaced=False)


RULE = Rule(CODE, find)
