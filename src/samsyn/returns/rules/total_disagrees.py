"""A total that at least two breakdowns agree against: the total is reported, once."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding
from samsyn.returns.rules.sums import about_total, causes, spot

CODE = "total-disagrees"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the totals that are to blame."""
    for cause in causes(evidence):
        if about_total(cause):
            said = finding(CODE, at=spot(cause), frame=evidence.frame, expected=cause.expected,
                           found=cause.whole)  # fmt: skip
            yield Fault(said, rejects=cause.touched, misplaced=False)


RULE = Rule(CODE, find)
