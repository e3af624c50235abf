"""Which figure of a family a number with its words can only mean."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.known import Family, KnownFigures
from samsyn.documents.proof.lexicon import Option, Term
from samsyn.documents.proof.mentions import Mention, of_children
from samsyn.documents.proof.subjects import Subjects
from samsyn.documents.proof.text import Text
from samsyn.documents.proof.wholes import same_sort
from samsyn.figures import FigureRow

YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
TWICE = 2
AGE, ADULT = "age", "adult"
NOT_LONE = ("stands_for", "whole_of", "besides")


def year_of(text: Text) -> str:
    """Return the year a text is about: the one that most of its passages name, two at least."""
    named = Counter(year for passage in text.passages for year in set(YEAR.findall(passage.text)))
    year, times = named.most_common(1)[0] if named else ("", 0)
    return year if times >= TWICE else ""


def row_meant(
    mention: Mention, family: Family, *, known: KnownFigures, subjects: Subjects
) -> FigureRow | None:
    """Return the figure of a family, in the year said beside a number, that its words name.

    None where its words name a thing that the family does not divide, or several at once.
    """
    meant = _in_its_year(mention, family, known=known)
    if meant is None or not _may_count(mention, family, subjects=subjects):
        return None
    near = list(_near(mention))
    options = list(_options(near, meant))
    if any(t.options and not set(t.options) & set(options) and not _is_adult(t) for t in near):
        return None
    if not options:
        told = mention.basis and not mention.of_whole and not _is_part(mention)
        return meant.total if told else None
    several = len({dimension for dimension, _ in options}) < len(set(options))
    return None if several else _row(dict(options), meant)


def _in_its_year(mention: Mention, family: Family, *, known: KnownFigures) -> Family | None:
    period = _period(mention) or _not_before(mention, family.period)
    return known.families.get((family.quantity, family.scope, period))


def _may_count(mention: Mention, family: Family, *, subjects: Subjects) -> bool:
    """Tell whether a number stands for itself, and may count what a family counts."""
    before = mention.passage.text[mention.sentence[0] : mention.start]
    return (
        mention.number.kind == "count"
        and same_sort(mention.basis, family.counted)
        and of_children(mention) == subjects.of_children(family)
        and not any(cue(name).search(before) for name in NOT_LONE)
    )


def is_of_category(value: int, row: FigureRow, family: Family) -> bool:
    """Tell whether a value is that of a category, or of a part of it that a cross knows."""
    codes = set(zip(row.dimension.split("*"), row.category.split("*"), strict=False))
    return any(
        other.value == value
        and codes <= set(zip(other.dimension.split("*"), other.category.split("*"), strict=False))
        for parts in family.parts.values()
        for other in parts.values()
    )


def _period(mention: Mention) -> str:
    """Return the year said of a number, where no bracket and no other clause ends in between."""
    text = mention.passage.text
    if text.find(mention.period, mention.end, mention.sentence[1]) >= 0:
        return mention.period
    said = text.rfind(mention.period, mention.sentence[0], mention.start)
    between = text[said : mention.start]
    return "" if ")" in between or cue("but").search(between) else mention.period


def _not_before(mention: Mention, year: str) -> str:
    """Return the year of the text, where the sentence names no later one."""
    years = YEAR.findall(mention.passage.text[slice(*mention.sentence)])
    return year if year >= max(years, default="") else ""


def _near(mention: Mention) -> Iterator[Term]:
    """Yield the terms of the clause a number stands in: behind it, or where it begins."""
    text = mention.passage.text
    behind = [t for t in mention.after if not cue("clause_end").search(text[mention.end : t.start])]
    yield from behind
    if any(t.options and not _is_adult(t) for t in behind):
        return
    for term in mention.before:
        if cue("clause_end").search(text[term.end : mention.start]):
            continue
        opening = text[mention.sentence[0] : term.start]
        ends = [match.end() for match in cue("clause_end").finditer(opening)]
        if cue("clause_start").match(opening[max(ends, default=0) :]):
            yield term


def _options(terms: Sequence[Term], family: Family) -> Iterator[Option]:
    names = {name for dimension in family.parts for name in dimension.split("*")}
    for term in terms:
        yield from (option for option in term.options if option[0] in names)


def _row(named: dict[str, str], family: Family) -> FigureRow | None:
    for dimension, rows in family.parts.items():
        names = dimension.split("*")
        if set(names) == set(named):
            return rows.get("*".join(named[name] for name in names))
    return None


def _is_adult(term: Term) -> bool:
    return (AGE, ADULT) in term.options


def _is_part(mention: Mention) -> bool:
    """Tell whether a number is said to be some of another."""
    before = mention.passage.text[mention.sentence[0] : mention.start]
    return any(cue(name).search(before) for name in ("of_which", "of_these", "within"))
