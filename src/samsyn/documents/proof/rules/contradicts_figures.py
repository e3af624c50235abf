"""An enumeration whose numbers are others than those of the figures it speaks of."""

from collections.abc import Iterator

from samsyn.documents.proof.enumerations import Enumeration
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.matching import Match, best_match, only_match
from samsyn.documents.proof.said import Reading, Said


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the numbers that the figures deny."""
    for enumeration, said in _enumerations(reading):
        if any(mention.anchor for mention in enumeration.mentions):
            continue  # bound numbers are held against their own figures
        match = best_match(enumeration, said=said, reading=reading)
        if match and match.differing and not match.sure:
            match = only_match(enumeration, said=said, reading=reading)
        if match and match.differing:
            yield _verdict(enumeration, match)


def _enumerations(reading: Reading) -> Iterator[tuple[Enumeration, Said]]:
    for said in reading.said:
        for enumeration in said.enumerations:
            yield enumeration, said
    for listing in reading.listings:
        if listing.enumeration:
            yield listing.enumeration, listing.items[0]


def _verdict(enumeration: Enumeration, match: Match) -> Verdict:
    wrong = match.differing
    found = ", ".join(str(part.mention.value) for part, _ in wrong)
    expected = ", ".join(str(row.value) for _, row in wrong)
    return Verdict(
        key="swapped" if match.permuted else "contradicts-figures",
        place=place_of(enumeration.mentions),
        found=found,
        expected=expected,
        figure=wrong[0][1],
        confidence=0.95 if match.named else 0.85,
    )
