"""The alternative of a chart in words, made of the same numbers as the drawing."""

from collections.abc import Sequence

from samsyn.codes import digits
from samsyn.documents.charts import (
    ChartPoint,
    ChartSpec,
    FlowSpec,
    Interval,
    IntervalsSpec,
    MapSpec,
    Spec,
    Step,
    TimelineSpec,
    UpsetSpec,
    axis_name,
)
from samsyn.documents.limits import limits
from samsyn.documents.sentences import sentences
from samsyn.documents.series_in_words import every_number, summary
from samsyn.documents.word_list import listed

MOST_TOLD_AT_LENGTH = 6  # series; of more, nobody would listen to the end


def written_alternative(spec: Spec) -> str:
    """Return what a chart shows: its kind, and every number where they are few.

    Where they are many: the first and the last, the highest and the lowest, what is missing, and
    breaks. A map, a timeline, sets, a flow and intervals are told in full.
    """
    match spec:
        case ChartSpec():
            parts = [_opening(spec.kind, spec.unit, spec.lang), *_series(spec)]
        case MapSpec():
            parts = [_opening("map", spec.unit, spec.lang), *_map(spec)]
        case TimelineSpec():
            parts = [_say("timeline", spec.lang), *_events(spec)]
        case UpsetSpec():
            points = [row.point for row in spec.rows]
            parts = [_opening("upset", spec.unit, spec.lang), *_alone(points, lang=spec.lang)]
        case FlowSpec():
            parts = [_opening("flow", spec.unit, spec.lang), *_steps(spec)]
        case IntervalsSpec():
            parts = [_opening("intervals", spec.unit, spec.lang), *_intervals(spec)]
    return " ".join(parts)


def _opening(kind: str, unit: str, lang: str) -> str:
    return _say(kind, lang, unit=unit)


def _alone(points: Sequence[ChartPoint], *, lang: str) -> list[str]:
    return [_say("alone", lang, numbers=every_number(points, lang=lang))]


def _series(spec: ChartSpec) -> list[str]:
    lang = spec.lang
    few = sum(len(series.points) for series in spec.series) <= limits().few_numbers
    brief = len(spec.series) > MOST_TOLD_AT_LENGTH
    told = [
        every_number(series.points, lang=lang)
        if few
        else summary(series.points, lang=lang, brief=brief)
        for series in spec.series
    ]
    if len(spec.series) == 1:
        parts = [_say("alone", lang, numbers=told[0])]
    else:
        parts = [
            _say("series", lang, series=series.label, numbers=numbers)
            for series, numbers in zip(spec.series, told, strict=True)
        ]
    if spec.breaks:
        at = listed([axis_name(label, lang=lang) for label in spec.breaks], lang=lang)
        parts.append(_say("break", lang, at=at))
    return parts


def _map(spec: MapSpec) -> list[str]:
    parts = _alone([point for _, point in spec.points], lang=spec.lang)
    if spec.abroad:
        number = every_number([spec.abroad], lang=spec.lang)
        parts.append(_say("abroad", spec.lang, number=number))
    return parts


def _events(spec: TimelineSpec) -> list[str]:
    return [
        _say("new_definition" if event.is_break else "event", spec.lang, when=event.when,
             text=event.text.removesuffix("."))
        for event in spec.events
    ]  # fmt: skip


def _intervals(spec: IntervalsSpec) -> list[str]:
    known = [] if spec.known is None else [
        _say("known", spec.lang, number=spec.known.shown(spec.lang), label=spec.known.label)
    ]  # fmt: skip
    return [*known, *(_interval(row, lang=spec.lang) for row in spec.rows)]


def _interval(row: Interval, *, lang: str) -> str:
    """Return what a row shows, and what is said of it."""
    if row.value is None:
        why = row.said or _say("no_number", lang)
        return _say("row", lang, label=row.label, says=why)
    limits = [None if end is None else digits(end, lang=lang) for end in (row.lower, row.upper)]
    key = "interval" + ("" if limits[0] else "_open_below") + ("" if limits[1] else "_open_above")
    number = digits(row.value, lang=lang)
    says = _say(key, lang, number=number, lower=limits[0], upper=limits[1])
    return _say("row", lang, label=row.label, says=f"{says}, {row.said}" if row.said else says)


def _steps(spec: FlowSpec) -> list[str]:
    """Return a sentence for each step that has parts, or is not itself a part."""
    told = []
    for step in spec.steps:
        parts = [other for other in spec.steps if other.part_of == step.label]
        if step.part_of and not parts:
            continue
        key = "step" + ("_after" if step.after else "") + ("_parts" if parts else "")
        named = listed([_step(part, lang=spec.lang) for part in parts], lang=spec.lang)
        words = {"step": _step(step, lang=spec.lang), "after": step.after, "parts": named}
        told.append(_say(key, spec.lang, **words))
    return told


def _step(step: Step, *, lang: str) -> str:
    return _say("number", lang, label=step.label, number=digits(step.value, lang=lang))


def _say(key: str, lang: str, **fields: object) -> str:
    return sentences("alternatives").say(key, lang=lang, fields=fields)
