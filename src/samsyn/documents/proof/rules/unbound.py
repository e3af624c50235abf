"""A number of the field that no figure knows: a note, since it may come from elsewhere."""

from collections.abc import Iterator

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import KnownFigures
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.wholes import same_sort

FIELD = ("persons", "decisions", "reports", "cases", "judgments", "contacts", "follow-ups")


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the typed counts of persons, decisions and reports that are no figure's value."""
    values = _values(reading.known)
    for said in reading.said:
        for mention in said.mentions:
            typed = mention.exact and not mention.anchor and mention.basis in FIELD
            if typed and not _is_known(mention, values):
                yield Verdict(
                    key="unbound",
                    place=place_of([mention]),
                    found=str(mention.value),
                    confidence=0.9,
                )


def _values(known: KnownFigures) -> dict[int, set[str]]:
    """Return, for each value any figure has, the count bases it is a number of."""
    found: dict[int, set[str]] = {}
    for row in known.rows.values():
        for value in (row.value, row.lower, row.upper):
            if value is not None:
                found.setdefault(value, set()).add(row.counted)
    return found


def _is_known(mention: Mention, values: dict[int, set[str]]) -> bool:
    bases = values.get(mention.value, set())
    return any(same_sort(mention.basis, basis) for basis in bases)
