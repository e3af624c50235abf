"""The page of key figures: each a bound number with a label."""

from dataclasses import dataclass

from samsyn.documents.bind import Ground, Use, bind, source_id
from samsyn.documents.bound_text import RULE, doubted
from samsyn.documents.document import KeyFigure
from samsyn.documents.edition import NAME, Edition
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.sentences import SourceError

KEY_FIGURES = -1  # their page stands before the first chapter


@dataclass(frozen=True, slots=True)
class BoundKeyFigures:
    """The key figures that could be bound, what they used, and what went wrong."""

    key_figures: tuple[KeyFigure, ...]
    uses: tuple[Use, ...]
    findings: tuple[DocumentFinding, ...]


def bind_key_figures(edition: Edition, *, ground: Ground) -> BoundKeyFigures:
    """Bind the key figures of an edition."""
    bound: list[KeyFigure] = []
    uses: list[Use] = []
    findings: list[DocumentFinding] = []
    for source in edition.key_figures:
        try:
            printed = bind(source.reference, ground=ground)
        except SourceError as fault:
            findings.append(finding(fault, rule=RULE, file=NAME, line=source.line))
            continue
        if printed.doubt:
            findings.append(doubted(printed.doubt, file=NAME, line=source.line))
        target = source_id(printed.figures[0])
        bound.append(KeyFigure(printed.text, source.label, source.note, target))
        uses.extend(Use(figure, KEY_FIGURES) for figure in printed.figures)
    return BoundKeyFigures(tuple(bound), tuple(uses), tuple(findings))
