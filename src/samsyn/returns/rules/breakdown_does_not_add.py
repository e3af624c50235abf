"""A breakdown that does not add to its total."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule
from samsyn.returns.rules.broken_sum import broken_sum
from samsyn.returns.rules.sums import about_breakdown, causes

CODE = "breakdown-does-not-add"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the breakdowns of a total that do not make it."""
    for cause in causes(evidence):
        if about_breakdown(cause) and cause.equation.kind != "detail":
            yield broken_sum(CODE, cause, evidence=evidence)


RULE = Rule(CODE, find)
