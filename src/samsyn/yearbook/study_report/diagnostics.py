"""The tables of the appendix by which a statistician judges the numbers."""

from collections.abc import Iterator, Sequence

from samsyn.documents import PlainTable
from samsyn.estimation import Estimated
from samsyn.yearbook.study_report.telling import MISSING, Telling


def diagnostic_tables(telling: Telling) -> Iterator[PlainTable]:
    """Yield the numbers in full, how they were drawn, how chains met, and the models."""
    found = telling.every_method
    numbers = [one for one in found if one.estimate is not None]
    if numbers:
        yield _exact(numbers, telling)
    drawn = [one for one in found if one.resampled]
    if drawn:
        yield _drawn(drawn, telling)
    mixed = [one for one in found if one.mixing]
    if mixed:
        yield _mixed(mixed, telling)
    chosen = [one for one in found if one.terms]
    if chosen:
        yield _models(chosen, telling)


def _exact(found: Sequence[Estimated], telling: Telling) -> PlainTable:
    rows = []
    for one in found:
        plain = one.resampled.plain if one.resampled else (None, None)
        rows.append(
            [telling.exact(number) for number in (one.estimate, one.lower, one.upper, *plain)]
        )
    heads = ("estimate", "lower", "upper", "plain-lower", "plain-upper")
    return _table("exact", heads, found, rows, telling)


def _drawn(found: Sequence[Estimated], telling: Telling) -> PlainTable:
    rows = []
    for one in found:
        if one.resampled is None:
            continue
        told = one.resampled
        rows.append([
            telling.exact(told.bias, places=3), telling.exact(told.acceleration, places=3),
            telling.exact(100 * told.lower.percentile, places=2),
            telling.exact(100 * told.upper.percentile, places=2),
            telling.exact(told.lower.moves), telling.exact(told.upper.moves),
            MISSING if one.reselected is None else telling.percent(one.reselected),
            telling.percent(told.failed),
        ])  # fmt: skip
    heads = ("bias", "acceleration", "percentile-lower", "percentile-upper", "moves-lower",
             "moves-upper", "reselected", "failed")  # fmt: skip
    return _table("drawn", heads, found, rows, telling)


def _mixed(found: Sequence[Estimated], telling: Telling) -> PlainTable:
    rows = []
    for one in found:
        if one.mixing is None:
            continue
        medians = [telling.exact(median, places=0) for median in one.mixing.medians]
        rows.append([telling.exact(one.mixing.rhat, places=3),
                     telling.exact(one.mixing.sample, places=0), "; ".join(medians)])  # fmt: skip
    return _table("mixing", ("rhat", "sample", "medians"), found, rows, telling)


def _models(found: Sequence[Estimated], telling: Telling) -> PlainTable:
    """Return the models in the names of the lists."""
    rows = [[_terms(one.terms, telling), _terms(one.at_minus_infinity, telling)] for one in found]
    return _table("models", ("terms", "gone"), found, rows, telling, numerals=False)


def _terms(terms: tuple[int, ...], telling: Telling) -> str:
    return "; ".join(telling.terms(terms)) or telling.say("none")


def _table(
    kind: str, heads: Sequence[str], found: Sequence[Estimated], rows: Sequence[Sequence[str]],
    telling: Telling, *, numerals: bool = True,
) -> PlainTable:  # fmt: skip
    note = f"{kind}-note"
    return PlainTable(
        kind, telling.say(f"{kind}-table"),
        tuple(telling.say(f"head-{one}") for one in ("method", *heads)),
        tuple((telling.method(one.method), *row) for one, row in zip(found, rows, strict=True)),
        numerals=frozenset(range(1, len(heads) + 1) if numerals else ()),
        notes=(telling.say(note),) if telling.says(note) else (),
    )  # fmt: skip
