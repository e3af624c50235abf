"""Numbers with their limits stand under each other on one axis, and none is left out."""

import re
from math import log
from xml.etree import ElementTree

import pytest

from samsyn.documents import written_alternative
from samsyn.documents.charts import (
    LAYOUTS,
    NARROW,
    ChartError,
    ChartPoint,
    Intersection,
    Interval,
    IntervalsSpec,
    UpsetSpec,
    draw_chart,
)
from samsyn.documents.charts.scale import multiplied

SVG = "{http://www.w3.org/2000/svg}"
ROWS = (
    Interval("Steg for steg", 11300, 9200, 14900),
    Interval("Nedre grense", 10200, 9600, None, said="ikke publiser", firm=False),
    Interval("Kjeder", None, said="ikke enige"),
)


def spec(*rows, known=2744, lang="nb"):
    return IntervalsSpec("Metodene", "personer", rows, ChartPoint("på listene", known), lang=lang)


def parts(tag, **settings):
    root = ElementTree.fromstring(draw_chart(spec(*ROWS), **settings))
    return [part.attrib for part in root.iter(f"{SVG}{tag}")]


def test_places_on_the_axis_are_by_how_many_times():
    dots = [float(dot["cx"]) for dot in parts("circle")]
    ends = sorted({float(x) for line in parts("polyline") if line["stroke-width"] == "2.4"
                   for x in re.findall(r"([\d.]+),", line["points"])})  # fmt: skip
    scale = (dots[0] - dots[1]) / log(11300 / 10200)
    assert ends[0] == pytest.approx(dots[0] - scale * log(11300 / 9200), abs=0.6)
    assert dots[0] + scale * log(14900 / 11300) in [pytest.approx(end, abs=0.6) for end in ends]


def test_a_number_that_is_not_to_be_published_is_hollow_and_says_so_in_words():
    assert [dot["fill"] for dot in parts("circle")] == ["#0b5c66", "#ffffff"]
    for layout in LAYOUTS:
        text = draw_chart(spec(*ROWS), layout=layout)
        assert ">ikke publiser<" in text and ">ikke enige<" in text


def test_a_row_without_words_says_that_it_gives_no_number():
    assert ">gives no number<" in draw_chart(spec(ROWS[0], Interval("X", None), lang="en"))


def test_nothing_to_draw_too_much_and_nobody_are_refused():
    for rows, key in (
        ((Interval("X", None),), "chart-nothing"), ((), "chart-nothing"),
        ((Interval("X", 0),), "chart-below-zero"),
        ((Interval("X", 5),) * 31, "chart-too-many-rows"),
    ):  # fmt: skip
        with pytest.raises(ChartError) as refused:
            draw_chart(spec(*rows))
        assert refused.value.key == key


def test_the_alternative_tells_every_row_and_which_limit_is_missing():
    told = written_alternative(
        spec(*ROWS, Interval("Bare et tall", 9000), Interval("Y", 8, None, 9))
    )
    for text in (
        "Steg for steg: 11\u202f300, mellom 9\u202f200 og 14\u202f900.",
        "Nedre grense: 10\u202f200, minst 9\u202f600, ikke publiser.", "Kjeder: ikke enige.",
        "Bare et tall: 9\u202f000.", "Y: 8, høyst 9.", "2\u202f744 på listene",
    ):  # fmt: skip
        assert text in told


@pytest.mark.parametrize(("low", "high"), [(3, 9e11), (99, 101), (1, 1.3), (40, 4000), (7, 1e4)])
def test_the_marks_of_the_axis_are_few_inside_and_grow(low, high):
    marks = multiplied(low, high)
    assert 1 <= len(marks) <= 5
    assert list(marks) == sorted(set(marks))
    assert all(low <= mark <= high for mark in marks)


def test_numbers_over_bars_are_upright_where_they_have_no_room_beside_each_other():
    rows = tuple(Intersection((name,), ChartPoint(name, 123456)) for name in "abcdef")
    made = UpsetSpec("Felles", "personer", tuple("abcdef"), rows)
    assert draw_chart(made).count("rotate(-90") == 0
    assert draw_chart(made, layout=NARROW).count("rotate(-90") == 6
