"""A bound number whose words name another category than its figure counts."""

from collections.abc import Iterator

from samsyn.documents.proof.enumerations import COMBINATION, TOLD_TOGETHER, is_both
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import TOTAL
from samsyn.documents.proof.lexicon import Term
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers that stand beside the word of another category."""
    for said in reading.said:
        bound = [m for m in said.mentions if _is_of_a_part(m)]
        for mention in bound:
            sides = _sides(mention, said.mentions)
            for dimension, category in _pairs(mention):
                if category == COMBINATION and _is_both(mention, dimension, sides):
                    continue
                wrong = _named_instead(dimension, category, sides)
                if wrong:
                    yield _verdict(mention, dimension, wrong, category, reading=reading)


def _is_both(mention: Mention, dimension: str, sides: tuple[tuple[Term, ...], ...]) -> bool:
    return any(is_both(terms, dimension, text=mention.passage.text) for terms in sides)


def _is_of_a_part(mention: Mention) -> bool:
    """Tell whether a number leads to a part of something, and is no year within a claim."""
    part = mention.row is not None and mention.row.dimension != TOTAL
    return part and mention.number.kind not in ("year", "date", "label")


def _sides(mention: Mention, mentions: tuple[Mention, ...]) -> tuple[tuple[Term, ...], ...]:
    """Return the terms a number may take its category from, the likelier side first."""
    sentence = [m for m in mentions if m.sentence == mention.sentence]
    leftward = (
        bool(sentence)
        and not any(term.options for term in sentence[-1].after)
        and any(term.options for term in sentence[0].before)
    )
    if len(sentence) > 1:
        return (mention.before[::-1],) if leftward else (mention.after,)
    return mention.after, mention.before[::-1]


def _pairs(mention: Mention) -> list[tuple[str, str]]:
    row = mention.row
    return list(zip(row.dimension.split("*"), row.category.split("*"), strict=False)) if row else []


def _named_instead(dimension: str, category: str, sides: tuple[tuple[Term, ...], ...]) -> str:
    """Return the category that is named where another is counted; empty where all is well."""
    named = [[c for term in side if (c := term.category(dimension))] for side in sides]
    behind, *before = named
    if category in behind[:1] or any(category in codes for codes in before):
        return ""
    details = TOLD_TOGETHER.get(dimension, "")
    nearest = [next((t for t in side if t.options), None) for side in sides]
    if any(term and term.category(details) and not term.category(dimension) for term in nearest):
        return ""
    return next((codes[0] for codes in named if codes), "")


def _verdict(
    mention: Mention, dimension: str, named: str, category: str, *, reading: Reading
) -> Verdict:
    categories = reading.codes.dimensions[dimension].categories
    return Verdict(
        key="bound-category",
        place=place_of([mention]),
        found=named,
        expected=category,
        figure=mention.row,
        confidence=0.9,
        fields={
            "number": mention.passage.text[mention.start : mention.end],
            "named": categories[named].label,
            "counted": categories[category].label,
        },
    )
