"""Claims said of a number that nobody linked: «ROSA fulgte opp 74, flest av tiltakene»."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.claims import Claim, claim_in
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.meant import row_meant, year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.figures import FigureRow

CLOSE_KIN = 2  # words of a quantity that the sentence must share, where it names no service


@dataclass(frozen=True, slots=True)
class NumberClaim:
    """A claim, the number it is said of, and the figures that say this number."""

    claim: Claim
    mention: Mention
    start: int
    end: int
    rows: tuple[FigureRow, ...]


def number_claims_in(said: Said, *, reading: Reading) -> Iterator[NumberClaim]:
    """Yield the claims of rank and record that stand right behind a number."""
    text = said.passage.text
    for mention in said.mentions:
        if not mention.exact or mention.anchor:
            continue
        opens = cue("said_of_number").match(text[mention.end : mention.sentence[1]])
        if opens is None:
            continue
        start = mention.end + opens.end()
        claim = claim_in(text[start : mention.sentence[1]], lang=reading.text.lang)
        if claim and claim.kind in ("rank", "record"):
            rows = tuple(_rows(mention, said, reading))
            yield NumberClaim(claim, mention, start, mention.sentence[1], rows)


def _rows(mention: Mention, said: Said, reading: Reading) -> Iterator[FigureRow]:
    subjects, year = reading.subjects, year_of(reading.text)
    sentence = said.passage.text[slice(*mention.sentence)]
    services = subjects.services(said.passage)
    for family in subjects.families(said.passage):
        enough = 1 if family.scope.partition(":")[2] in services else CLOSE_KIN
        if family.period == year and subjects.kinship(family, sentence) >= enough:
            row = row_meant(mention, family, known=reading.known, subjects=subjects)
            row = row or (family.total if not mention.basis else None)
            if row and row.value == mention.value:
                yield row
