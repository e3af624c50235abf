"""A rest that the figures know otherwise: «17 var kvinner, de øvrige menn»."""

import re
from collections.abc import Iterator

from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, quoted
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.lexicon import Term, lexicon_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said

JOINED = re.compile(r"\b(?:og|eller|and|or)\b")
CLOSE_KIN = 3  # words of a quantity's name and definition that its passage shares


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the rests of passages whose other parts all agree with one family of figures."""
    for said in reading.said:
        text = said.passage.text
        for span in sentence_spans(text):
            for match in cue("rest").finditer(text, *span):
                behind = text[match.end() : span[1]]
                terms = lexicon_of(reading.text.lang).find(behind)
                if len(terms) == 1 and JOINED.search(behind):
                    continue  # something else is told with it that has no category here
                verdict = _judge(said, match.start(), terms, reading=reading)
                if verdict:
                    yield verdict


def _judge(said: Said, at: int, terms: tuple[Term, ...], *, reading: Reading) -> Verdict | None:
    """Return what denies a rest, in the first family and dimension that it speaks of."""
    services = reading.subjects.services(said.passage)
    for dimension, _ in terms[0].options if terms else ():
        rest = {code for term in terms if (code := term.category(dimension))}
        parts = _parts(said, at, dimension)
        for family in reading.subjects.families(said.passage):
            named = family.scope.partition(":")[2] in services
            kin = reading.subjects.kinship(family, said.passage.text)
            told = named or kin >= CLOSE_KIN
            if told and _is_meant(family, (dimension, rest), parts, said):
                return _verdict(said, at, (family, dimension), parts, rest)
    return None


def _parts(said: Said, at: int, dimension: str) -> dict[str, Mention]:
    """Return the exact numbers before a rest that are of categories of its dimension."""
    before = [m for m in said.mentions if m.exact and m.end <= at]
    return {code: m for m in before for code in [next(m.categories(dimension), "")] if code}


def _is_meant(
    family: Family, rest: tuple[str, set[str]], parts: dict[str, Mention], said: Said
) -> bool:
    """Tell whether a passage divides this family: its total is told, and the parts agree.

    Where the parts and the rest are all there is of it, the parts need not agree.
    """
    dimension, codes = rest
    total = family.total.value if family.total else None
    if not parts or total not in {m.value for m in said.mentions if m.exact}:
        return False
    values = {code: family.value(dimension, code) for code in {*parts, *codes}}
    if None in values.values():
        return False
    whole = len(values) > len(parts) and sum(value or 0 for value in values.values()) == total
    return whole or all(values[code] == mention.value for code, mention in parts.items())


def _verdict(
    said: Said,
    at: int,
    of: tuple[Family, str],
    parts: dict[str, Mention],
    rest: set[str],
) -> Verdict | None:
    family, dimension = of
    total = family.total.value if family.total else None
    if total is None or rest & set(parts):
        return None
    left = total - sum(mention.value for mention in parts.values())
    known = sum(family.value(dimension, code) or 0 for code in rest)
    if left == known:
        return None
    start = min(mention.start for mention in parts.values())
    row = family.parts[dimension].get(next(iter(sorted(rest)))) or family.total
    return Verdict(
        key="rest-denied",
        place=quoted(said.passage, start, min(len(said.passage.text), at + 40)),
        found=str(left),
        expected=str(known),
        figure=row,
        confidence=0.85,
    )
