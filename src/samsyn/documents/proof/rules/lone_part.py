"""A single part of a whole that the figures know otherwise: «kun 1 var ny»."""

from collections.abc import Iterator

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.matching import best_match
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.figures import FigureRow


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield lone parts in a passage whose other divisions are all of one family."""
    for said in reading.said:
        family = _family(said, reading=reading)
        if family is None:
            continue
        parts = [m for e in said.enumerations for m in e.mentions]
        for mention in said.mentions:
            if mention in parts or not mention.exact or mention.anchor or mention.basis:
                continue
            row = _denied(mention, family)
            if row:
                yield Verdict(
                    key="lone-part",
                    place=place_of([mention]),
                    found=str(mention.value),
                    expected=str(row.value),
                    figure=row,
                    confidence=0.75,
                )


def _family(said: Said, *, reading: Reading) -> Family | None:
    """Return the family that every division of a passage agrees with and adds up to."""
    found = [best_match(e, said=said, reading=reading) for e in said.enumerations]
    sure = [m for m in found if m and m.named and not m.differing and m.total_told]
    if len(sure) < 2 or len({m.family.key for m in sure}) != 1:
        return None
    return sure[0].family


def _denied(mention: Mention, family: Family) -> FigureRow | None:
    text = mention.passage.text
    if not cue("describes").match(text[mention.end : mention.sentence[1]]):
        return None
    options = [option for term in mention.after[:1] for option in term.options]
    for dimension, category in options:
        row = family.parts.get(dimension, {}).get(category)
        if row and row.value is not None:
            return row if row.value != mention.value else None
    return None
