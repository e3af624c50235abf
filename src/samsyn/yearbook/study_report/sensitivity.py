"""The chapter of sensitivity: other lists, and what no list can show."""

from collections.abc import Iterator, Sequence
from math import exp

from samsyn.documents import Heading, Paragraph, PlainChapter, PlainTable, Told
from samsyn.estimation import Variant
from samsyn.yearbook.study_report.every_method import NUMERALS, row_of
from samsyn.yearbook.study_report.numbers import to_step
from samsyn.yearbook.study_report.telling import TIMES, Telling

LEAST = 3  # lists, with which there is a number
NOTICED = 0.01  # of the estimate: less is no change to speak of


def sensitivity_chapter(telling: Telling) -> PlainChapter:
    """Return the chapter of sensitivity."""
    study, found = telling.study, telling.recommended
    estimate = telling.number(found.estimate if found else None)
    blocks: list[Told] = [Paragraph(telling.say("sensitivity-lead", estimate=estimate))]
    blocks += _others("without", study.without, telling)
    blocks += _others("merged", study.merged, telling)
    if study.dial:
        blocks += _dial(telling)
    return PlainChapter("sensitivity", _title(telling), tuple(blocks))


def _others(kind: str, variants: Sequence[Variant], telling: Telling) -> list[Told]:
    """Return what other lists of one kind give, in a table where any of them gives a number."""
    if not variants:
        return []
    heading, means = Heading(kind, telling.say(f"{kind}-heading")), telling.say(f"{kind}-means")
    if not _numbers(variants, telling):
        return [heading, Paragraph(f"{means} {telling.say(f'{kind}-all-none')}")]
    if kind == "without":
        means = " ".join([means, *_most(telling)])
    return [heading, Paragraph(means), _table(kind, variants, telling)]


def _numbers(variants: Sequence[Variant], telling: Telling) -> list[int]:
    return [near for one in variants
            if (near := telling.near(one.estimated).estimate) is not None]  # fmt: skip


def _title(telling: Telling) -> str:
    without = telling.study.without
    numbers = _numbers(without, telling)
    if not numbers and len(telling.study.lists.names) == LEAST:
        return telling.say("sensitivity-title-three")
    if len(numbers) < 2:
        return telling.say(f"sensitivity-title-{'none' if numbers or not without else 'all-none'}")
    return telling.say("sensitivity-title", least=telling.number(min(numbers)),
                       most=telling.number(max(numbers)))  # fmt: skip


def _most(telling: Telling) -> Iterator[str]:
    """Yield which list matters most, and without which there is no number."""
    study, whole = telling.study, telling.study.recommended
    if whole and whole.estimate:
        changes = [(one.estimated.estimate / whole.estimate - 1, one.names[0])
                   for one in study.without if one.estimated.estimate is not None]  # fmt: skip
        change, name = max(changes, key=lambda one: abs(one[0]), default=(0.0, ""))
        if abs(change) >= NOTICED:
            key = "without-lower" if change < 0 else "without-higher"
            percent = telling.number(round(abs(change) * 100))
            yield telling.say(key, name=name, percent=percent)
    none = [name for one in study.without if one.estimated.estimate is None for name in one.names]
    if none:
        key = "without-none" if len(none) == 1 else "without-none-several"
        yield telling.say(key, names=telling.every(none))


def _table(kind: str, variants: Sequence[Variant], telling: Telling) -> PlainTable:
    heads = (kind, "estimate", "lower", "upper", "advice")
    return PlainTable(
        kind, telling.say(f"{kind}-table"), tuple(telling.say(f"head-{one}") for one in heads),
        tuple((TIMES.join(one.names) if kind == "without" else telling.every(one.names),
               *row_of(one.estimated, telling)) for one in variants),
        numerals=NUMERALS,
    )  # fmt: skip


def _dial(telling: Telling) -> list[Told]:
    """Return the number for each strength of what cannot be tested."""
    dial = telling.study.dial
    rows = tuple(
        (telling.exact(step, places=2), telling.exact(exp(step), places=2),
         telling.number(to_step(number, largest=max(one for _, one in dial))))
        for step, number in dial
    )  # fmt: skip
    step = max(one for one, _ in dial)
    means = telling.say("dial-means", step=telling.exact(step, places=0 if step == 1 else 2),
                        times=telling.exact(exp(step)))  # fmt: skip
    heads = tuple(telling.say(f"head-{one}") for one in ("delta", "times", "estimate"))
    shown = PlainTable(
        "dial", telling.say("dial-table"), heads, rows, numerals=frozenset({0, 1, 2})
    )
    return [Heading("dial", telling.say("dial-heading")), Paragraph(means), shown]
