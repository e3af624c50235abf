"""Each kind of chart draws what it says, on a page and on a phone, or refuses in one sentence."""

import re
from xml.etree import ElementTree

import pytest

from samsyn.codes import load_codes
from samsyn.documents.charts import (
    LAYOUTS,
    NARROW,
    ChartError,
    ChartPoint,
    ChartSeries,
    ChartSpec,
    Event,
    FlowSpec,
    Intersection,
    Interval,
    IntervalsSpec,
    MapSpec,
    Step,
    TimelineSpec,
    UpsetSpec,
    draw_chart,
)
from samsyn.documents.charts.classes import shade_classes
from samsyn.documents.sentences import SourceError

SVG = "{http://www.w3.org/2000/svg}"
DISTRICTS = [c for c in load_codes().dimensions["district"].categories if c != "abroad"]
LEAST_LETTERS = 12.5  # units of the wide drawing; 11 points where it is shown smallest


def series(label, values, points=("2019", "2020"), hidden=()):
    return ChartSeries(
        label=label,
        points=tuple(
            ChartPoint(p, v, hidden=p in hidden) for p, v in zip(points, values, strict=True)
        ),
    )


def chart(kind, *lines, breaks=(), wholes=None, lang="nb"):
    return ChartSpec(kind=kind, headline="Overskrift", unit="anmeldelser", series=lines,
                     breaks=breaks, wholes=wholes, lang=lang)  # fmt: skip


def country(*values, hidden=(), abroad=None):
    given = dict(zip(DISTRICTS, values, strict=False))
    points = tuple(
        (code, ChartPoint(code.upper(), given.get(code), hidden=code in hidden))
        for code in DISTRICTS
    )
    return MapSpec(headline="Kart", unit="anmeldelser", points=points, abroad=abroad)


def flow(*steps):
    return FlowSpec(headline="Flyt", unit="vedtak", steps=steps)


def upset(*rows):
    names = tuple(dict.fromkeys(name for sets, _ in rows for name in sets))
    made = tuple(Intersection(sets=sets, point=ChartPoint("", value)) for sets, value in rows)
    return UpsetSpec(headline="Felles", unit="personer", sets=names, rows=made)


def intervals(*rows, known=2744):
    return IntervalsSpec(headline="Metodene", unit="personer", rows=rows,
                         known=ChartPoint("på listene", known))  # fmt: skip


def timeline(*days):
    events = tuple(Event(day=day, when=day, text=f"Hendelse {day}") for day in days)
    return TimelineSpec(headline="Loven", events=events)


DECIDED = flow(
    Step("Avgjort", 28),
    Step("Innvilget", 19, part_of="Avgjort"),
    Step("Avslått", 9, part_of="Avgjort"),
    Step("Klager", 5, after="Avslått"),
    Step("Sto", 4, part_of="Klager"),
    Step("Omgjort", 1, part_of="Klager"),
)
ONE_OF_EACH = {
    "bar": chart("bar", series("A", (1234, 3), points=("ROSA", "HTSO"))),
    "grouped": chart("grouped", series("Kvinner", (5, 3)), series("Menn", (2, None))),
    "stacked": chart("stacked", series("Nye", (5, 3)), series("Gamle", (2, 1))),
    "line": chart("line", series("A", (5, 3)), series("B", (2, 4)), breaks=("2020",)),
    "multiples": chart("multiples", *(series(f"Distrikt {i}", (i, 1)) for i in range(13))),
    "slope": chart("slope", series("A", (5, 3)), series("B", (2, 4))),
    "map": country(18, 4, 0, 2, hidden=("finnmark",), abroad=ChartPoint("Utlandet", 3)),
    "timeline": timeline("2003-07-04", "2021-01-01"),
    "upset": upset((("A",), 5), (("B",), 3), (("A", "B"), 2)),
    "flow": DECIDED,
    "intervals": intervals(
        Interval("Steg for steg", 11300, 9200, 14900),
        Interval("Nedre grense", 10200, 9600, None, said="ikke publiser", firm=False),
        Interval("Kjeder", None, said="ikke enige"),
    ),
}


def parse(svg):
    return ElementTree.fromstring(svg)


def texts(svg):
    return ["".join(e.itertext()) for e in parse(svg).iter(f"{SVG}text")]


def areas(svg, order):
    found = [e.attrib for e in parse(svg).iter(f"{SVG}rect") if e.get("data-series") == str(order)]
    return [{key: float(a[key]) for key in ("x", "y", "width", "height")} for a in found]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@pytest.mark.parametrize("kind", ONE_OF_EACH)
def test_every_kind_is_drawn_alike_each_time_with_its_headline_and_letters_to_read(kind, layout):
    spec = ONE_OF_EACH[kind]
    svg = draw_chart(spec, layout=layout)
    assert svg == draw_chart(spec, layout=layout)
    root = parse(svg)
    assert root.findtext(f"{SVG}title") == spec.headline
    width = float(root.get("viewBox").split()[2])
    assert width == layout.width
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]
    assert min(sizes) >= LEAST_LETTERS


@pytest.mark.parametrize("kind", ONE_OF_EACH)
def test_the_drawing_for_a_phone_says_every_number_that_the_wide_one_says(kind):
    spec = ONE_OF_EACH[kind]
    wide = re.findall(r"\d+", " ".join(texts(draw_chart(spec))))
    narrow = re.findall(r"\d+", " ".join(texts(draw_chart(spec, layout=NARROW))))
    assert set(wide) == set(narrow)


def test_numbers_are_norwegian_in_norwegian_and_english_in_english():
    many = series("A", (1234567, 3), points=("ROSA", "HTSO"))
    assert "1\u202f234\u202f567" in texts(draw_chart(chart("bar", many)))
    assert "1,234,567" in texts(draw_chart(chart("bar", many, lang="en")))


@pytest.mark.parametrize("kind", ["bar", "grouped", "line", "multiples"])
def test_what_is_withheld_what_is_missing_and_zero_are_three_different_signs(kind):
    first = series("A", (7, None, None, 0, 5), points=tuple("12345"), hidden=("2",))
    labels = ("2016", "2017", "2018", "2019", "2020")
    points = tuple(ChartPoint(label, p.value, hidden=p.hidden)
                   for label, p in zip(labels, first.points, strict=True))  # fmt: skip
    line = ChartSeries("A", points)
    lines = (line, ChartSeries("B", points)) if kind == "grouped" else (line,)
    for layout in LAYOUTS:
        assert {":", "–", "0"} <= set(texts(draw_chart(chart(kind, *lines), layout=layout)))


def test_grouped_bars_stand_beside_each_other_and_carry_the_names_of_their_series():
    svg = draw_chart(ONE_OF_EACH["grouped"])
    first, other = areas(svg, 0)[0], areas(svg, 1)[0]
    assert first["x"] + first["width"] <= other["x"]
    assert first["height"] / other["height"] == pytest.approx(5 / 2, rel=0.02)
    assert {"Kvinner", "Menn"} <= set(texts(svg))


def test_a_stack_that_lacks_a_part_of_its_whole_does_not_print_the_whole():
    parts = (series("Nye", (5, 3)), series("Gamle", (2, 1)))
    assert {"7", "4"} <= set(texts(draw_chart(chart("stacked", *parts, wholes=(7, 4)))))
    assert "9" not in texts(draw_chart(chart("stacked", *parts, wholes=(9, 4))))


def test_small_multiples_share_one_scale():
    svg = draw_chart(chart("multiples", series("Stor", (40, 20)), series("Liten", (10, 5))))
    heights = [area["height"] for area in areas(svg, 0)]
    assert heights == pytest.approx([heights[0], heights[0] / 2, heights[0] / 4, heights[0] / 8],
                                    abs=0.2)  # fmt: skip


def test_a_slope_names_its_lines_at_both_ends_on_a_page_and_at_the_last_on_a_phone():
    spec = ONE_OF_EACH["slope"]
    assert {"A 5", "3 A", "B 2", "4 B"} <= set(texts(draw_chart(spec)))
    assert {"5", "3 A", "2", "4 B"} <= set(texts(draw_chart(spec, layout=NARROW)))


def test_districts_with_few_cases_share_one_fill_and_none_withheld_or_missing_has_it():
    svg = draw_chart(country(18, 4, 0, 2, 1, hidden=("finnmark",)))
    fills = {e.get("data-district"): e.get("fill") for e in parse(svg).iter(f"{SVG}path")}
    assert fills["ost"] == fills["sor-ost"] == fills["agder"]
    distinct = {fills["oslo"], fills["ost"], fills["innlandet"], fills["finnmark"]}
    assert len(distinct) == 4
    dotted = {e.get("data-district") for e in parse(svg).iter(f"{SVG}path")
              if e.get("stroke-dasharray")}  # fmt: skip
    assert "innlandet" not in dotted
    assert "finnmark" not in dotted
    assert "troms" in dotted


def test_what_has_no_place_on_the_map_stands_beside_it_and_the_boundaries_are_credited():
    for layout in LAYOUTS:
        said = " ".join(texts(draw_chart(ONE_OF_EACH["map"], layout=layout)))
        assert "Ikke på kartet: Utlandet 3" in said
        assert "Kartverket, CC BY 4.0" in said
        assert "Lovdata, NLOD 2.0" in said


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_district_too_small_for_its_shade_to_be_seen_has_it_beside_its_name(layout):
    drawn = parse(draw_chart(country(18, 4, 0, 2), layout=layout))
    swatches = [e for e in drawn.iter(f"{SVG}rect") if e.get("data-beside")]
    oslo = next(e for e in drawn.iter(f"{SVG}path") if e.get("data-district") == "oslo")
    assert [(e.get("data-beside"), e.get("fill")) for e in swatches] == [("oslo", oslo.get("fill"))]


@pytest.mark.parametrize("largest", [0, 1, 4, 5, 9, 10, 49, 50, 999, 123_456])
def test_every_number_of_a_map_has_one_class_and_at_most_four_are_needed(largest):
    classes = shade_classes([largest])
    assert 1 <= len(classes) <= 4
    for value in {1, 4, 5, largest} - {0}:
        if value <= max(largest, 4):
            assert sum(shade.holds(value) for shade in classes) == 1
    assert not any(shade.holds(0) for shade in classes)
    assert classes[0].last == 4


def test_a_timeline_keeps_the_order_of_days_and_says_where_a_definition_changed():
    events = (
        Event(day="2021-01-01", when="1. januar 2021", text="Ny ordlyd", is_break=True),
        Event(day="2003-07-04", when="4. juli 2003", text="Eget straffebud"),
    )
    said = texts(draw_chart(TimelineSpec(headline="Loven", events=events)))
    assert said.index("Eget straffebud") < said.index("Ny ordlyd")
    assert "ny definisjon" in said


def test_an_intersection_has_a_dot_for_each_of_its_sets_and_a_line_that_joins_them():
    svg = draw_chart(ONE_OF_EACH["upset"])
    dots = [e for e in parse(svg).iter(f"{SVG}circle") if e.get("r") == "6.5"]
    assert len(dots) == 4
    assert [area["height"] for area in areas(svg, 0)] == [150, 90, 60]


def test_the_parts_of_a_flow_are_as_wide_as_their_numbers_and_a_step_after_is_no_part():
    svg = draw_chart(DECIDED)
    granted, kept, *_ = areas(svg, 0)
    assert granted["width"] / kept["width"] == pytest.approx(19 / 4, rel=0.01)
    dashed = [e for e in parse(svg).iter(f"{SVG}polyline") if e.get("stroke-dasharray")]
    assert len(dashed) == 1
    assert "egne saker, også fra tidligere år" in texts(svg)


PARTS = (series("A", (5, 3)), series("B", (2, 4)))
REFUSED = [
    ("chart-nothing", chart("grouped")),
    ("chart-nothing", chart("bar", series("A", (None, None)))),
    ("chart-nothing", country()),
    ("chart-nothing", timeline()),
    ("chart-nothing", upset()),
    ("chart-nothing", flow(Step("A", 0))),
    ("chart-needs-series", chart("grouped", PARTS[0])),
    ("chart-needs-series", chart("stacked", PARTS[0])),
    ("chart-too-many-series", chart("line", *(series(str(i), (1, 2)) for i in range(7)))),
    ("chart-too-many-series", chart("multiples", *(series(str(i), (1, 2)) for i in range(17)))),
    ("chart-too-many-rows", chart("bar", series("A", range(31), points=tuple("x" * 31)))),
    ("chart-other-points", chart("line", PARTS[0], series("B", (1, 2), points=("2018", "2020")))),
    ("chart-below-zero", chart("bar", series("A", (-1, 2)))),
    ("chart-below-zero", country(-1)),
    ("chart-below-zero", upset((("A",), -1))),
    ("chart-below-zero", flow(Step("A", 3), Step("B", -1, part_of="A"))),
    ("chart-needs-periods", chart("line", series("A", (1, 2), points=("ROSA", "HTSO")))),
    ("chart-needs-periods", chart("multiples", series("A", (1, 2), points=("2019", "2020-T1")))),
    ("chart-periods-order", chart("line", series("A", (1, 2), points=("2020", "2019")))),
    ("chart-periods-order", chart("slope", series("A", (1, 2), points=("2020", "2020")))),
    ("stack-above-whole", chart("stacked", *PARTS, wholes=(6, None))),
    ("slope-two-periods", chart("slope", series("A", (1,), points=("2020",)))),
    ("slope-across-break", chart("slope", *PARTS, breaks=("2020",))),
    ("map-only-districts", MapSpec("K", "saker", points=(("oslo", ChartPoint("Oslo", 1)),))),
    ("timeline-too-long", timeline(*(f"20{year:02}-01-01" for year in range(21)))),
    ("upset-too-many", upset(*(((str(i),), 1) for i in range(7)))),
    ("flow-too-long", flow(Step("A", 1), *(Step(str(i), 1, after="A") for i in range(12)))),
    ("flow-twice", flow(Step("A", 1), Step("A", 1, part_of="A"))),
    ("flow-both", flow(Step("A", 1), Step("B", 1, part_of="A", after="A"))),
    ("flow-unknown-step", flow(Step("A", 1), Step("B", 1, part_of="C"))),
    ("flow-loose-step", flow(Step("A", 1), Step("B", 1))),
    ("flow-adds-up", flow(Step("A", 5), Step("B", 3, part_of="A"))),
]  # fmt: skip


@pytest.mark.parametrize(("key", "spec"), REFUSED, ids=[key for key, _ in REFUSED])
def test_what_would_mislead_is_refused_in_one_sentence_of_each_language(key, spec):
    for layout in LAYOUTS:
        with pytest.raises(ChartError) as refused:
            draw_chart(spec, layout=layout)
        assert refused.value.key == key
    fault = SourceError(refused.value.key, refused.value.fields)
    said = {fault.text(lang) for lang in ("nb", "nn", "en")}
    assert len(said) == 3
    assert all(sentence.endswith(".") and "{" not in sentence.replace("{ by", "").replace(
        "{ label", "") for sentence in said)  # fmt: skip
