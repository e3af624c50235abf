"""A change that its own numbers, or the figures, deny."""

from collections.abc import Iterator

from samsyn.documents.proof.changes import ToldChange, changes_in
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import KnownFigures
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import same_sort
from samsyn.figures import FigureRow

NEARLY, NEARLY_SHARE = 2, 0.2  # how far apart two numbers may be that are called nearly the same


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the changes that did not happen so."""
    for said in reading.said:
        for change in changes_in(said):
            if _denied_by_itself(change):
                yield _itself(change)
            elif row := _denied_by_figures(change, said, reading):
                yield _figures(change, row)
            elif pair := _turned_round(change, said, reading):
                yield _years(change, pair)


def _denied_by_itself(change: ToldChange) -> bool:
    then, now = change.then.value, change.now.value
    if change.direction == "rise":
        return now <= then
    if change.direction == "fall":
        return now >= then
    far = max(NEARLY, NEARLY_SHARE * max(then, now))
    return change.direction == "same" and abs(now - then) > far


def _denied_by_figures(change: ToldChange, said: Said, reading: Reading) -> FigureRow | None:
    """Return the earlier figure, where the later number is known and the earlier is another."""
    if change.then.row or not change.then.period:
        return None
    known = reading.known
    services = reading.subjects.services(said.passage)
    rows = [
        row for code in services for family in reading.subjects.by_service[code]
        if (row := family.total) and row.value == change.now.value
        and family.period > change.then.period
    ]  # fmt: skip
    earlier = [known.sibling(row, period=change.then.period) for row in rows]
    found = [row for row in earlier if row and row.value is not None]
    if not found or any(row.value == change.then.value for row in found):
        return None
    return found[0] if len(rows) == 1 or _one_figure(found, known) else None


def _turned_round(
    change: ToldChange, said: Said, reading: Reading
) -> tuple[FigureRow, FigureRow] | None:
    """Return the figures of both years, where each number is the one of the other year."""
    then, now = change.then, change.now
    if then.row or now.row or not then.period or then.value == now.value:
        return None
    for family in reading.subjects.families(said.passage):
        later = family.total
        earlier = reading.known.sibling(later, period=then.period) if later else None
        if later is None or earlier is None or later.period <= then.period:
            continue
        if not same_sort(now.basis, later.counted):
            continue
        if (later.value, earlier.value) == (then.value, now.value):
            return later, earlier
    return None


def _one_figure(rows: list[FigureRow], known: KnownFigures) -> bool:
    return len({known.family_of(row).quantity for row in rows}) == 1


def _itself(change: ToldChange) -> Verdict:
    first, last = sorted([change.then, change.now], key=lambda mention: mention.start)
    return Verdict(
        key=f"change-{change.direction}",
        place=place_of([first, last] if first.sentence == last.sentence else [last]),
        found=f"{change.then.value} → {change.now.value}",
        expected="",
        confidence=0.9,
        fields={"then": change.then.value, "now": change.now.value},
    )


def _years(change: ToldChange, pair: tuple[FigureRow, FigureRow]) -> Verdict:
    later, earlier = pair
    return Verdict(
        key="years-swapped",
        place=place_of(sorted([change.then, change.now], key=lambda mention: mention.start)),
        found=f"{change.then.value} → {change.now.value}",
        expected=f"{earlier.value} → {later.value}",
        figure=later,
        confidence=0.85,
    )


def _figures(change: ToldChange, row: FigureRow) -> Verdict:
    return Verdict(
        key="earlier-year",
        place=place_of([change.then]),
        found=str(change.then.value),
        expected=str(row.value),
        figure=row,
        confidence=0.9,
        fields={"period": row.period},
    )
