"""A bound number whose words name another category than its figure counts."""

from collections.abc import Iterator

from samsyn.documents.proof.enumerations import TOLD_TOGETHER
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.known import TOTAL
from samsyn.documents.proof.lexicon import Term
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the bound numbers that stand beside the word of another category."""
    for said in reading.said:
        bound = [m for m in said.mentions if m.row and m.row.dimension != TOTAL]
        for mention in bound:
            sides = _sides(mention, said.mentions)
            for dimension, category in _pairs(mention):
                wrong = _named_instead(dimension, category, sides)
                if wrong:
                    yield _verdict(mention, dimension, wrong, category, reading=reading)


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
    if any(category in codes for codes in named):
        return ""
    details = TOLD_TOGETHER.get(dimension)
    if details and any(term.category(details) for side in sides for term in side):
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
