"""What the steps of a flow must be before it is drawn."""

from samsyn.documents.charts.refusal import ChartError
from samsyn.documents.charts.spec import FlowSpec, Step

MOST, MOST_PARTS = 12, 6


def insist_on_flow(spec: FlowSpec) -> None:
    """Refuse a flow that would mislead.

    Raises:
        ChartError: two steps of one name, a step that hangs on none before it, parts that do
            not make their whole, a number below zero, or more steps than can be read.
    """
    if not any(step.value for step in spec.steps):
        raise ChartError("chart-nothing")
    if len(spec.steps) > MOST:
        raise ChartError("flow-too-long", {"count": len(spec.steps), "most": MOST})
    before: dict[str, Step] = {}
    for step in spec.steps:
        _insist_on_step(step, before=before)
        before[step.label] = step
    for whole in spec.steps:
        parts = [step.value for step in spec.steps if step.part_of == whole.label]
        if len(parts) > MOST_PARTS:
            raise ChartError("chart-too-many-series", {"count": len(parts), "most": MOST_PARTS})
        if parts and sum(parts) != whole.value:
            fields = {"label": whole.label, "sum": sum(parts), "whole": whole.value}
            raise ChartError("flow-adds-up", fields)


def _insist_on_step(step: Step, *, before: dict[str, Step]) -> None:
    if step.value < 0:
        raise ChartError("chart-below-zero", {"series": step.label})
    if step.label in before:
        raise ChartError("flow-twice", {"label": step.label})
    if step.part_of and step.after:
        raise ChartError("flow-both", {"label": step.label})
    above = step.part_of or step.after
    if above and above not in before:
        raise ChartError("flow-unknown-step", {"label": step.label, "above": above})
    if not above and before:
        raise ChartError("flow-loose-step", {"label": step.label})
