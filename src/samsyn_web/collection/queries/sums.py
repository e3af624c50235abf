"""What a breakdown comes to so far, beside the number it divides."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.codes import load_codes
from samsyn.returns import TOTAL, NumberQuestion
from samsyn_web.collection.models import Answer

Key = tuple[str, str, str, str]  # period, quantity, dimension, category


@dataclass(frozen=True, slots=True)
class Sum:
    """The parts added together.

    `whole` is the number they divide, or None where it is not given; `is_whole` tells whether
    every part has a number, so that the two ought to agree.
    """

    parts: int
    whole: int | None
    is_whole: bool

    @property
    def state(self) -> str:
        """`agrees`, `differs`, `so-far` or `alone`."""
        if self.whole is None:
            return "alone"
        if self.parts == self.whole:
            return "agrees"
        return "differs" if self.is_whole or self.parts > self.whole else "so-far"


def sum_of(
    question: NumberQuestion, *, period: str, answers: Mapping[Key, Answer]
) -> Sum | None:  # fmt: skip
    """Return the sum of a breakdown whose categories make a whole, once one of them has a number."""
    if not may_add(question):
        return None
    parts = [
        answers.get((period, question.quantity, dimension, category))
        for dimension, category in question.cells
    ]
    values = [part.value for part in parts if part and part.value is not None]
    if not values:
        return None
    of = load_codes().dimensions[question.dimension.split("*")[0]].of
    whole = answers.get((period, question.quantity, *_divides(of)))
    return Sum(
        parts=sum(values), whole=whole.value if whole else None,
        is_whole=all(part is not None and part.status for part in parts),
    )  # fmt: skip


def may_add(question: NumberQuestion) -> bool:
    """Tell whether the categories of a question are apart and together make a whole."""
    dimensions = load_codes().dimensions
    names = question.dimension.split("*")
    return question.dimension != TOTAL and all(dimensions[name].partition for name in names)


def _divides(of: str) -> tuple[str, str]:
    """Return the dimension and category that a dimension divides: `form=labour-or-services`."""
    if not of:
        return (TOTAL, "")
    dimension, _, category = of.partition("=")
    return (dimension, category)
