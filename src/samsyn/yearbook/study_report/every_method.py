"""The chapter of the methods: every number beside every other, and what speaks against each."""

from samsyn.documents import (
    ChartPoint,
    Heading,
    Interval,
    IntervalsSpec,
    Items,
    Paragraph,
    PlainChapter,
    PlainChart,
    PlainTable,
    Told,
)
from samsyn.estimation import Estimated
from samsyn.yearbook.study_report.reasons import told
from samsyn.yearbook.study_report.telling import Telling

NUMERALS = frozenset({1, 2, 3})


def methods_chapter(telling: Telling) -> PlainChapter:
    """Return the chapter of the methods."""
    found = telling.every_method
    blocks: list[Told] = [Paragraph(telling.say("methods-lead")), _table(found, telling)]
    if any(one.estimate is not None for one in found):
        blocks += [PlainChart("methods", _picture(found, telling)),
                   Paragraph(telling.say("methods-read"))]  # fmt: skip
    against = _against(found, telling)
    if against:
        heading = Heading("methods-against", telling.say("methods-against"))
        blocks += [heading, Items(against)]
    title = _title("methods-title", found, telling)
    return PlainChapter("methods", title, tuple(blocks), own_page=True)


def row_of(one: Estimated, telling: Telling) -> tuple[str, str, str, str]:
    """Return an estimate, its limits and the advice, for a row of a table."""
    near = telling.near(one)
    advice = one.advice if one.estimate is not None else "no-number"
    return (
        telling.number(near.estimate), telling.number(near.lower), telling.number(near.upper),
        telling.say(advice),
    )  # fmt: skip


def _title(key: str, found: tuple[Estimated, ...], telling: Telling) -> str:
    numbers = [near for one in found if (near := telling.near(one).estimate) is not None]
    if not numbers:
        return telling.say(f"{key}-none", count=len(found))
    if len(numbers) == len(found) > 1 and telling.says(f"{key}-all"):
        key += "-all"
    elif len(numbers) == 1:
        key = f"{key}-one" if len(found) > 1 else "methods-headline-one"
    fields = {"given": len(numbers), "count": len(found), "least": telling.number(min(numbers)),
              "most": telling.number(max(numbers))}  # fmt: skip
    return telling.say(key, **fields)


def _table(found: tuple[Estimated, ...], telling: Telling) -> PlainTable:
    heads = ("method", "estimate", "lower", "upper", "advice")
    return PlainTable(
        "methods", telling.say("methods-table", level=telling.level),
        tuple(telling.say(f"head-{one}") for one in heads),
        tuple((telling.method(one.method), *row_of(one, telling)) for one in found),
        numerals=NUMERALS,
    )  # fmt: skip


def _picture(found: tuple[Estimated, ...], telling: Telling) -> IntervalsSpec:
    rows = []
    for one in found:
        near, firm = telling.near(one), one.advice == "publish"
        said = "" if firm else telling.say(
            "do-not-publish" if one.estimate is not None else "no-number"
        ).lower()  # fmt: skip
        rows.append(Interval(telling.method(one.method), near.estimate, near.lower, near.upper,
                             said=said, firm=firm))  # fmt: skip
    seen = telling.study.lists.observed
    return IntervalsSpec(
        headline=_title("methods-headline", found, telling), unit=telling.say("people"),
        rows=tuple(rows), known=ChartPoint(telling.say("on-lists"), seen), lang=telling.lang,
    )  # fmt: skip


def _against(found: tuple[Estimated, ...], telling: Telling) -> tuple[Paragraph, ...]:
    """Return what is to be said of methods and not of the lists, each sentence once."""
    by_sentence: dict[str, list[str]] = {}
    for one in found:
        for reason in one.reasons:
            if reason not in telling.study.gate:
                names = by_sentence.setdefault(told(reason, telling), [])
                names.append(telling.method(one.method))
    return tuple(
        Paragraph(sentence, lead=f"{telling.every(names)}.")
        for sentence, names in by_sentence.items()
    )
