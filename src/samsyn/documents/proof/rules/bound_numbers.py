"""A number that leads to a figure and says something else."""

from collections.abc import Iterator
from dataclasses import replace

from samsyn.documents.proof.claims import claim_in
from samsyn.documents.proof.findings import ProofPlace, Verdict, quoted
from samsyn.documents.proof.printed import expected_of
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.text import Anchor, Passage

AROUND = 24
AFTER = 30


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers that do not say what their figures say."""
    for passage in reading.passages_with_cells:
        for anchor in passage.anchors:
            row = reading.known.by_target.get(anchor.target)
            text = passage.text[anchor.start : anchor.end]
            if row is None or claim_in(text, lang=reading.text.lang):
                continue
            after = passage.text[anchor.end : anchor.end + AFTER]
            expected = expected_of(
                text, row, known=reading.known, lang=reading.text.lang, after=after
            )
            if expected:
                yield Verdict(
                    key="bound-number",
                    place=_place(passage, anchor),
                    found=text,
                    expected=expected,
                    figure=row,
                    confidence=0.99,
                )


def _place(passage: Passage, anchor: Anchor) -> ProofPlace:
    around = quoted(passage, max(0, anchor.start - AROUND), anchor.end + AROUND)
    return replace(around, span=(anchor.start, anchor.end))
