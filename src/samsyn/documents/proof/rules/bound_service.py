"""A bound number told of another service than the one that gave it."""

from collections.abc import Iterator

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.service_words import service_label, services_in
from samsyn.figures import FigureRow

SERVICE = "service:"


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers of a service in a sentence that names only others."""
    for said in reading.said:
        for mention in said.mentions:
            row = mention.row
            if row is None or not row.scope.startswith(SERVICE) or "kroner" in row.counted:
                continue
            wrong = _named_instead(mention, row, reading=reading)
            if wrong:
                yield Verdict(
                    key="bound-service",
                    place=place_of([mention]),
                    found=wrong,
                    expected=row.scope.removeprefix(SERVICE),
                    figure=row,
                    confidence=0.8,
                    fields={
                        "number": mention.passage.text[mention.start : mention.end],
                        "named": service_label(wrong, names=reading.subjects.names),
                    },
                )


def _named_instead(mention: Mention, row: FigureRow, *, reading: Reading) -> str:
    """Return a service that is named where its passage does not name the right one.

    Only one that has such a number itself can be meant: «henvist til Filemon» tells of another.
    """
    text, names = mention.passage.text, reading.subjects.names
    start, end = mention.sentence
    named = services_in(text[start:end], names=names, around=text)
    if not named or row.scope.removeprefix(SERVICE) in services_in(text, names=names):
        return ""
    families = reading.known.families
    return next((c for c in named if (row.quantity, SERVICE + c, row.period) in families), "")
