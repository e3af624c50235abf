"""The figures of one quantity as a cube: axes with names, and a sparse set of cells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samsyn.codes import Codes, read_period
from samsyn.exchange.phrases import exchange_phrases
from samsyn.exchange.published import PublishedFigures
from samsyn.figures import FigureRow, pairs_of

PERIOD, SCOPE, MEASURE, WHOLE = "period", "scope", "measure", "_T"
MEASURES = ("value", "lower", "upper")


@dataclass(frozen=True, slots=True)
class AxisOfCube:
    """A dimension of a cube; `names` are the labels of its codes, in their order."""

    code: str
    label: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cube:
    """One quantity: its axes, and each figure with its place on them."""

    quantity: str
    label: str
    definition: str
    counted: str
    axes: tuple[AxisOfCube, ...]
    cells: tuple[tuple[tuple[str, ...], FigureRow], ...]


def cube_of(published: PublishedFigures, quantity: str, *, lang: str) -> Cube:
    """Return the published figures of a quantity as a cube.

    A figure that is not divided by a dimension stands at its code `_T`, the whole.
    """
    rows = published.of(quantity).rows
    codes = published.codes
    met = {name for row in rows for name, _ in pairs_of((row.dimension, row.category))}
    divided = [name for name in codes.dimensions if name in met]
    axes = (
        _periods(rows, lang=lang),
        _scopes(published, rows, lang=lang),
        *(_division(name, rows, codes=codes, lang=lang) for name in divided),
    )
    about = codes.quantities[quantity]
    return Cube(
        quantity=quantity, label=about.label.text(lang), definition=about.definition.text(lang),
        counted=codes.bases[about.basis].label.text(lang), axes=axes,
        cells=tuple((_place(row, divided), row) for row in rows),
    )  # fmt: skip


def _place(row: FigureRow, divided: Iterable[str]) -> tuple[str, ...]:
    parts = dict(pairs_of((row.dimension, row.category)))
    return (row.period, row.scope, *(parts.get(name, WHOLE) for name in divided))


def _periods(rows: Iterable[FigureRow], *, lang: str) -> AxisOfCube:
    found = sorted({row.period for row in rows}, key=lambda period: read_period(period).first)
    label = exchange_phrases().say("period", lang=lang)
    return AxisOfCube(PERIOD, label, {period: period for period in found})


def _scopes(
    published: PublishedFigures, rows: Iterable[FigureRow], *, lang: str
) -> AxisOfCube:  # fmt: skip
    say = exchange_phrases().say
    services = {f"service:{one.code}": one.name for one in published.services}
    groups = {f"group:{code}": one.label.text(lang) for code, one in published.codes.groups.items()}
    names = {"all": say("everybody", lang=lang), **groups, **services}
    met = {row.scope for row in rows}
    kept = {code: name for code, name in names.items() if code in met}
    unnamed = {code: code for code in sorted(met - kept.keys())}
    return AxisOfCube(SCOPE, say("scope", lang=lang), kept | unnamed)


def _division(
    dimension: str, rows: Iterable[FigureRow], *, codes: Codes, lang: str
) -> AxisOfCube:  # fmt: skip
    about = codes.dimensions[dimension]
    met = {
        code for row in rows for name, code in pairs_of((row.dimension, row.category))
        if name == dimension
    }  # fmt: skip
    names = {code: one.label.text(lang) for code, one in about.categories.items() if code in met}
    whole = exchange_phrases().say("whole", lang=lang)
    return AxisOfCube(dimension, about.label.text(lang), {WHOLE: whole, **names})
