"""A number beside a status that says there is none."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, lower_first

CODE = "value-with-status"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows with a number whose status is not recorded, not applicable, withheld …"""
    frame = evidence.frame
    for cell in evidence.cells:
        status = frame.codes.statuses.get(cell.status)
        if cell.value is not None and status is not None and status.value == "none":
            name = lower_first(status.label.text(frame.lang))
            said = finding(CODE, at=cell, frame=frame, fields={"name": name}, found=cell.value)
            yield Fault(said, rejects=(cell,), misplaced=False)


RULE = Rule(CODE, find)
