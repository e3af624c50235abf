"""Make the map of the twelve police districts from the boundaries of the municipalities.

Run once for each new division of the country, in an environment of its own (these packages are
not part of the product):

    python3 -m venv districts && districts/bin/pip install shapely==2.2.0 pyproj==3.7.2
    PYTHONPATH=src districts/bin/python scripts/make_districts.py KOMMUNER.geojson KOMMUNER.csv

KOMMUNER.geojson holds the boundaries cut at the coast (Kartverket, CC BY 4.0, by way of
robhop/fylker-og-kommuner): longitude and latitude in WGS 84, a property `kommunenummer`.
KOMMUNER.csv says which district each municipality lies in: columns `kommunenummer`,
`kommunenavn`, `politidistrikt` (after FOR-2017-05-24-2480, NLOD 2.0).

Written are the map (`src/samsyn/documents/charts/data/districts.json`) and, for the test of the
map, a point of every municipality (`tests/documents-data/municipalities.csv`). The same input
and the same versions give the same bytes.
"""

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

import pyproj
import shapely
from shapely import Geometry, MultiPolygon, Point, Polygon

ROOT = Path(__file__).resolve().parents[1]
LABELS = ROOT / "src/samsyn/codes/data/categories/districts.csv"
MAP = ROOT / "src/samsyn/documents/charts/data/districts.json"
POINTS = ROOT / "tests/documents-data/municipalities.csv"
LEAST_ISLAND = 100.0  # square kilometres: keeps Lofoten and Senja, leaves out the skerries
TOLERANCE = 5.0  # kilometres, as shapely counts it: the square root of the least triangle kept
SUFFIX = " politidistrikt"
HEAD = {
    "source": "Boundaries of municipalities 2024: Kartverket (CC BY 4.0), joined to police "
    "districts after FOR-2017-05-24-2480 (Lovdata, NLOD 2.0), simplified.",
    "unit": "kilometres in EPSG:25833 (UTM zone 33 on ETRS89), whole numbers",
    "form": "each ring begins with a point, and goes on with the step to the next",
}


def main(boundaries: Path, membership: Path) -> None:
    """Read both files, and write the map and the points."""
    codes = district_codes()
    with membership.open(encoding="utf-8", newline="") as file:
        rows = {row["kommunenummer"]: row for row in csv.DictReader(file)}
    towns = municipalities(boundaries)
    district = {
        number: codes[rows[number]["politidistrikt"].removesuffix(SUFFIX)] for number in towns
    }
    whole = dissolved(towns, district=district, order=list(codes.values()))
    small = simplified(whole)
    MAP.parent.mkdir(exist_ok=True)
    MAP.write_text(written(small), encoding="utf-8")
    kept = {code: without_islands(shape) for code, shape in whole.items()}
    write_points(towns, district=district, kept=kept, rows=rows)


def district_codes() -> dict[str, str]:
    """Return the code of each district by its name, in the order of the regulation."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["code"] != "abroad"]
    return {row["label_nb"]: row["code"] for row in rows}


def municipalities(path: Path) -> dict[str, Geometry]:
    """Return the ground of each municipality in kilometres, by its number."""
    onto_plane = pyproj.Transformer.from_crs(4326, 25833, always_xy=True)
    towns: dict[str, Geometry] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        shape = shapely.make_valid(shapely.from_geojson(json.dumps(feature["geometry"])))
        flat = shapely.transform(shape, lambda xy: _plane(xy, by=onto_plane))
        towns[feature["properties"]["kommunenummer"]] = shapely.make_valid(flat)
    return dict(sorted(towns.items()))


def _plane(degrees, *, by: pyproj.Transformer):  # noqa: ANN001, ANN202 - arrays of numpy
    x, y = by.transform(degrees[:, 0], degrees[:, 1])
    return shapely.get_coordinates(shapely.points(x / 1000, y / 1000))


def dissolved(
    towns: Mapping[str, Geometry], *, district: Mapping[str, str], order: list[str]
) -> dict[str, Geometry]:
    """Return the ground of each district, in the order given."""
    return {
        code: shapely.union_all(
            [shape for number, shape in towns.items() if district[number] == code]
        )
        for code in order
    }


def without_islands(shape: Geometry) -> MultiPolygon:
    """Return a district without its small islands and without holes, which are slips of water."""
    parts = sorted(_parts(shape), key=lambda part: -part.area)
    kept = [part for part in parts if part is parts[0] or part.area >= LEAST_ISLAND]
    return MultiPolygon([Polygon(part.exterior) for part in kept])


def simplified(whole: Mapping[str, Geometry]) -> dict[str, MultiPolygon]:
    """Return the districts with fewer corners; what two of them share, they still share."""
    kept = [without_islands(shape) for shape in whole.values()]
    if not shapely.coverage_is_valid(kept):
        raise SystemExit("The districts overlap before they are simplified: look at the input.")
    fewer = shapely.coverage_simplify(kept, TOLERANCE)
    rounded = [shapely.transform(shape, lambda xy: xy.round()) for shape in fewer]
    return dict(zip(whole, rounded, strict=True))


def written(districts: Mapping[str, Geometry]) -> str:
    """Return the text of the map: a line a district."""
    lines = [
        f'    "{code}": {json.dumps(_district(shape), separators=(",", ":"))}'
        for code, shape in districts.items()
    ]
    head = "".join(f"  {json.dumps(key)}: {json.dumps(text)},\n" for key, text in HEAD.items())
    return "{\n" + head + '  "districts": {\n' + ",\n".join(lines) + "\n  }\n}\n"


def _district(shape: Geometry) -> dict[str, object]:
    largest = max(_parts(shape), key=lambda part: part.area)
    inside = shapely.maximum_inscribed_circle(largest).coords[0]
    return {
        "point": [round(inside[0]), round(inside[1])],
        "rings": [_steps(part) for part in _parts(shape)],
    }


def _steps(part: Polygon) -> list[int]:
    corners = [(int(x), int(y)) for x, y in part.exterior.coords[:-1]]
    distinct = [b for a, b in zip([corners[-1], *corners], corners, strict=False) if a != b]
    steps = list(distinct[0])
    for (x0, y0), (x1, y1) in pairwise(distinct):
        steps += [x1 - x0, y1 - y0]
    return steps


def _parts(shape: Geometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]


def write_points(
    towns: Mapping[str, Geometry],
    *,
    district: Mapping[str, str],
    kept: Mapping[str, MultiPolygon],
    rows: Mapping[str, Mapping[str, str]],
) -> None:
    """Write a point of every municipality, and whether the map shows the ground it lies on."""
    lines = ["number,name,district,x,y,shown"]
    for number, shape in towns.items():
        point = _inner_point(shape)
        shown = "yes" if kept[district[number]].contains(point) else "island"
        name = rows[number]["kommunenavn"]
        lines.append(f"{number},{name},{district[number]},{point.x:.1f},{point.y:.1f},{shown}")
    POINTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _inner_point(shape: Geometry) -> Point:
    largest = max(_parts(shape), key=lambda part: part.area)
    return Point(shapely.maximum_inscribed_circle(largest).coords[0])


def _arguments(words: Iterable[str]) -> tuple[Path, Path]:
    paths = [Path(word) for word in words]
    if len(paths) != 2:
        raise SystemExit(__doc__)
    return paths[0], paths[1]


if __name__ == "__main__":
    main(*_arguments(sys.argv[1:]))
