"""A bound number told of another service than the one that gave it."""

from collections.abc import Iterator

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading
from samsyn.documents.proof.service_words import service_label, services_in

SERVICE = "service:"


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers of a service in a sentence that names only others."""
    for said in reading.said:
        for mention in said.mentions:
            row = mention.row
            if row is None or not row.scope.startswith(SERVICE) or "kroner" in row.counted:
                continue
            wrong = _named_instead(mention, row.scope.removeprefix(SERVICE), reading=reading)
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


def _named_instead(mention: Mention, code: str, *, reading: Reading) -> str:
    """Return a service that is named where neither sentence nor headings name the right one."""
    passage = mention.passage
    names = reading.subjects.names
    start, end = mention.sentence
    named = services_in(passage.text[start:end], names=names, around=passage.text)
    if not named or code in named:
        return ""
    wide = " ".join([passage.text, *passage.path])
    return "" if code in services_in(wide, names=names) else named[0]
