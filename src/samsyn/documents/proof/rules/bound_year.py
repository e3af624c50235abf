"""A bound number with another year beside it than its figure is of."""

import re
from collections.abc import Iterator

from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers that the text puts in another year."""
    for said in reading.said:
        for mention in said.mentions:
            row = mention.row
            if row is None or not mention.period or row.period.startswith(mention.period):
                continue
            if _is_a_run_of_years(mention):
                continue
            yield Verdict(
                key="bound-year",
                place=place_of([mention]),
                found=mention.period,
                expected=row.period,
                figure=row,
                confidence=0.9,
                fields={"number": mention.passage.text[mention.start : mention.end]},
            )


def _is_a_run_of_years(mention: Mention) -> bool:
    """Tell whether the year begins or ends a stretch: «fra 2003 til 2021», «siden 2009»."""
    text = mention.passage.text[mention.sentence[0] : mention.sentence[1]]
    return bool(
        re.search(
            rf"(?:siden|sidan|since|fra|frå|from|etter|after|før|before)\s+(?:\w+\s+){{0,3}}?{mention.period}\b",
            text,
        )
    ) and not re.search(rf"(?:fra|frå|from)\s+\S+\s+(?:i|in)\s+{mention.period}", text)
