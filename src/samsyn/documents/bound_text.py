"""Binding the references in the running text of the chapters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samsyn.documents.bind import Ground, Use, bind, inlines_of
from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.document import Inline
from samsyn.documents.elements import span, words
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.hidden import FAULT
from samsyn.documents.left_out import LeftOut, leave_out
from samsyn.documents.numbering import Numbered
from samsyn.documents.reference import is_reference, read_reference
from samsyn.documents.sentence_mates import mates_in_blocks
from samsyn.documents.sentences import SourceError

RULE = "unresolved-figure"
DOUBT = "figure-in-doubt"
LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class BoundText:
    """What stands in place of each reference, which figures were used, and what went wrong.

    `left_out` tells, by chapter, of the sentences that would have told a hidden number.
    """

    inlines: Mapping[int, list[Inline]]
    uses: tuple[Use, ...]
    findings: tuple[DocumentFinding, ...]
    left_out: Mapping[int, LeftOut] = field(default_factory=dict)


def bind_text(
    chapters: Sequence[ReadChapter], *, headings: Mapping[int, Numbered], ground: Ground
) -> BoundText:
    """Bind every reference; one that cannot be bound stays visible, with a finding."""
    inlines: dict[int, list[Inline]] = {}
    uses: list[Use] = []
    findings: list[DocumentFinding] = []
    left_out: dict[int, LeftOut] = {}
    for place, chapter in enumerate(chapters):
        mates, above = mates_in_blocks(chapter.nodes), _headings_above(chapter, headings)
        hidden: dict[int, str] = {}
        for node in chapter.of_kind("Code"):
            if is_reference(node["c"][1]):
                code, line = node["c"][1], chapter.line_of(node)
                try:
                    printed = bind(code, ground=ground, beside=mates.get(id(node), ()))
                except SourceError as fault:
                    if fault.key == FAULT:
                        hidden[id(node)] = _counted(code, ground=ground)
                        findings.append(_to_read_again(fault, file=chapter.file, line=line))
                        continue
                    inlines[id(node)] = unresolved(code)
                    findings.append(finding(fault, rule=RULE, file=chapter.file, line=line))
                    continue
                inlines[id(node)] = inlines_of(printed)
                at = above.get(id(node), "")
                uses.extend(Use(figure, place, at) for figure in printed.figures)
                if printed.doubt:
                    findings.append(doubted(printed.doubt, file=chapter.file, line=line))
        if hidden:
            gone = leave_out(chapter, hidden=hidden, made=inlines, lang=ground.lang)
            inlines.update(gone.made)
            left_out[place] = gone
    return BoundText(inlines, tuple(uses), tuple(findings), left_out)


def _headings_above(chapter: ReadChapter, headings: Mapping[int, Numbered]) -> dict[int, str]:
    """Return the address of the heading that each reference stands in or under."""
    above: dict[int, str] = {}
    at = ""
    for node in chapter.nodes:
        if node["t"] == "Header":
            at = headings[id(node)].identifier
        elif node["t"] == "Code":
            above[id(node)] = at
    return above


def _counted(code: str, *, ground: Ground) -> str:
    """Return what a reference counts, in words."""
    at = read_reference(code, codes=ground.codes, period=ground.period).at
    return ground.codes.quantities[at.quantity].label.text(ground.lang)


def _to_read_again(fault: SourceError, *, file: str, line: int) -> DocumentFinding:
    """Return the note that words beside a left-out sentence may lean on it, or say the same."""
    told = SourceError("left-out", fault.fields)
    return finding(told, rule=LEFT_OUT, file=file, line=line, severity="note")


def doubted(doubt: SourceError, *, file: str, line: int) -> DocumentFinding:
    """Return the warning about a number that could be printed, and is doubtful."""
    return finding(doubt, rule=DOUBT, file=file, line=line, severity="warning")


def unresolved(code: str) -> list[Inline]:
    """Return what a reference prints that could not be bound: itself, so that nobody misses it."""
    return [span(words(f"[{code}]"), classes=["unresolved"])]
