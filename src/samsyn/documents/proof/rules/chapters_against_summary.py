"""A total over all services that is not what the chapters tell of each."""

from collections.abc import Iterator

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said

SERVICE = "service:"
NEAR = 0.2  # how far from the sum a total may be and still be meant as it
CLOSE_KIN = 2  # words of the quantity that a passage must share


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the totals that differ from the sum of what is told of every service."""
    for family in reading.subjects.whole:
        told = _told_of_all(family, reading)
        if len(told) < 3:
            continue
        total = sum(mention.value for mention in told.values())
        for said in reading.said:
            for mention in said.mentions:
                if _is_total_of(mention, said, family, total, reading):
                    yield _verdict(mention, total, len(told))


def _told_of_all(family: Family, reading: Reading) -> dict[str, Mention]:
    """Return the number told of each service; none where one of them is not told."""
    services = {
        row.scope.removeprefix(SERVICE): row.value
        for row in reading.known.rows.values()
        if row.scope.startswith(SERVICE) and row.value and row.dimension == "total"
        and (row.quantity, row.period) == (family.quantity, family.period)
    }  # fmt: skip
    told: dict[str, Mention] = {}
    for said in reading.said:
        if not said.mentions or reading.subjects.kinship(family, said.passage.text) < CLOSE_KIN:
            continue
        for code in reading.subjects.services(said.passage)[:2]:
            if code in services and code not in told:
                found = [m for m in said.mentions if m.exact and m.value == services[code]]
                if found:
                    told[code] = found[0]
    return told if len(told) == len(services) else {}


def _is_total_of(
    mention: Mention, said: Said, family: Family, total: int, reading: Reading
) -> bool:
    if not mention.exact or mention.anchor or mention.value == total:
        return False
    if abs(mention.value - total) > NEAR * total or mention.basis not in ("persons", "follow-ups"):
        return False
    text = said.passage.text
    before = text[mention.sentence[0] : mention.start]
    sentence = text[mention.sentence[0] : mention.sentence[1]]
    kin = reading.subjects.kinship(family, sentence) >= CLOSE_KIN
    return kin and (bool(cue("in_all").search(before)) or "tiltak" in sentence.lower())


def _verdict(mention: Mention, total: int, services: int) -> Verdict:
    return Verdict(
        key="chapters-against-summary",
        place=place_of([mention]),
        found=str(mention.value),
        expected=str(total),
        confidence=0.8,
        fields={"services": services},
    )
