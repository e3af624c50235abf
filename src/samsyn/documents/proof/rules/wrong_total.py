"""A total that none of the divisions under it adds up to."""

from collections import Counter
from collections.abc import Iterator

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.matching import best_match
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Listing, Reading, Said
from samsyn.documents.proof.wholes import same_sort
from samsyn.figures import FigureRow

ENOUGH = 2  # divisions of a passage that agree on another total
NEAR, SURE = 3, 5  # how far from a sum a total may be: of one division, of those that agree


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the totals that stand against two divisions, or a division and the figures."""
    for said in reading.said:
        sums = Counter(e.sum for e in said.enumerations)
        for value, times in sums.items():
            row = _figure(said, value, reading=reading)
            if times < ENOUGH and row is None:
                continue
            near = max(SURE if times >= ENOUGH else NEAR, value // 4)
            total = _total_told(said, value, near=near)
            if total:
                yield _verdict(total, value, row)
                break
    yield from (verdict for listing in reading.listings for verdict in _in_list(listing))


def _in_list(listing: Listing) -> Iterator[Verdict]:
    """Yield the one number a list is led on to by, where the divisions in its items agree."""
    divisions = [e for item in listing.items for e in item.enumerations]
    sums = Counter(e.sum for e in divisions)
    value, times = sums.most_common(1)[0] if sums else (0, 0)
    if listing.lead is None or times < ENOUGH:
        return
    basis = next((m.basis for e in divisions for m in e.mentions if m.basis), "")
    led = [m for m in listing.lead.mentions if m.exact and m.basis]
    told = {m.value for m in (*led, *(m for item in listing.items for m in item.mentions))}
    alone = len(led) == 1 and same_sort(led[0].basis, basis) and not led[0].anchor
    if alone and value not in told:
        yield _verdict(led[0], value, None)


def _figure(said: Said, value: int, *, reading: Reading) -> FigureRow | None:
    """Return the figure that a division of the passage is known to add up to."""
    for enumeration in said.enumerations:
        if enumeration.sum != value or len(enumeration.parts) < 2:
            continue
        match = best_match(enumeration, said=said, reading=reading)
        total = match.family.total if match and match.named and not match.differing else None
        if total and total.value == value:
            return total
    return None


def _total_told(said: Said, value: int, *, near: int) -> Mention | None:
    """Return the total the passage begins with, where it is not the value and nothing else is."""
    parts = [m for e in said.enumerations for m in e.mentions]
    first = min((e.first.start for e in said.enumerations), default=0)
    told = [m for m in said.mentions if m.exact and m not in parts]
    if any(m.value == value for m in told) or any(m.anchor for m in told):
        return None
    basis = next((m.basis for m in parts if m.basis), "persons")
    heads = [m for m in told if m.end <= first and m.basis and same_sort(m.basis, basis)]
    now = [m for m in heads if not m.period or not _is_earlier(m)]
    close = [m for m in now if abs(m.value - value) <= near]
    return close[0] if close else None


def _is_earlier(mention: Mention) -> bool:
    before = mention.passage.text[mention.sentence[0] : mention.start].lower()
    return before.rstrip().endswith(("mot", "fra", "frå", "from", "against"))


def _verdict(total: Mention, value: int, row: FigureRow | None) -> Verdict:
    return Verdict(
        key="wrong-total",
        place=place_of([total]),
        found=str(total.value),
        expected=str(value),
        figure=row,
        confidence=0.85,
    )
