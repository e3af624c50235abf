"""A total over all services that is not what the chapters, which tell of each, add up to."""

from collections.abc import Iterator

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import TOTAL, Family
from samsyn.documents.proof.meant import year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.same_words import told_of_several

SERVICE, FOLLOW_UPS = "service:", "follow-ups"
NEAR = 0.2  # how far from the sum a total may be and still be meant as it
CLOSE_KIN = 2  # words of the quantity that a passage must share
FEWEST = 3  # services that make a sum over chapters
MOST = 0.85  # share of the sum that the text must tell, service by service


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the totals that differ from the sum of the services told of."""
    for told in told_of_several(reading):
        if told.denied:
            made = sum(part.value for part in told.parts)
            yield _verdict(told.total, made, len(told.parts), key="sum-of-several")
    for family in reading.subjects.whole:
        services = _services_of(family, reading)
        total = sum(services.values())
        if len(services) < FEWEST or not _are_told(services, family, reading):
            continue
        for said in reading.said:
            for mention in said.mentions:
                if _is_total_of(mention, said, family, total, reading):
                    yield _verdict(mention, total, len(services))


def _services_of(family: Family, reading: Reading) -> dict[str, int]:
    """Return the number of each service that the figures know."""
    return {
        row.scope.removeprefix(SERVICE): row.value
        for row in reading.known.rows.values()
        if row.scope.startswith(SERVICE) and row.value and row.dimension == TOTAL
        and (row.quantity, row.period) == (family.quantity, family.period)
    }  # fmt: skip


def _are_told(services: dict[str, int], family: Family, reading: Reading) -> bool:
    """Tell whether the text gives the numbers of nearly all services one by one."""
    told: set[str] = set()
    for said in reading.said:
        if not said.mentions or not reading.subjects.kinship(family, said.passage.text):
            continue
        named = [code for code in reading.subjects.services(said.passage)[:2] if code in services]
        values = {mention.value for mention in said.mentions if mention.exact}
        told.update(code for code in named if services[code] in values)
    return sum(services[code] for code in told) >= MOST * sum(services.values())


def _is_total_of(
    mention: Mention, said: Said, family: Family, total: int, reading: Reading
) -> bool:
    if not mention.exact or mention.anchor or mention.value == total:
        return False
    if mention.basis not in ("persons", FOLLOW_UPS):
        return False
    text = said.passage.text
    before = text[mention.sentence[0] : mention.start]
    in_all = bool(cue("in_all").search(before))
    meant = mention.basis == FOLLOW_UPS and (in_all or mention.definite) and not mention.period
    meant = meant and family.period == year_of(reading.text)
    if abs(mention.value - total) > NEAR * total and not meant:
        return False
    sentence = text[mention.sentence[0] : mention.sentence[1]]
    kin = reading.subjects.kinship(family, sentence) >= CLOSE_KIN
    return kin and (in_all or "tiltak" in sentence.lower())


def _verdict(
    mention: Mention, total: int, services: int, *, key: str = "chapters-against-summary"
) -> Verdict:
    return Verdict(
        key=key,
        place=place_of([mention]),
        found=str(mention.value),
        expected=str(total),
        confidence=0.8,
        fields={"services": services},
    )
