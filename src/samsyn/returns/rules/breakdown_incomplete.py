"""A breakdown that falls short of its total, and lacks a category that was asked for."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, name_cell
from samsyn.returns.rules.sums import causes, listed, name_parts, name_whole, spot

CODE = "breakdown-incomplete"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the breakdowns that something is missing from."""
    frame = evidence.frame
    for cause in causes(evidence):
        if cause.incomplete:
            absent = [name_cell(frame, *cell) for cell in cause.equation.absent]
            fields = {
                "parts": name_parts(frame, cause),
                "whole": name_whole(frame, cause.equation.whole),
                "absent": listed(absent, lang=frame.lang),
            }
            said = finding(CODE, at=spot(cause), frame=frame, fields=fields, expected=cause.whole,
                           found=cause.sum)  # fmt: skip
            yield Fault(said, rejects=cause.touched, misplaced=False)


RULE = Rule(CODE, find)
