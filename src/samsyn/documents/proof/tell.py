"""From what a rule says to a finding that a person reads, with an id that lasts."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from samsyn.codes import LANGUAGES, Label
from samsyn.documents.proof.figure_words import figure_in_words
from samsyn.documents.proof.findings import ProofFinding, ProofKind, Severity, Verdict
from samsyn.documents.proof.known import name_of_row
from samsyn.documents.proof.said import Reading
from samsyn.documents.sentences import sentences
from samsyn.figures import FigureRow

ID_LENGTH = 10


def finding_of(
    verdict: Verdict, *, rule: str, kind: ProofKind, severity: Severity, reading: Reading
) -> ProofFinding:
    """Return a verdict as a finding in three languages."""
    return ProofFinding(
        id=_name(rule, verdict),
        rule=rule,
        kind=kind,
        severity=severity,
        place=verdict.place,
        found=verdict.found,
        expected=verdict.expected,
        figure=name_of_row(verdict.figure) if verdict.figure else "",
        confidence=verdict.confidence,
        messages={lang: _message(verdict, reading=reading, lang=lang) for lang in LANGUAGES},
        other=verdict.other,
    )


def numbered(findings: Iterable[ProofFinding]) -> Iterator[ProofFinding]:
    """Yield findings of which no two have one id: the second of the same words is its own."""
    met: Counter[str] = Counter()
    for finding in findings:
        met[finding.id] += 1
        again = met[finding.id]
        yield finding if again == 1 else replace(finding, id=f"{finding.id}-{again}")


def _message(verdict: Verdict, *, reading: Reading, lang: str) -> str:
    fields: dict[str, object] = {
        "quote": verdict.place.quote,
        "found": verdict.found,
        "expected": verdict.expected,
        "figure": _in_words(verdict.figure, reading=reading, lang=lang) if verdict.figure else "",
        "other": verdict.other.quote if verdict.other else "",
    }
    for name, value in verdict.fields.items():
        if isinstance(value, FigureRow):
            fields[name] = _in_words(value, reading=reading, lang=lang)
        else:
            fields[name] = value.text(lang) if isinstance(value, Label) else value
    return sentences("proof").say(verdict.key, lang=lang, fields=fields)


def _in_words(row: FigureRow, *, reading: Reading, lang: str) -> str:
    names = reading.subjects.names
    return figure_in_words(row, codes=reading.codes, names=names, lang=lang)


def _name(rule: str, verdict: Verdict) -> str:
    """Return a name made of the rule, the words and what they were held against, and no place."""
    figure = name_of_row(verdict.figure) if verdict.figure else ""
    other = verdict.other.quote if verdict.other else ""
    said = [verdict.place.quote, verdict.found, verdict.expected, figure, other]
    words = [re.sub(r"\W+", " ", text.lower()).strip() for text in said]
    return hashlib.sha256("|".join([rule, *words]).encode()).hexdigest()[:ID_LENGTH]
