"""A rest that the figures know otherwise: «17 var kvinner, de øvrige menn»."""

import re
from collections.abc import Iterator, Sequence

from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, quoted
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.lexicon import Term, lexicon_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import same_sort, whole_beside

JOINED = re.compile(r"\b(?:og|eller|and|or)\b")
CLOSE_KIN = 3  # words of a quantity's name and definition that its passage shares


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the rests of passages whose other parts all agree with one family of figures."""
    for said in reading.said:
        text = said.passage.text
        for span in sentence_spans(text):
            for match in cue("rest").finditer(text, *span):
                told = _told_rest(said, match)
                if told:
                    yield from _of_told(said, match, told)
                    continue
                behind = text[match.end() : span[1]]
                terms = lexicon_of(reading.text.lang).find(behind)
                if len(terms) == 1 and JOINED.search(behind):
                    continue  # something else is told with it that has no category here
                verdict = _judge(said, match.start(), terms, reading=reading)
                if verdict:
                    yield verdict


def _told_rest(said: Said, match: re.Match[str]) -> Mention | None:
    """Return the number of a rest: «de øvrige to»."""
    near = (m for m in said.mentions if m.start >= match.end())
    told = next(near, None)
    if told is None or not told.exact or match.string[match.end() : told.start].strip():
        return None
    return told


def _of_told(said: Said, match: re.Match[str], told: Mention) -> Iterator[Verdict]:
    """Yield a rest that is not what its whole and the parts right before it leave.

    The whole and its parts are all the numbers of one sentence: «Av de 19 var 18 kvinner».
    """
    earlier = [m for m in said.mentions if m.end <= match.start()]
    last = [m for m in earlier if m.sentence == earlier[-1].sentence]
    if len(last) < 2 or any(not m.exact or m.anchor for m in last):
        return
    text = said.passage.text
    start, end = last[0].sentence
    if cue("within").search(text[last[0].end : end]) or last[0].sentence[1] < told.sentence[0] - 2:
        return
    opened = cue("of_whole").search(text[start : last[0].start])
    whole, parts = (last[0], last[1:]) if opened else (last[1], last[:1])
    if not opened and (len(last) != 2 or whole_beside(last[0], last[1:]) is not whole):
        return
    behind = text[told.end : told.sentence[1]]
    alike = bool(told.basis) and same_sort(told.basis, whole.basis)
    if not alike and not cue("without_noun").match(behind):
        return
    left = whole.value - sum(part.value for part in parts)
    if left >= 0 and left != told.value and _divides(parts):
        yield Verdict(
            key="rest-wrong",
            place=quoted(said.passage, last[0].start, told.end),
            found=str(told.value),
            expected=str(left),
            confidence=0.85,
            fields={"whole": whole.value},
        )


def _divides(parts: Sequence[Mention]) -> bool:
    """Tell whether parts are of different categories of one dimension, or one alone."""
    named = [{name for term in part.after for name, _ in term.options} for part in parts]
    return len(parts) == 1 or bool(set.intersection(*named))


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
