"""Which figure could give a number that somebody typed: the same value, of the same thing."""

from collections.abc import Iterator, Mapping

from samsyn.documents.proof.known import TOTAL, Family
from samsyn.documents.proof.matching import best_match
from samsyn.documents.proof.mentions import Mention, of_children
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.subjects import Subjects
from samsyn.documents.proof.wholes import COUNTED_APART, same_sort
from samsyn.figures import FigureRow

CLOSE_KIN = 2  # words of a quantity that a sentence must share, where it names no service
CLOSER_KIN = 3  # where it names another
Fit = tuple[bool, int, bool]  # a part is named, words shared, the service is named


def could_give(mention: Mention, *, subjects: Subjects, period: str) -> FigureRow | None:
    """Return the figure that says what a typed number says; None where none, or several, do.

    Args:
        period: the one that is meant where the text says none.
    """
    if not mention.exact or mention.anchor or not _counts(mention):
        return None
    rows = list(_rows(mention, subjects=subjects, period=mention.period or period))
    best = max((fit for fit, _ in rows), default=None)
    nearest = [row for fit, row in rows if fit == best]
    return nearest[0] if len(nearest) == 1 else None


def parts_given(said: Said, *, reading: Reading) -> Mapping[int, FigureRow]:
    """Return the figures of typed enumerations that agree with a family in every part.

    Returns:
        By where each number begins in its passage.
    """
    given: dict[int, FigureRow] = {}
    for enumeration in said.enumerations:
        match = best_match(enumeration, said=said, reading=reading)
        if match and match.sure and not match.differing:
            typed = [(p, row) for p, row in match.agreeing if not p.mention.anchor]
            given.update((part.mention.start, row) for part, row in typed)
    return given


def _counts(mention: Mention) -> bool:
    """Tell whether words of the field stand behind a number: a noun, or a category."""
    return mention.basis in COUNTED_APART or any(term.options for term in mention.after[:1])


def _rows(mention: Mention, *, subjects: Subjects, period: str) -> Iterator[tuple[Fit, FigureRow]]:
    """Yield the rows of the value, each with how well its words fit."""
    start, end = mention.sentence
    sentence = mention.passage.text[start:end]
    services = subjects.services(mention.passage)
    for family in subjects.families(mention.passage):
        kin = subjects.kinship(family, sentence)
        named = family.scope.partition(":")[2] in services
        if family.period != period or not same_sort(mention.basis, family.counted):
            continue
        if of_children(mention) and not subjects.of_children(family):
            continue
        if kin < (CLOSE_KIN if not services else CLOSER_KIN) and not (named and kin):
            continue
        for row in _parts(mention, family):
            if row.value == mention.value:
                yield (row.dimension != TOTAL, kin, named), row


def _parts(mention: Mention, family: Family) -> Iterator[FigureRow]:
    """Yield the part that the words behind a number name; the total where they name none."""
    options = [option for term in mention.after[:1] for option in term.options]
    divided = [(dimension, code) for dimension, code in options if dimension in family.parts]
    rows = [family.parts[dimension].get(code) for dimension, code in divided]
    yield from (row for row in rows if row)
    if family.total and not divided:
        yield family.total
