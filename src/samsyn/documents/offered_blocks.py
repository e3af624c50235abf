"""For whoever writes: the tables and charts that a quantity can be shown as, ready to be placed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import tomlkit

from samsyn.codes import read_period
from samsyn.documents.bind import Ground
from samsyn.documents.sentences import sentences
from samsyn.figures import Figure
from samsyn.returns import TOTAL

LEAST = 2  # rows: of one there is nothing to compare
DISTRICT = "district"  # drawn as a map


@dataclass(frozen=True, slots=True)
class OfferedBlock:
    """A table or a chart as a chapter writes it, and what it is called."""

    kind: Literal["table", "chart"]
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown: the quantity and its label, the name of the block, the head of its rows."""

    quantity: str
    label: str
    name: str
    head: str


def offered_blocks(quantity: str, *, ground: Ground) -> tuple[OfferedBlock, ...]:
    """Return the tables and charts of a quantity: by each dimension, and over the years.

    Args:
        quantity: what is counted.
        ground: the figures there are, the codes, the period and the language.
    """
    own = [
        one for one in ground.figures.figures
        if one.quantity == quantity and one.scope == "all" and one.value is not None
    ]  # fmt: skip
    return (*_over_time(own, ground=ground), *_divided(own, ground=ground))


def _over_time(own: Sequence[Figure], *, ground: Ground) -> Iterator[OfferedBlock]:
    met = {one.period for one in own if one.dimension == TOTAL and one.period.isdigit()}
    periods = sorted(met, key=lambda one: read_period(one).first)
    if len(periods) < LEAST:
        return
    quantity = own[0].quantity
    label = _label(quantity, ground=ground)
    name = _say("offered_over_time", ground=ground, label=label)
    shown = _Shown(quantity, label, name, _say("offered_period", ground=ground))
    rows: dict[str, object] = {"by": "period", "periods": periods}
    yield _block("table", shown, at=f"{quantity}-aar", rows=rows)
    yield _block("chart", shown, at=f"{quantity}-aar-diagram", rows=rows, drawn="line")


def _divided(own: Sequence[Figure], *, ground: Ground) -> Iterator[OfferedBlock]:
    now = [one for one in own if one.period == ground.period and one.dimension != TOTAL]
    names = dict.fromkeys(one.dimension for one in now if "*" not in one.dimension)
    for dimension in names:
        if sum(one.dimension == dimension for one in now) < LEAST:
            continue
        quantity = own[0].quantity
        label = _label(quantity, ground=ground)
        by = ground.codes.dimensions[dimension].label.text(ground.lang)
        name = _say("offered_by", ground=ground, label=label, by=by[:1].lower() + by[1:])
        shown = _Shown(quantity, label, name, by)
        rows: dict[str, object] = {"by": "category", "dimension": dimension}
        whole = rows | {"total": _say("offered_total", ground=ground)}
        at, kind = f"{quantity}-{dimension}", "map" if dimension == DISTRICT else "bar"
        yield _block("table", shown, at=at, rows=whole)
        yield _block("chart", shown, at=f"{at}-diagram", rows=rows, drawn=kind)


def _block(
    kind: Literal["table", "chart"], shown: _Shown, *, at: str, rows: dict[str, object],
    drawn: str = "",
) -> OfferedBlock:  # fmt: skip
    """Return a block; what a chart says is bound to the number of its quantity."""
    settings = tomlkit.document()
    settings["id"] = at
    if drawn:
        settings["kind"] = drawn
    settings["caption"] = f"{shown.name}: `={shown.quantity}`" if drawn else shown.name
    settings["quantity"], settings["head"] = shown.quantity, shown.head
    inline, column, columns = tomlkit.inline_table(), tomlkit.inline_table(), tomlkit.array()
    inline.update(rows)
    column["label"] = shown.label
    columns.append(column)
    settings["rows"], settings["columns"] = inline, columns
    return OfferedBlock(kind, shown.name, f"\n\n```{kind}\n{tomlkit.dumps(settings)}```\n\n")


def _label(quantity: str, *, ground: Ground) -> str:
    return ground.codes.quantities[quantity].label.text(ground.lang)


def _say(key: str, *, ground: Ground, **fields: object) -> str:
    return sentences("print").say(key, lang=ground.lang, fields=fields)
