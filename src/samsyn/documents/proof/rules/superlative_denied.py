"""«Flest», «de fleste», «alle» and «flere enn», where the numbers say otherwise."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samsyn.documents.proof.claims import claim_in
from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.contexts import contexts_of
from samsyn.documents.proof.findings import Verdict, quoted
from samsyn.documents.proof.judging import denial_of
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.lexicon import terms_of
from samsyn.documents.proof.number_claims import number_claims_in
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.superlatives import (
    COMPARED,
    WHOLES,
    Superlative,
    superlatives_in,
    told_beside,
)
from samsyn.figures import FigureRow

REACH = 50  # signs of a claim that are quoted
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
BREATH = re.compile(r"[:;(\d]")  # ends what is told in one breath
OF_ALL = (*WHOLES, "majority", "minority")  # claims that need a whole
Values = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The values of a dimension by category, their total, and the figures they are, if any.

    `total` is 0 where the text does not tell that these are all.
    """

    values: Values
    total: int
    figure: FigureRow | None = None


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the superlatives and comparisons that the numbers deny."""
    for said in reading.said:
        text = said.passage.text
        for span in sentence_spans(text):
            for claim in superlatives_in(text, span, lang=reading.text.lang):
                if _is_bound(claim, said, lang=reading.text.lang):
                    continue
                verdict = _judge(claim, said, span=span, reading=reading)
                if verdict:
                    yield verdict
        yield from _of_numbers(said, reading)


def _of_numbers(said: Said, reading: Reading) -> Iterator[Verdict]:
    """Yield the ranks and records of typed numbers that every figure they may be denies."""
    for one in number_claims_in(said, reading=reading):
        denials = [
            denial_of(one.claim, row, known=reading.known, lang=reading.text.lang, other=None)
            for row in one.rows
        ]
        if denials and denials[0] and all(denials):
            yield Verdict(
                key=f"claim-{denials[0].sort}",
                place=quoted(said.passage, one.mention.start, min(one.end, one.start + REACH)),
                found=str(one.mention.value),
                expected=str(denials[0].other.value),
                figure=one.rows[0],
                confidence=0.8,
                fields={
                    "claim": said.passage.text[one.start : one.end][:REACH],
                    "against": denials[0].other,
                },
            )


def _is_bound(claim: Superlative, said: Said, *, lang: str) -> bool:
    """Tell whether a claim is itself bound: then another rule holds it against its figure."""
    text = said.passage.text
    return any(
        anchor.start < claim.end
        and claim.start < anchor.end
        and claim_in(text[anchor.start : anchor.end], lang=lang)
        for anchor in said.passage.anchors
    )


def _judge(
    claim: Superlative, said: Said, *, span: tuple[int, int], reading: Reading
) -> Verdict | None:
    """Return what denies a claim; None where some numbers near by bear it out, or none are."""
    denied: Verdict | None = None
    for dimension, category in claim.options:
        also = _listed_with(claim, dimension, said, span=span, reading=reading)
        for numbers in _numbers(dimension, said, span=span, reading=reading):
            result = _holds(claim, numbers, dimension, category, also)
            if result is None:
                continue
            holds, best = result
            if holds:
                return None
            names = (dimension, category, best)
            denied = denied or _verdict(claim, said, numbers, names, reading)
    return denied


def _holds(
    claim: Superlative, numbers: Numbers, dimension: str, category: str, also: frozenset[str]
) -> tuple[bool, str] | None:
    """Return whether the numbers bear a claim out, and what they would rather say."""
    values = numbers.values
    if category not in values or (not numbers.total and claim.cue in OF_ALL):
        return None
    if claim.cue not in COMPARED:
        return _rank(claim, numbers, category, also)
    other = next((code for name, code in claim.others if name == dimension), "")
    if other not in values or other == category:
        return None
    more, fewer = values[category] > values[other], values[category] < values[other]
    return (more if claim.cue == "more_than" else fewer), other


def _listed_with(
    claim: Superlative, dimension: str, said: Said, *, span: tuple[int, int], reading: Reading
) -> frozenset[str]:
    """Return the categories told in one breath: «de fleste kom fra Afrika, Asia og Europa»."""
    text = said.passage.text
    stop = BREATH.search(text, claim.end, span[1])
    end = stop.start() if stop else span[1]
    terms = terms_of(text, reading.text.lang)
    following = [t.category(dimension) for t in terms if claim.start <= t.start < end]
    return frozenset(code for code in following if code)


def _numbers(
    dimension: str, said: Said, *, span: tuple[int, int], reading: Reading
) -> Iterator[Numbers]:
    """Yield values by category with their total: of enumerations near by, then of figures."""
    years = set(YEAR.findall(said.passage.text[span[0] : span[1]]))
    for enumeration in said.enumerations:
        if enumeration.dimension == dimension and not years:
            values = {part.category: part.mention.value for part in enumeration.parts}
            yield Numbers(values, enumeration.sum)
    told = told_beside(said, span=span, dimension=dimension)
    if len(told) > 1 and not years:
        yield Numbers(told, 0)
    for family in contexts_of(said, span=span, reading=reading):
        for year in years or {family.period}:
            same = reading.known.families.get((family.quantity, family.scope, year))
            known = _values(same, dimension) if same else {}
            if same and sum(known.values()):
                total = same.total.value if same.total and same.total.value else 0
                yield Numbers(known, total or sum(known.values()), _figure(same, dimension))


def _figure(family: Family, dimension: str) -> FigureRow | None:
    return family.total or next(iter(family.parts[dimension].values()), None)


def _values(family: Family, dimension: str) -> dict[str, int]:
    rows = family.parts.get(dimension, {})
    return {code: row.value for code, row in rows.items() if row.value is not None}


def _rank(
    claim: Superlative, numbers: Numbers, category: str, also: frozenset[str]
) -> tuple[bool, str]:
    name, values = claim.cue, numbers.values
    largest = max(values, key=lambda code: values[code])
    smallest = min(values, key=lambda code: values[code])
    if name == "most":
        return values[category] == values[largest], largest
    if name == "fewest":
        return values[category] == values[smallest], smallest
    part = sum(values.get(code, 0) for code in also | {category})
    if name in WHOLES:
        return part == numbers.total - claim.few, largest
    more = 2 * part > numbers.total
    return (more if name == "majority" else 2 * part < numbers.total), largest


def _verdict(
    claim: Superlative, said: Said, numbers: Numbers, names: tuple[str, str, str], reading: Reading
) -> Verdict:
    dimension, category, best = names
    categories = reading.codes.dimensions[dimension].categories
    return Verdict(
        key=f"denied-{claim.cue.replace('_', '-')}",
        place=quoted(said.passage, claim.start, claim.end),
        found=str(numbers.values[category]),
        expected=_expected(claim, numbers, names),
        figure=numbers.figure,
        confidence=0.8,
        fields={
            "category": categories[category].label,
            "other": categories[best].label,
            "total": numbers.total,
        },
    )


def _expected(claim: Superlative, numbers: Numbers, names: tuple[str, str, str]) -> str:
    """Return what the number should have been for the claim, or the number that denies it."""
    _, category, best = names
    if claim.cue in WHOLES:
        return str(numbers.total - claim.few)
    if best == category:
        return f"{'>' if claim.cue == 'majority' else '<'} {numbers.total / 2:g}"
    return str(numbers.values[best])
