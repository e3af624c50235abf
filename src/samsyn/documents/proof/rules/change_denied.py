"""A change that its own numbers, or the figures, deny."""

from collections.abc import Iterator

from samsyn.documents.proof.change_sizes import ToldSize, sizes_in
from samsyn.documents.proof.changes import ToldChange, changes_in
from samsyn.documents.proof.findings import ProofPlace, Verdict, place_of, quoted
from samsyn.documents.proof.meant import year_of
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.two_years import TwoYears, two_years_of

BOTH = 2  # ends of a change
NEARLY, NEARLY_SHARE = 2, 0.2  # how far apart two numbers may be that are called nearly the same


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the changes that did not happen so."""
    year = year_of(reading.text)
    for said in reading.said:
        yield from (_size(size, said) for size in sizes_in(said) if not size.holds)
        for change in changes_in(said):
            if _denied_by_itself(change):
                yield _itself(change)
            elif not (change.then.row or change.now.row):
                yield from _denied_by_figures(change, said, reading, year=year)


def _denied_by_itself(change: ToldChange) -> bool:
    then, now = change.then.value, change.now.value
    if change.direction == "rise":
        return now <= then
    if change.direction == "fall":
        return now >= then
    far = max(NEARLY, NEARLY_SHARE * max(then, now))
    return change.direction == "same" and abs(now - then) > far


def _denied_by_figures(
    change: ToldChange, said: Said, reading: Reading, *, year: str
) -> Iterator[Verdict]:
    """Yield what the figures of both years say of a change; nothing where some bear it out."""
    known = two_years_of(change, said=said, reading=reading, year=year)
    if any(pair.ends_that_agree(change) == BOTH for pair in known):
        return
    turned = next((pair for pair in known if pair.is_turned(change)), None)
    if turned:
        yield _years(change, turned)
        return
    half = [pair for pair in known if pair.ends_that_agree(change)]
    if half and len({pair.later.quantity for pair in half}) == 1:
        yield _one_end(change, half[0])


def _size(size: ToldSize, said: Said) -> Verdict:
    start, end = min(size.then.start, size.now.start), max(size.then.end, size.now.end)
    at = said.passage.text.find(size.words, size.then.sentence[0])
    return Verdict(
        key="change-size" if size.made else "change-same",
        place=quoted(said.passage, min(start, at), max(end, at + len(size.words))),
        found=size.words if size.made else f"{size.then.value} → {size.now.value}",
        expected=size.made,
        confidence=0.9,
        fields={"then": size.then.value, "now": size.now.value},
    )


def _itself(change: ToldChange) -> Verdict:
    return Verdict(
        key=f"change-{change.direction}",
        place=_place(change),
        found=f"{change.then.value} → {change.now.value}",
        expected="",
        confidence=0.9,
        fields={"then": change.then.value, "now": change.now.value},
    )


def _years(change: ToldChange, pair: TwoYears) -> Verdict:
    return Verdict(
        key="years-swapped",
        place=_place(change),
        found=f"{change.then.value} → {change.now.value}",
        expected=f"{pair.earlier.value} → {pair.later.value}",
        figure=pair.later,
        confidence=0.85,
    )


def _one_end(change: ToldChange, pair: TwoYears) -> Verdict:
    """Return a verdict on the number that is not the one of its year."""
    first = pair.earlier.value != change.then.value
    mention, row = (change.then, pair.earlier) if first else (change.now, pair.later)
    return Verdict(
        key="earlier-year",
        place=place_of([mention]),
        found=str(mention.value),
        expected=str(row.value),
        figure=row,
        confidence=0.9,
        fields={"period": row.period},
    )


def _place(change: ToldChange) -> ProofPlace:
    first, last = sorted([change.then, change.now], key=lambda mention: mention.start)
    return place_of([first, last] if first.passage is last.passage else [last])
