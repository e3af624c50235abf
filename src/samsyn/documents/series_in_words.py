"""Numbers along an axis in words: every one of them, or those that say most."""

from collections.abc import Sequence

from samsyn.codes import digits
from samsyn.documents.charts import ChartPoint, are_periods, axis_name
from samsyn.documents.sentences import sentences
from samsyn.documents.word_list import listed

MOST_LABELS = 3


def every_number(points: Sequence[ChartPoint], *, lang: str) -> str:
    """Return every number with its label.

    Examples:
        >>> every_number([ChartPoint("ROSA", 74), ChartPoint("FRI", None)], lang="nb")
        'ROSA 74 og FRI mangler'
    """
    told = []
    for point in points:
        number = _number(point, lang=lang)
        name = axis_name(point.label, lang=lang)
        told.append(f"{name}: {number}" if name[-1:].isdigit() else f"{name} {number}")
    return listed(told, lang=lang)


def summary(points: Sequence[ChartPoint], *, lang: str, brief: bool = False) -> str:
    """Return the first and the last number of a series, its extremes, and what is missing.

    Args:
        brief: whether the lowest is left out.

    Examples:
        >>> summary([ChartPoint("2019", 5), ChartPoint("2020", 9), ChartPoint("2021", None)],
        ...         lang="en")
        'first 5 (2019), last 9 (2020), highest 9 (2020), lowest 5 (2019), missing: 2021'
    """
    known = [point for point in points if point.value is not None]
    parts = []
    if known:
        if are_periods(tuple(point.label for point in points)):
            parts.append(_ends(known, lang=lang))
        extremes = (("highest", max), ("lowest", min))
        for key, choose in extremes[: 1 if brief else 2]:
            value = choose(point.value or 0 for point in known)
            at = _labels([p for p in known if p.value == value], lang=lang)
            number = digits(value, lang=lang)
            parts.append(_say(key, lang, number=number, at=at))
    for key, hidden in (("lacks", False), ("withheld", True)):
        empty = [p for p in points if p.value is None and p.hidden is hidden]
        if empty:
            parts.append(_say(key, lang, at=_labels(empty, lang=lang)))
    return ", ".join(parts)


def _number(point: ChartPoint, *, lang: str) -> str:
    if point.value is None:
        return _say("hidden" if point.hidden else "missing", lang)
    return digits(point.value, lang=lang)


def _ends(known: Sequence[ChartPoint], *, lang: str) -> str:
    first, last = known[0], known[-1]
    return _say(
        "ends", lang, first=first.shown(lang), first_at=axis_name(first.label, lang=lang),
        last=last.shown(lang), last_at=axis_name(last.label, lang=lang),
    )  # fmt: skip


def _labels(points: Sequence[ChartPoint], *, lang: str) -> str:
    names = [axis_name(point.label, lang=lang) for point in points]
    if len(names) > MOST_LABELS + 1:
        others = _say("and_others", lang, count=len(names) - MOST_LABELS)
        names = [*names[:MOST_LABELS], others]
    return listed(names, lang=lang)


def _say(key: str, lang: str, **fields: object) -> str:
    return sentences("alternatives").say(key, lang=lang, fields=fields)
