"""«Flest», «de fleste» and «flere enn», where the numbers say otherwise."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samsyn.documents.proof.claims import claim_in
from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.contexts import contexts_of
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, quoted
from samsyn.documents.proof.known import Family
from samsyn.documents.proof.lexicon import Option, Term, lexicon_of
from samsyn.documents.proof.said import Reading, Said
from samsyn.figures import FigureRow

RANKS = ("most", "fewest", "majority", "minority")
COMPARED = ("more_than", "fewer_than")
REACH = 70  # signs between the word and the category it speaks of
CLAUSE = re.compile(r"[,;:(]|\b(?:men|mens|medan|but|while)\b")
SUBJECT_FIRST = re.compile(r"vanl|hyppig|sjeld|most common|største|minste|largest|smallest", re.I)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
Values = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The values of a dimension by category, their total, and the figures they are, if any."""

    values: Values
    total: int
    figure: FigureRow | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A superlative and the category it is said of; a comparison has two."""

    cue: str
    start: int
    end: int
    options: tuple[Option, ...]
    others: tuple[Option, ...] = ()


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the superlatives and comparisons that the numbers deny."""
    for said in reading.said:
        text = said.passage.text
        for span in sentence_spans(text):
            for claim in _claims(text, span, lang=reading.text.lang):
                if _is_bound(claim, said, lang=reading.text.lang):
                    continue
                verdict = _judge(claim, said, span=span, reading=reading)
                if verdict:
                    yield verdict


def _claims(text: str, span: tuple[int, int], *, lang: str) -> Iterator[Told]:
    sentence = text[span[0] : span[1]]
    found = [(name, m) for name in (*RANKS, *COMPARED) for m in cue(name).finditer(sentence)]
    if not found:
        return
    terms = lexicon_of(lang).find(sentence)
    for name, match in found:
        if name in COMPARED:
            yield from _comparison(name, match, terms, at=span[0])
            continue
        near = _nearest(match, terms)
        if near:
            start, end = sorted([match.start(), match.end(), near.start, near.end])[0::3]
            yield Told(name, span[0] + start, span[0] + end, near.options)


def _is_bound(claim: Told, said: Said, *, lang: str) -> bool:
    """Tell whether a claim is itself bound: then another rule holds it against its figure."""
    text = said.passage.text
    return any(
        anchor.start < claim.end
        and claim.start < anchor.end
        and claim_in(text[anchor.start : anchor.end], lang=lang)
        for anchor in said.passage.anchors
    )


def _nearest(match: re.Match[str], terms: tuple[Term, ...]) -> Term | None:
    """Return the category that a superlative speaks of: in its own clause, behind it if it can."""
    text = match.string
    predicated = match.re is cue("majority")
    after = [
        t for t in terms
        if t.options and 0 <= t.start - match.end() <= REACH
        and not CLAUSE.search(text[match.end() : t.start])
        and (not predicated or cue("predicate").search(text[match.end() : t.start]))
    ]  # fmt: skip
    before = [
        t for t in terms
        if t.options and 0 <= match.start() - t.end <= REACH
        and not CLAUSE.search(text[t.end : match.start()])
    ]  # fmt: skip
    if SUBJECT_FIRST.match(match[0]) and before:
        return before[-1]
    return after[0] if after else before[-1] if before else None


def _comparison(
    name: str, match: re.Match[str], terms: tuple[Term, ...], *, at: int
) -> Iterator[Told]:
    one = [t for t in terms if t.options and match.start("one") <= t.start < match.end("one")]
    other = [t for t in terms if t.options and match.start("other") <= t.start]
    if len(one) == 1 and other:
        end = at + other[0].end
        yield Told(name, at + match.start(), end, one[0].options, other[0].options)


def _judge(claim: Told, said: Said, *, span: tuple[int, int], reading: Reading) -> Verdict | None:
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
    claim: Told, numbers: Numbers, dimension: str, category: str, also: frozenset[str]
) -> tuple[bool, str] | None:
    """Return whether the numbers bear a claim out, and what they would rather say."""
    values = numbers.values
    if category not in values:
        return None
    if claim.cue not in COMPARED:
        return _rank(claim.cue, numbers, category, also)
    other = next((code for name, code in claim.others if name == dimension), "")
    if other not in values or other == category:
        return None
    more, fewer = values[category] > values[other], values[category] < values[other]
    return (more if claim.cue == "more_than" else fewer), other


def _listed_with(
    claim: Told, dimension: str, said: Said, *, span: tuple[int, int], reading: Reading
) -> frozenset[str]:
    """Return the categories told in one breath: «de fleste kom fra Afrika, Asia og Europa»."""
    terms = lexicon_of(reading.text.lang).find(said.passage.text)
    following = [t.category(dimension) for t in terms if claim.start <= t.start < span[1]]
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


def _rank(name: str, numbers: Numbers, category: str, also: frozenset[str]) -> tuple[bool, str]:
    values = numbers.values
    largest = max(values, key=lambda code: values[code])
    smallest = min(values, key=lambda code: values[code])
    if name == "most":
        return values[category] == values[largest], largest
    if name == "fewest":
        return values[category] == values[smallest], smallest
    part = sum(values.get(code, 0) for code in also | {category})
    more = 2 * part > numbers.total
    return (more if name == "majority" else 2 * part < numbers.total), largest


def _verdict(
    claim: Told, said: Said, numbers: Numbers, names: tuple[str, str, str], reading: Reading
) -> Verdict:
    dimension, category, best = names
    categories = reading.codes.dimensions[dimension].categories
    return Verdict(
        key=f"denied-{claim.cue.replace('_', '-')}",
        place=quoted(said.passage, claim.start, claim.end),
        found=str(numbers.values[category]),
        expected=str(numbers.values[best]),
        figure=numbers.figure,
        confidence=0.8,
        fields={
            "category": categories[category].label,
            "other": categories[best].label,
            "total": numbers.total,
        },
    )
