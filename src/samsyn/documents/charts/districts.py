"""The map of the twelve police districts, as `scripts/make_districts.py` made it."""

import json
from dataclasses import dataclass
from functools import cache

from samsyn.documents.charts.svg import Point
from samsyn.documents.charts.words import DATA


@dataclass(frozen=True, slots=True)
class District:
    """One district: a point well inside its largest part, and the outline of each part.

    Kilometres to the east and to the north.
    """

    code: str
    point: Point
    rings: tuple[tuple[Point, ...], ...]

    @property
    def area(self) -> float:
        """The area of the district in square kilometres, as it is drawn."""
        return sum(_area(ring) for ring in self.rings)


@cache
def load_districts() -> tuple[District, ...]:
    """Return the districts in the order of the regulation.

    Examples:
        >>> [district.code for district in load_districts()][:3]
        ['oslo', 'ost', 'innlandet']
    """
    entries = json.loads((DATA / "districts.json").read_text(encoding="utf-8"))["districts"]
    return tuple(
        District(
            code=code,
            point=(entry["point"][0], entry["point"][1]),
            rings=tuple(_ring(steps) for steps in entry["rings"]),
        )
        for code, entry in entries.items()
    )


def _area(ring: tuple[Point, ...]) -> float:
    turned = (*ring[1:], ring[0])
    return abs(sum(x * b - a * y for (x, y), (a, b) in zip(ring, turned, strict=True))) / 2


def _ring(steps: list[int]) -> tuple[Point, ...]:
    points: list[Point] = []
    x = y = 0
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + east, y + north
        points.append((x, y))
    return tuple(points)
