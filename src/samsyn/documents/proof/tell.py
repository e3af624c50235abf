"""From what a rule says to a finding that a person reads, with an id that lasts."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from samsyn.codes import LANGUAGES, Label
from samsyn.documents.proof.figure_words import figure_in_words
from samsyn.documents.proof.findings import (
    ProofFinding,
    ProofKind,
    ProofPlace,
    Severity,
    Verdict,
)
from samsyn.documents.proof.known import name_of_row
from samsyn.documents.proof.lexicon import lexicon_of
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.said import Reading
from samsyn.documents.sentences import sentences
from samsyn.figures import FigureRow

ID_LENGTH = 10


def finding_of(
    verdict: Verdict, *, rule: str, kind: ProofKind, severity: Severity, reading: Reading
) -> ProofFinding:
    """Return a verdict as a finding in three languages."""
    return ProofFinding(
        id=_name(rule, verdict, lang=reading.text.lang),
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


def _name(rule: str, verdict: Verdict, *, lang: str) -> str:
    """Return a name made of the rule, the numbers and what they were held against, and no place.

    Of the words only those count that say of what the numbers are: categories and nouns.
    """
    figure = name_of_row(verdict.figure) if verdict.figure else ""
    other = [_core(verdict.other, lang=lang)] if verdict.other else []
    said = [_core(verdict.place, lang=lang), verdict.found, verdict.expected, figure, *other]
    words = [re.sub(r"\W+", " ", text.lower()).strip() for text in said]
    return hashlib.sha256("|".join([rule, *words]).encode()).hexdigest()[:ID_LENGTH]


def _core(place: ProofPlace, *, lang: str) -> str:
    """Return the numbers of a quote with the categories and nouns in it; a cell is its own name."""
    if not any(place.span):
        return place.quote
    inside = find_numbers(place.quote, lang=lang)
    numbers = [(n.start, str(n.value)) for n in inside if n.counts or n.kind == "percent"]
    terms = [
        (term.start, " ".join([*(code for _, code in term.options), term.basis]))
        for term in lexicon_of(lang).find(place.quote)
    ]
    return " ".join(word for _, word in sorted([*numbers, *terms])) or place.quote
