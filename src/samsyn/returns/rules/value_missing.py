"""A status that needs a number, and no number; or neither of them."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding

CODE = "value-missing"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows without a number whose status says that there is one."""
    frame = evidence.frame
    for cell in evidence.cells:
        status = frame.codes.statuses.get(cell.status)
        if cell.value is not None or (status is not None and status.value == "none"):
            continue
        name = status.label.text(frame.lang) if status else ""
        said = finding(CODE, at=cell, frame=frame, variant="" if status else "no-answer",
                       fields={"name": name}, found=cell.status)  # fmt: skip
        yield Fault(said, rejects=(cell,), misplaced=False)


RULE = Rule(CODE, find)
