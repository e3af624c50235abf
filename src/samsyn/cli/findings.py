"""Findings in print: for people in the order of weight, for programs as FORMATS promises."""

from collections.abc import Iterable, Sequence

from samsyn.cli.speech import Speech
from samsyn.returns import Finding, Place

WEIGHT = {"error": 0, "warning": 1, "note": 2}
SHOWN = 5  # places that are named where one thing is told of many


def finding_lines(findings: Sequence[Finding], speech: Speech) -> list[str]:
    """Return the findings as lines, errors first; what is told in the same words is told once."""
    told: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: WEIGHT[f.severity]):
        alone = "" if finding.place.file else finding.rule  # of a whole service: told together
        words = alone or finding.message
        told.setdefault((finding.severity, finding.rule, words), []).append(finding)
    return [_line(group, speech) for group in told.values()]


def _line(group: Sequence[Finding], speech: Speech) -> str:
    first = group[0]
    severity = speech.say(first.severity)
    if not first.place.file:
        return f"{severity}: {_together(group, speech)}"
    spots = [place(finding.place, speech) for finding in group[:SHOWN]]
    more = speech.say("more", count=len(group) - SHOWN) if len(group) > SHOWN else ""
    return f"{severity} ({'; '.join([*spots, *filter(None, [more])])}): {first.message}"


def _together(group: Sequence[Finding], speech: Speech) -> str:
    """Say what several services have in common in one line, with the others by their codes."""
    first, *others = group
    if not others:
        return first.message
    names = ", ".join(finding.service for finding in others)
    return f"{first.message} {speech.say('same-for', count=len(others), names=names)}"


def place(where: Place, speech: Speech) -> str:
    """Say where a finding stands, in the reader's words."""
    if where.sheet:
        spot = speech.say("sheet", sheet=where.sheet, cell=where.cell)
    else:
        spot = speech.say("row", row=where.row) if where.row else ""
    return ", ".join(part for part in (where.file, spot) if part)


def finding_objects(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return the findings as JSON objects."""
    return [
        {"rule": f.rule, "severity": f.severity, "period": f.period, "service": f.service,
         "quantity": f.quantity, "dimension": f.dimension, "category": f.category,
         "row": f.place.row, "file": f.place.file, "sheet": f.place.sheet, "cell": f.place.cell,
         "prompt": f.prompt, "expected": f.expected, "found": f.found, "message": f.message}
        for f in findings
    ]  # fmt: skip


def count(findings: Iterable[Finding], severity: str) -> int:
    """Return how many findings have a severity."""
    return sum(finding.severity == severity for finding in findings)
