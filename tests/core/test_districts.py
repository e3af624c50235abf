"""The map holds the twelve districts, each where its municipalities are, and no two overlap."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

import samsyn.documents.charts
from samsyn.codes import load_codes
from samsyn.documents.charts.districts import load_districts

MAP = Path(samsyn.documents.charts.__file__).parent / "data" / "districts.json"
POINTS = Path(__file__).parents[1] / "documents-data" / "municipalities.csv"
DISTRICTS = load_districts()
LARGEST_FILE = 25_000
NEIGHBOURS = {
    ("oslo", "ost"), ("oslo", "innlandet"), ("oslo", "sor-ost"), ("ost", "innlandet"),
    ("innlandet", "sor-ost"), ("sor-ost", "agder"), ("agder", "sor-vest"), ("sor-vest", "vest"),
    ("innlandet", "vest"), ("innlandet", "more-og-romsdal"), ("innlandet", "trondelag"),
    ("more-og-romsdal", "trondelag"), ("trondelag", "nordland"), ("nordland", "troms"),
    ("troms", "finnmark"), ("sor-ost", "vest"), ("sor-ost", "sor-vest"),
    ("vest", "more-og-romsdal"),
}  # fmt: skip


def municipalities():
    with POINTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def edges(ring):
    return pairwise([*ring, ring[0]])


def holds(ring, x, y):
    """Tell whether a point lies inside a ring, by how often a line from it crosses the ring."""
    inside = False
    for (x1, y1), (x2, y2) in edges(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def district_at(x, y):
    return [d.code for d in DISTRICTS if any(holds(ring, x, y) for ring in d.rings)]


def side(a, b, c):
    """Return on which side of the line from a to b the point c lies; 0 where it is on it."""
    turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (turn > 0) - (turn < 0)


def cross(first, other):
    """Tell whether two edges cross in a point inside both."""
    a, b = first
    c, d = other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def near(first, other):
    """Tell whether the boxes round two edges meet."""
    return all(
        min(first[0][axis], first[1][axis]) <= max(other[0][axis], other[1][axis])
        and min(other[0][axis], other[1][axis]) <= max(first[0][axis], first[1][axis])
        for axis in (0, 1)
    )


def test_the_map_is_small_and_names_its_sources():
    assert MAP.stat().st_size < LARGEST_FILE
    text = MAP.read_text(encoding="utf-8")
    assert "Kartverket (CC BY 4.0)" in text
    assert "Lovdata, NLOD 2.0" in text


def test_it_holds_the_districts_of_the_code_list_in_its_order():
    categories = load_codes().dimensions["district"].categories
    assert [district.code for district in DISTRICTS] == [c for c in categories if c != "abroad"]
    assert len(DISTRICTS) == 12


@pytest.mark.parametrize("district", DISTRICTS, ids=lambda district: district.code)
def test_the_point_of_a_district_lies_inside_it_and_nowhere_else(district):
    assert district_at(*district.point) == [district.code]


def test_every_municipality_lies_in_its_own_district():
    rows = municipalities()
    shown = [row for row in rows if row["shown"] == "yes"]
    assert (len(rows), len(rows) - len(shown)) == (357, 18)
    found = [(row, district_at(float(row["x"]), float(row["y"]))) for row in shown]
    assert [row["name"] for row, codes in found if codes not in ([], [row["district"]])] == []
    at_sea = [row["name"] for row, codes in found if not codes]
    assert at_sea == ["Flakstad"]  # a narrow island of Lofoten, simplified


def test_no_boundary_crosses_another_and_none_crosses_itself():
    lines = [edge for d in DISTRICTS for ring in d.rings for edge in edges(ring)]
    crossings = [
        (one, other)
        for place, one in enumerate(lines)
        for other in lines[place + 1 :]
        if near(one, other) and cross(one, other)
    ]
    assert crossings == []


def test_neighbours_draw_the_very_same_line():
    owners = {}
    for district in DISTRICTS:
        for ring in district.rings:
            for edge in edges(ring):
                owners.setdefault(frozenset(edge), []).append(district.code)
    assert all(len(codes) <= 2 for codes in owners.values())
    assert {tuple(codes) for codes in owners.values() if len(codes) == 2} == NEIGHBOURS
