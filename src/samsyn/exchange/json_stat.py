"""JSON-stat 2.0: a cube as a dataset, and a list of datasets as a collection.

Source: Xavier Badosa, JSON-stat 2.0, https://json-stat.org/full/.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from samsyn.exchange.cube import MEASURE, MEASURES, PERIOD, AxisOfCube, Cube, cube_of
from samsyn.exchange.phrases import exchange_phrases
from samsyn.exchange.published import HIDDEN, NOT_SHOWN, PublishedFigures

VERSION = "2.0"


@dataclass(frozen=True, slots=True)
class Item:
    """A dataset in a collection: its address and what it is called."""

    address: str
    label: str


def json_stat(
    published: PublishedFigures, quantity: str, *, lang: str, source: str, updated: str
) -> str:
    """Return the published figures of a quantity as a JSON-stat dataset.

    A figure has three measures: the number, and the bounds for different persons where services
    overlap. A cell without a number has a status: a colon where it is hidden, else why.

    Args:
        published: what a release published.
        quantity: what is counted.
        lang: of the labels.
        source: who published it.
        updated: the day it was published, as 2021-06-15.
    """
    cube = cube_of(published, quantity, lang=lang)
    axes = (*cube.axes, _measures(lang))
    size = [len(axis.names) for axis in axes]
    values, statuses = _cells(cube, axes=axes, size=size)
    told = {
        "version": VERSION, "class": "dataset", "label": cube.label, "source": source,
        "updated": updated, "note": [cube.definition],
        "role": {"time": [PERIOD], "metric": [MEASURE]},
        "id": [axis.code for axis in axes], "size": size,
        "dimension": {axis.code: _dimension(axis, cube=cube) for axis in axes},
        "value": values, "status": statuses,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def json_stat_collection(items: Iterable[Item], *, label: str, address: str) -> str:
    """Return a JSON-stat collection of datasets."""
    listed = [{"class": "dataset", "href": one.address, "label": one.label} for one in items]
    told = {"version": VERSION, "class": "collection", "href": address, "label": label,
            "link": {"item": listed}}  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _measures(lang: str) -> AxisOfCube:
    say = exchange_phrases().say
    names = {name: say(f"measure-{name}", lang=lang) for name in MEASURES}
    return AxisOfCube(MEASURE, say("measure", lang=lang), names)


def _dimension(axis: AxisOfCube, *, cube: Cube) -> dict[str, object]:
    category: dict[str, object] = {"index": list(axis.names), "label": dict(axis.names)}
    if axis.code == MEASURE:
        category["unit"] = {name: {"label": cube.counted, "decimals": 0} for name in axis.names}
    return {"label": axis.label, "category": category}


def _cells(
    cube: Cube, *, axes: tuple[AxisOfCube, ...], size: list[int]
) -> tuple[dict[str, int], dict[str, str]]:
    """Return the values and the statuses by their place in the whole cube."""
    places = [{code: n for n, code in enumerate(axis.names)} for axis in axes]
    steps = [prod(size[n + 1 :]) for n in range(len(size))]
    values: dict[str, int] = {}
    statuses: dict[str, str] = {}
    for where, row in cube.cells:
        start = sum(places[n][code] * steps[n] for n, code in enumerate(where))
        for n, name in enumerate(MEASURES):
            value = getattr(row, name)
            if value is not None:
                values[str(start + n)] = value
        if row.value is None:
            statuses[str(start)] = HIDDEN if row.status in NOT_SHOWN else row.status
    return values, statuses
