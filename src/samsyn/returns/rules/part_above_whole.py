"""One part that alone is more than the whole it belongs to."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, name_cell
from samsyn.returns.rules.sums import about_part, causes, name_whole

CODE = "part-above-whole"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the parts that are above their whole."""
    frame = evidence.frame
    for cause in causes(evidence):
        if about_part(cause):
            part = cause.cell or cause.block.cells[cause.equation.parts[0]]
            fields = {
                "part": name_cell(frame, part.dimension, part.category),
                "whole": name_whole(frame, cause.equation.whole),
            }
            said = finding(CODE, at=part, frame=frame, fields=fields, expected=cause.whole,
                           found=part.value)  # fmt: skip
            stray = bool(cause.equation.absent)  # alone in its breakdown: meant for another place?
            yield Fault(said, rejects=cause.touched, misplaced=stray)


RULE = Rule(CODE, find)
