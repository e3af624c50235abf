"""What each combination was rounded to before: kept by the office, so that it is done alike again.

Rounded anew each time, the mean of several releases would tell the truth. A combination whose true
count has changed is rounded anew.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from samsyn.disclosure.rounding.round_small import Rounded
from samsyn.disclosure.tables import Counts, count_in, whole_rows
from samsyn.returns import read_table

TRUE, ROUNDED = "count", "rounded"
Place = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Combinations by their codes, each with its true count and what it was rounded to."""

    kept: dict[tuple[str, ...], tuple[int, int]]

    def fixed(self, counts: Counts) -> dict[Place, int]:
        """Return the rounded count of every combination whose truth is unchanged."""
        return {
            place: self.kept[codes][1]
            for place, codes, persons in _combinations(counts)
            if codes in self.kept and self.kept[codes][0] == persons
        }

    def with_more(self, counts: Counts, rounded: Rounded) -> "History":
        """Return the history with what was rounded now."""
        new = {codes: persons for _, codes, persons in _combinations(rounded.counts)}
        true = {codes: persons for _, codes, persons in _combinations(counts)}
        return History(
            {**self.kept, **{codes: (true.get(codes, 0), now) for codes, now in new.items()}}
        )


def _combinations(counts: Counts) -> list[tuple[Place, tuple[str, ...], int]]:
    return [
        (
            tuple(atoms),
            tuple(d.atoms[a] for d, a in zip(counts.dimensions, atoms, strict=True)),
            persons,
        )
        for atoms, persons in zip(counts.atoms.tolist(), counts.persons.tolist(), strict=True)
    ]


def read_history(path: Path, *, counts: Counts) -> History:
    """Read what was rounded before; nothing where the file is not there yet.

    Raises:
        ReturnsError: not a CSV file with these columns.
        CountsError: a line that is not whole, or a count that is none.
    """
    if not path.exists():
        return History({})
    names = [d.name for d in counts.dimensions]
    rows = whole_rows(
        read_table(path, required=(*names, TRUE, ROUNDED), optional=None).rows, file=path.name
    )
    return History({
        tuple(row.fields[name] for name in names):
            (count_in(row, TRUE, file=path.name), count_in(row, ROUNDED, file=path.name))
        for row in rows
    })  # fmt: skip


def history_to_csv(history: History, counts: Counts) -> str:
    """Return the file of the office; it holds true counts and is shown to nobody."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*(d.name for d in counts.dimensions), TRUE, ROUNDED])
    for codes, (persons, rounded) in sorted(history.kept.items()):
        writer.writerow([*codes, persons, rounded])
    return text.getvalue()
