"""A chart says one thing, and says it the same way every time."""

from xml.etree import ElementTree

import pytest

from samsyn.documents.charts import ChartError, ChartPoint, ChartSeries, ChartSpec, draw_chart

SVG = "{http://www.w3.org/2000/svg}"
YEARS = ("2016", "2017", "2018", "2019", "2020")


def series(label, values, points=YEARS):
    return ChartSeries(
        label=label,
        points=tuple(ChartPoint(p, v) for p, v in zip(points, values, strict=True)),
    )


def chart(kind, *lines, breaks=()):
    return ChartSpec(
        kind=kind, headline="Politiet fikk 39 anmeldelser", unit="anmeldelser", series=lines,
        breaks=breaks,
    )  # fmt: skip


def texts(svg):
    return [element.text for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def rectangles(svg):
    return [
        {k: float(v) for k, v in element.attrib.items() if k in ("x", "y", "width", "height")}
        for element in ElementTree.fromstring(svg).iter(f"{SVG}rect")
    ]


def test_a_line_prints_every_number_of_its_only_series():
    svg = draw_chart(chart("line", series("I alt", (46, 46, 45, 36, 39))))
    for value in ("46", "45", "36", "39"):
        assert value in texts(svg)


def test_several_lines_are_named_at_their_ends_and_not_only_by_colour():
    svg = draw_chart(chart("line", series("A", (1, 2, 3, 4, 5)), series("B", (5, 4, 3, 2, 1))))
    assert {"A", "B"} <= set(texts(svg))
    assert "stroke-dasharray" in svg


def test_a_missing_number_is_a_dash_and_a_gap_in_the_line():
    svg = draw_chart(chart("line", series("I alt", (46, 46, None, 36, 39))))
    assert "–" in texts(svg)
    lines = [
        e.attrib["points"]
        for e in ElementTree.fromstring(svg).iter(f"{SVG}polyline")
        if e.attrib["stroke-width"] == "2.5"
    ]
    assert len(lines) == 2


def test_a_new_definition_breaks_the_line_and_says_so():
    svg = draw_chart(chart("line", series("b", (8, 16, 18, 15, 20)), breaks=("2019",)))
    assert "ny definisjon" in texts(svg)


def test_columns_stand_on_zero_and_are_as_high_as_their_numbers():
    svg = draw_chart(chart("bar", series("Saker", (4, 30, 16, 18, 0))))
    heights = [r["height"] for r in rectangles(svg)]
    assert heights[0] / heights[1] == pytest.approx(4 / 30, abs=0.005)
    assert heights[4] == 0
    assert len({round(r["y"] + r["height"], 1) for r in rectangles(svg)}) == 1


def test_bars_with_words_lie_down_and_are_as_long_as_their_numbers():
    svg = draw_chart(chart("bar", series("I alt", (24, 74), points=("HTSO", "ROSA"))))
    first, second = rectangles(svg)
    assert first["width"] / second["width"] == pytest.approx(24 / 74, abs=0.005)
    assert first["x"] == second["x"]


def test_a_stack_carries_its_total():
    svg = draw_chart(
        chart("stacked", series("Kvinner", (12, 63), ("HTSO", "ROSA")),
              series("Menn", (12, 11), ("HTSO", "ROSA")))
    )  # fmt: skip
    assert {"24", "74"} <= set(texts(svg))


def test_the_same_chart_is_the_same_drawing():
    spec = chart("stacked", series("Kvinner", (12, 3, 4, 5, 6)), series("Menn", (1, 2, 3, 4, 5)))
    assert draw_chart(spec) == draw_chart(spec)


def test_two_drawings_on_one_page_share_no_id():
    first = chart("stacked", series("A", (1, 2, 3, 4, 5)), series("B", (1, 2, 3, 4, 5)))
    other = chart("stacked", series("A", (9, 2, 3, 4, 5)), series("B", (1, 2, 3, 4, 5)))
    ids = [
        {e.attrib["id"] for e in ElementTree.fromstring(draw_chart(s)).iter() if "id" in e.attrib}
        for s in (first, other)
    ]
    assert ids[0] and not ids[0] & ids[1]


@pytest.mark.parametrize(
    "spec",
    [
        chart("line"),
        chart("line", series("A", (1,), points=("2016",)), series("B", (1,), points=("2017",))),
        chart("bar", series("A", (-1,), points=("2016",))),
        chart("bar", *(series(str(i), (1,), points=("2016",)) for i in range(7))),
    ],
    ids=["nothing", "other points", "below zero", "too many series"],
)
def test_a_chart_that_would_mislead_is_refused(spec):
    with pytest.raises(ChartError):
        draw_chart(spec)
