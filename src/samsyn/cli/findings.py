"""Findings in print: for people in the order of weight, for programs as FORMATS promises."""

from collections.abc import Iterable, Sequence

from samsyn.cli.speech import Speech
from samsyn.returns import Finding, Place

WEIGHT = {"error": 0, "warning": 1, "note": 2}


def finding_lines(findings: Sequence[Finding], speech: Speech) -> list[str]:
    """Return one line a finding, errors first."""
    ordered = sorted(findings, key=lambda f: WEIGHT[f.severity])
    return [f"{speech.say(f.severity)} ({place(f.place, speech)}): {f.message}" for f in ordered]


def place(where: Place, speech: Speech) -> str:
    """Say where a finding stands, in the reader's words."""
    if where.sheet:
        return speech.say("sheet", sheet=where.sheet, cell=where.cell)
    spot = speech.say("row", row=where.row) if where.row else ""
    return ", ".join(part for part in (where.file, spot) if part)


def finding_objects(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return the findings as JSON objects."""
    return [
        {"rule": f.rule, "severity": f.severity, "period": f.period, "service": f.service,
         "quantity": f.quantity, "dimension": f.dimension, "category": f.category,
         "row": f.place.row, "file": f.place.file, "sheet": f.place.sheet, "cell": f.place.cell,
         "expected": f.expected, "found": f.found, "message": f.message}
        for f in findings
    ]  # fmt: skip


def count(findings: Iterable[Finding], severity: str) -> int:
    """Return how many findings have a severity."""
    return sum(finding.severity == severity for finding in findings)
