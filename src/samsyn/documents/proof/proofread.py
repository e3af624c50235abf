"""Run the rules over a text: one finding for each cause, and what was set aside before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.documents.proof.dismissals import Dismissal, unused
from samsyn.documents.proof.findings import ProofFinding
from samsyn.documents.proof.known import KnownFigures
from samsyn.documents.proof.measured import precise_rules
from samsyn.documents.proof.rules import RULES
from samsyn.documents.proof.said import Reading, read_numbers
from samsyn.documents.proof.tables import number_in
from samsyn.documents.proof.tell import finding_of, numbered
from samsyn.documents.proof.text import Text
from samsyn.returns import Service

BLANK = " -–—\u00a0"


@dataclass(frozen=True, slots=True)
class ProofReport:
    """What a proof-reading gave.

    `findings` stand in the order of the text; `dismissed` were found and are set aside;
    `unused` are dismissals of findings that are no longer there. `pages` is 0 where a document
    has none.
    """

    findings: tuple[ProofFinding, ...]
    dismissed: tuple[ProofFinding, ...]
    unused: tuple[Dismissal, ...]
    lang: str
    pages: int
    numbers: int


def proofread(
    text: Text,
    *,
    known: KnownFigures,
    codes: Codes,
    services: Iterable[Service] = (),
    dismissals: Sequence[Dismissal] = (),
    rules: Iterable[str] = (),
) -> ProofReport:
    """Hold the numbers of a text against the figures and against each other.

    Args:
        services: with their names, where a list of them is at hand.
        dismissals: findings that somebody has set aside.
        rules: which to use; where none is named, those that were measured to be precise.
    """
    reading = read_numbers(text, known=known, codes=codes, services=services)
    found = sorted(_look(reading, rules=set(rules) or set(precise_rules())), key=_place)
    named = tuple(numbered(found))
    set_aside = {dismissal.finding for dismissal in dismissals}
    return ProofReport(
        findings=tuple(finding for finding in named if finding.id not in set_aside),
        dismissed=tuple(finding for finding in named if finding.id in set_aside),
        unused=unused(dismissals, ids=(finding.id for finding in named)),
        lang=text.lang,
        pages=max((passage.page or 0 for passage in text.passages), default=0),
        numbers=sum(len(said.mentions) for said in reading.said) + _in_cells(text),
    )


def _in_cells(text: Text) -> int:
    """Return how many cells of tables hold a number."""
    cells = (cell.text for table in text.tables for row in table.rows for cell in row)
    return sum(bool(cell.strip(BLANK)) and number_in(cell) is not None for cell in cells)


def _place(finding: ProofFinding) -> tuple[int, int]:
    return (finding.place.paragraph, finding.place.span[0])


def _look(reading: Reading, *, rules: set[str]) -> list[ProofFinding]:
    kept: list[ProofFinding] = []
    for name, rule in RULES.items():
        if name not in rules:
            continue
        found = [
            finding_of(verdict, rule=name, kind=rule.kind, severity=rule.severity, reading=reading)
            for verdict in rule.look(reading)
        ]
        kept.extend(finding for finding in found if not _is_told(finding, kept))
    return kept


def _is_told(finding: ProofFinding, kept: Iterable[ProofFinding]) -> bool:
    """Tell whether a finding of an earlier rule stands on the same numbers: one cause, one finding.

    A rule may find several things in one place itself.
    """
    places = [finding.place, *([finding.other] if finding.other else [])]
    return any(
        place.touches(other.place)
        for other in kept
        if other.rule != finding.rule
        for place in places
    )
