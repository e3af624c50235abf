"""Parts: which division of a quantity a number speaks of, and the wholes it is a part of.

A part is a pair of dimension and category as cells write it: `("total", "")`, `("sex",
"female")`, or a cross such as `("sex*form", "female*sexual")`.
"""

from collections.abc import Iterator

from samsyn.codes import Codes
from samsyn.returns import TOTAL

Part = tuple[str, str]
WHOLE: Part = (TOTAL, "")


def pairs_of(part: Part) -> tuple[Part, ...]:
    """Return the single divisions a part is made of; none for the whole.

    Examples:
        >>> pairs_of(("sex*form", "female*sexual"))
        (('sex', 'female'), ('form', 'sexual'))
        >>> pairs_of(("total", ""))
        ()
    """
    if part == WHOLE:
        return ()
    return tuple(zip(part[0].split("*"), part[1].split("*"), strict=True))


def join_pairs(pairs: tuple[Part, ...]) -> Part:
    """Return the part made of several single divisions.

    Examples:
        >>> join_pairs((("sex", "female"), ("form", "sexual")))
        ('sex*form', 'female*sexual')
    """
    if not pairs:
        return WHOLE
    return "*".join(dimension for dimension, _ in pairs), "*".join(code for _, code in pairs)


def wholes_of(part: Part, *, codes: Codes) -> Iterator[Part]:
    """Yield the wholes one step above a part: what it divides.

    `sex=female` divides the total; `form-detail=labour` divides the category its dimension
    names in `of`; a cross divides each cross that lacks one of its dimensions.
    """
    pairs = pairs_of(part)
    if len(pairs) == 1:
        divided = codes.dimensions[pairs[0][0]].of
        yield _named(divided) if divided else WHOLE
    elif pairs:
        for index in range(len(pairs)):
            yield join_pairs(pairs[:index] + pairs[index + 1 :])


def _named(text: str) -> Part:
    dimension, _, category = text.partition("=")
    return dimension, category
