"""What a study says, as a page shows it: each estimate a line, all on one scale."""

import math
from dataclasses import dataclass, replace

from samsyn.estimation import Estimated, Lists, Study, method_in_words, method_phrases
from samsyn_web.face.texts import language, say

WIDTH = 240  # of the drawing of an interval, in its own units
EDGE = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One estimate with its name, and where its number and its limits lie in the drawing."""

    name: str
    found: Estimated
    together: tuple[str, ...] = ()
    at: int | None = None
    left: int | None = None
    right: int | None = None


@dataclass(frozen=True, slots=True)
class Overlap:
    """Who is on just these lists and on no other: how many."""

    names: tuple[str, ...]
    count: int


def lines_of_methods(study: Study) -> list[Line]:
    """Return every method, the recommended one first."""
    named = [(method_name(one.method), one) for one in methods_of(study)]
    return [
        replace(line, together=_together(study.lists, line.found.terms))
        for line in _on_one_scale(study, named)
    ]


def lines_without(study: Study) -> list[Line]:
    """Return the estimate without each list."""
    return _on_one_scale(study, [
        (say("estimates.without", name=", ".join(one.names)), one.estimated)
        for one in study.without
    ])  # fmt: skip


def lines_merged(study: Study) -> list[Line]:
    """Return the estimate with each two lists made one."""
    return _on_one_scale(study, [
        (" + ".join(one.names), one.estimated) for one in study.merged
    ])  # fmt: skip


def methods_of(study: Study) -> list[Estimated]:
    """Return what each method says, the recommended one first."""
    others = [one for one in study.methods if one != study.recommended]
    return [*(() if study.recommended is None else (study.recommended,)), *others]


def method_name(code: str) -> str:
    """Return what a method is called; one of another version is called by its code."""
    known = code in method_phrases().texts
    return method_in_words(code, lang=language()) if known else code


def overlaps_of(lists: Lists) -> list[Overlap]:
    """Return every history that somebody has: on fewer lists first, then by the order of lists."""
    found = [(history, count) for history, count in enumerate(lists.counts, start=1) if count]
    return [
        Overlap(_names(lists, history), count)
        for history, count in sorted(found, key=lambda one: (one[0].bit_count(), one[0]))
    ]


def _names(lists: Lists, history: int) -> tuple[str, ...]:
    return tuple(name for place, name in enumerate(lists.names) if history >> place & 1)


def _on_one_scale(study: Study, named: list[tuple[str, Estimated]]) -> list[Line]:
    """Place estimates on the scale of the study, so that tables can be held against each other."""
    every = [*methods_of(study), *(one.estimated for one in (*study.without, *study.merged))]
    ends = [end for one in every for end in (one.estimate, one.lower, one.upper) if _is_number(end)]
    low, high = min(ends, default=1.0), max(ends, default=1.0)
    return [
        Line(
            name, one, (), *(_place(end, low, high) for end in (one.estimate, one.lower, one.upper))
        )
        for name, one in named
    ]


def _together(lists: Lists, terms: tuple[int, ...]) -> tuple[str, ...]:
    """Return which lists a model lets interact, the largest groups of them alone."""
    largest = [
        term for term in terms
        if not any(term != other and term & other == term for other in terms)
    ]  # fmt: skip
    return tuple(" + ".join(_names(lists, term)) for term in largest)


def _is_number(value: float | None) -> bool:
    return value is not None and math.isfinite(value) and value > 0


def _place(value: float | None, low: float, high: float) -> int | None:
    """Return where a number lies between the least and the greatest, by its logarithm."""
    if value is None or not _is_number(value):
        return None
    share = math.log(value / low) / math.log(high / low) if high > low else 0.5
    return EDGE + round((WIDTH - 2 * EDGE) * share)
