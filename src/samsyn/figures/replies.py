"""What one service answers to one question, also where the answer follows from another one."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.codes import Codes, Period
from samsyn.figures.lost import Lost
from samsyn.figures.parts import WHOLE, Part, join_pairs, pairs_of, wholes_of
from samsyn.returns import Cell

ZERO = "zero"
UNKNOWN = "unknown"
NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Reply:
    """One service's answer to one question.

    `cells` is what it rests on: one cell, none where it is implied or was never given, several
    where they contradict each other and nobody has settled it (`contested`).
    """

    value: int | None
    status: str
    cells: tuple[Cell, ...] = ()
    contested: bool = False


NOTHING = Reply(value=None, status=UNKNOWN)
IMPLIED_ZERO = Reply(value=0, status=ZERO)


@dataclass(frozen=True, slots=True)
class Answers:
    """All that one service gave of one quantity in one period, and what of it was lost."""

    given: Mapping[Part, Reply]
    lost: Lost
    period: Period
    codes: Codes

    def reply(self, part: Part) -> Reply:
        """Return the answer for a part.

        What was given stands. Otherwise a zero is implied where a whole is zero, or where the
        other categories of a partition already make their whole; a whole that was refused
        refuses its parts; and what remains is unknown.
        """
        if part in self.given:
            return self.given[part]
        if part == WHOLE:
            return NOTHING
        wholes = [self.reply(whole) for whole in wholes_of(part, codes=self.codes)]
        if any(whole.value == 0 for whole in wholes) or self._others_make_whole(part):
            return IMPLIED_ZERO
        refused = [whole for whole in wholes if whole.value is None and whole.status != UNKNOWN]
        return Reply(value=None, status=refused[0].status) if refused else NOTHING

    def _others_make_whole(self, part: Part) -> bool:
        pairs = pairs_of(part)
        for index, (dimension, category) in enumerate(pairs):
            listed = self.codes.dimensions[dimension]
            in_force = listed.categories[category].validity.covers(
                first=self.period.first, last=self.period.last
            )
            within_category = listed.of and len(pairs) > 1
            unsure = dimension in self.lost.dimensions
            if not listed.partition or not in_force or within_category or unsure:
                continue
            others = [self.given.get(other) for other in self._beside(pairs, index=index)]
            values = [other.value for other in others if other and other.value is not None]
            whole = self._divided_by(pairs, index=index)
            if values and self.reply(whole).value == sum(values):
                return True
        return False

    def _beside(self, pairs: tuple[Part, ...], *, index: int) -> list[Part]:
        dimension, category = pairs[index]
        return [
            join_pairs((*pairs[:index], (dimension, other), *pairs[index + 1 :]))
            for other in self.codes.dimensions[dimension].categories
            if other != category
        ]

    def _divided_by(self, pairs: tuple[Part, ...], *, index: int) -> Part:
        if len(pairs) == 1:
            return next(wholes_of(pairs[0], codes=self.codes))
        return join_pairs(pairs[:index] + pairs[index + 1 :])
