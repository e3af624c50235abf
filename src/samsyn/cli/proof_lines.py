"""What a proof-reading found, for people and for programs."""

from collections.abc import Iterable, Iterator

from samsyn.cli.speech import Speech
from samsyn.documents import ProofFinding, ProofPlace, ProofReport


def report_lines(report: ProofReport, speech: Speech, *, name: str, notes: bool) -> Iterator[str]:
    """Yield one line for each finding, and at the end what was read.

    Args:
        name: of the document.
        notes: whether each note is told, or only how many there are.
    """
    told = [f for f in report.findings if notes or f.severity != "note"]
    for finding in told:
        yield _line(finding, speech)
    left = len(report.findings) - len(told)
    if left:
        yield speech.say("notes-left", count=left)
    for dismissal in report.unused:
        yield speech.say("dismissal-unused", finding=dismissal.finding)
    if report.dismissed:
        yield speech.say("set-aside", count=len(report.dismissed))
    errors = sum(f.severity == "error" for f in report.findings)
    warnings = sum(f.severity == "warning" for f in report.findings)
    counts = {"numbers": report.numbers, "errors": errors, "warnings": warnings}
    yield speech.say("proofread", name=name, **counts)


def _line(finding: ProofFinding, speech: Speech) -> str:
    spot = place_in_words(finding.place, speech)
    return f"{speech.say(finding.severity)} {finding.id} ({spot}): {finding.message(speech.lang)}"


def place_in_words(place: ProofPlace, speech: Speech) -> str:
    """Say on which page, where there are any, under which heading and in which paragraph."""
    page = [] if place.page is None else [speech.say("page", page=place.page)]
    opened, closed = "“”" if speech.lang == "en" else "«»"
    heading = [f"{opened}{place.heading}{closed}"] if place.heading else []
    return ", ".join([*page, *heading, speech.say("paragraph", paragraph=place.paragraph)])


def report_object(report: ProofReport, speech: Speech) -> dict[str, object]:
    """Return the report as FORMATS promises it."""
    return {
        "findings": _objects(report.findings, speech),
        "dismissed": _objects(report.dismissed, speech),
        "unused-dismissals": [dismissal.finding for dismissal in report.unused],
        "language": report.lang,
        "pages": report.pages,
        "numbers": report.numbers,
    }


def _objects(findings: Iterable[ProofFinding], speech: Speech) -> list[dict[str, object]]:
    return [
        {"id": f.id, "kind": f.kind, "rule": f.rule, "severity": f.severity,
         "quote": f.place.quote, "page": f.place.page, "paragraph": f.place.paragraph,
         "heading": f.place.heading, "found": f.found, "expected": f.expected, "figure": f.figure,
         "other": _other(f.other), "confidence": f.confidence, "message": f.message(speech.lang)}
        for f in findings
    ]  # fmt: skip


def _other(place: ProofPlace | None) -> dict[str, object] | None:
    if place is None:
        return None
    return {"quote": place.quote, "page": place.page, "paragraph": place.paragraph}
