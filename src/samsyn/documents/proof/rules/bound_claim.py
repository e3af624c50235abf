"""A claim that leads to a figure which does not bear it out: «flest», «over halvparten»."""

import re
from collections.abc import Iterator
from dataclasses import replace

from samsyn.documents.proof.claims import Claim, claim_in
from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.findings import Verdict, quoted
from samsyn.documents.proof.judging import Denial, denial_of
from samsyn.documents.proof.known import TOTAL
from samsyn.documents.proof.lexicon import lexicon_of
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.text import Anchor, Passage
from samsyn.figures import FigureRow

AROUND = 40
AGAINST = re.compile(r"\b(?:mot|against)\s+(?:om lag\s+|about\s+)?$", re.IGNORECASE)
THAN = re.compile(r"\b(?:enn|than|as)\b", re.IGNORECASE)


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the claims that the figures they lead to deny."""
    for passage in reading.passages_with_cells:
        for anchor in passage.anchors:
            row = reading.known.by_target.get(anchor.target)
            words = passage.text[anchor.start : anchor.end]
            claim = claim_in(words, lang=reading.text.lang) if row else None
            if row is None or claim is None:
                continue
            other = _other(claim, row, passage, anchor, reading)
            denial = denial_of(claim, row, known=reading.known, lang=reading.text.lang, other=other)
            if denial:
                yield _verdict(passage, anchor, row, denial)


def _other(
    claim: Claim, row: FigureRow, passage: Passage, anchor: Anchor, reading: Reading
) -> FigureRow | None:
    """Return what the rest of the sentence compares with: «… enn prostitusjon», «mot 25»."""
    if claim.kind != "compared":
        return None
    end = next((e for s, e in sentence_spans(passage.text) if s <= anchor.start < e), anchor.end)
    for later in passage.anchors:
        if anchor.end < later.start < end and AGAINST.search(passage.text[: later.start]):
            return reading.known.by_target.get(later.target)
    than = THAN.search(passage.text, anchor.end, end)
    if than is None or row.dimension == TOTAL:
        return None
    for term in lexicon_of(reading.text.lang).find(passage.text[than.end() : end]):
        code = term.category(row.dimension)
        if code and code != row.category:
            key = (row.period, row.quantity, row.scope, row.dimension, code)
            return reading.known.rows.get(key)
    return None


def _verdict(passage: Passage, anchor: Anchor, row: FigureRow, denial: Denial) -> Verdict:
    place = quoted(passage, max(0, anchor.start - AROUND), anchor.end + AROUND)
    return Verdict(
        key=f"claim-{denial.sort}",
        place=replace(place, span=(anchor.start, anchor.end)),
        found=str(row.value),
        expected=str(denial.other.value),
        figure=row,
        confidence=0.95,
        fields={"claim": passage.text[anchor.start : anchor.end], "against": denial.other},
    )
