"""A bound number with the noun of another sort of thing than its figure counts."""

from collections.abc import Iterator

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.wholes import COUNTED_APART, same_sort


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers whose noun is not what was counted."""
    for said in reading.said:
        for mention in said.mentions:
            row = mention.row
            if row is None or not mention.basis or row.counted not in COUNTED_APART:
                continue
            if mention.basis not in COUNTED_APART or same_sort(mention.basis, row.counted):
                continue
            yield Verdict(
                key="bound-basis",
                place=place_of([mention]),
                found=mention.noun,
                expected=reading.codes.bases[row.counted].many.text(reading.text.lang),
                figure=row,
                confidence=0.85,
                fields={"number": mention.passage.text[mention.start : mention.end]},
            )
