"""Series are told apart in grey and by the colour-blind; maps by shade and weave together."""

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from pictures_cast import DRAWINGS
from seen import (
    ALONE,
    EYES,
    PLACES,
    contrast,
    differ_in_form,
    differ_in_surface,
    forms,
    lightness,
    put,
    screen,
    shot,
    surfaces,
)

import samsyn.documents.writers.html
from samsyn.documents.charts import LAYOUTS, ChartPoint, ChartSeries, ChartSpec, draw_chart
from samsyn.documents.charts.ink import DASHES, INK, PAPER, QUIET, SERIES

pytestmark = pytest.mark.chromium
STYLE = (Path(samsyn.documents.writers.html.__file__).parent / "style.css").read_text("utf-8")
COLOUR = re.compile(r"--chart-([a-z0-9-]+): (#[0-9a-f]{6});")
YEARS = ("2018", "2019", "2020")
LEAST_STEP = 8  # of lightness between neighbouring shades of a map
SWATCHES = """svg => {
    const paper = svg.getBoundingClientRect();
    const fills = new Set([...svg.querySelectorAll('[data-district]')]
        .map(part => part.getAttribute('fill')));
    return [...svg.querySelectorAll('rect')]
        .filter(part => !part.closest('pattern') && !('beside' in part.dataset)
            && fills.has(part.getAttribute('fill')))
        .map((part, order) => {
            const box = part.getBoundingClientRect();
            return {series: order, box: [box.left - paper.left, box.top - paper.top,
                                         box.right - paper.left, box.bottom - paper.top],
                    fill: part.getAttribute('fill'),
                    dash: part.getAttribute('stroke-dasharray')};
        });
}"""


@pytest.fixture(scope="module")
def looking(chromium):
    """A page, and a way to choose whose eyes look at it."""
    tab, look_with = screen(chromium)
    yield tab, look_with
    tab.close()


def six_series(kind, layout):
    """Return a chart of as many series as there may be, drawn."""
    lines = tuple(
        ChartSeries(f"Serie {order}", tuple(ChartPoint(year, 40 + 9 * order) for year in YEARS))
        for order in range(6)
    )
    spec = ChartSpec(kind=kind, headline="Alle", unit="saker", series=lines)
    return draw_chart(spec, layout=layout)


def of_series():
    """Return every drawing of the guide that has several series, and one of six of each kind."""
    for path in sorted(DRAWINGS.glob("*.svg")):
        text = path.read_text(encoding="utf-8")
        if 'data-series="1"' in text:
            yield pytest.param(text, id=path.stem)
    for layout in LAYOUTS:
        for kind in ("grouped", "stacked", "line"):
            yield pytest.param(six_series(kind, layout), id=f"six-{kind}-{layout.name}")


@pytest.mark.parametrize("svg", list(of_series()))
def test_any_two_series_of_a_picture_are_told_apart_by_all_eyes(looking, svg):
    tab, look_with = looking
    drawing = put(tab, svg)
    drawing.evaluate(ALONE)
    places = drawing.evaluate(PLACES)
    lines = any(place["tag"] in ("circle", "polygon") for place in places)
    look, differ = (forms, differ_in_form) if lines else (surfaces, differ_in_surface)
    for eyes in EYES:
        look_with(eyes)
        seen = look(shot(drawing), places)
        assert len(seen) > 1
        for one, other in combinations(seen, 2):
            assert differ(seen[one], seen[other]), (eyes, one, other)


@pytest.mark.parametrize("name", ["kart", "kart-narrow"])
def test_the_shades_of_a_map_grow_darker_and_none_looks_like_another(looking, name):
    tab, look_with = looking
    drawing = put(tab, (DRAWINGS / f"{name}.svg").read_text(encoding="utf-8"))
    swatches = drawing.evaluate(SWATCHES)
    outlined = {(swatch["fill"], swatch["dash"]) for swatch in swatches}
    assert len(outlined) == len(swatches) == 6
    different = [swatch for swatch in swatches if not swatch["dash"]]
    for eyes in EYES:
        look_with(eyes)
        seen = surfaces(shot(drawing), different)
        for one, other in combinations(seen, 2):
            assert differ_in_surface(seen[one], seen[other]), (eyes, one, other)
        shades = [seen[order][0] for order in range(4)]  # many, some, few, none
        assert all(later - earlier >= LEAST_STEP for earlier, later in pairwise(shades)), eyes


def test_a_simulated_grey_is_grey_and_other_eyes_lose_a_difference_of_colour(looking):
    tab, look_with = looking
    drawing = put(tab, '<svg viewBox="0 0 9 9" width="9"><rect width="9" height="9" '
                       'fill="#c02020"/></svg>')  # fmt: skip
    look_with("none")
    plain = shot(drawing).getpixel((4, 4))
    look_with("achromatopsia")
    grey = shot(drawing).getpixel((4, 4))
    assert plain[0] - plain[1] > 100
    assert max(grey) - min(grey) <= 2
    assert abs(lightness(grey) - lightness(plain)) < 12


@pytest.mark.parametrize("colour", [*SERIES, INK, QUIET])
def test_every_colour_that_writes_has_a_contrast_of_five_to_one(colour):
    assert contrast(colour, PAPER) >= 5


@pytest.mark.parametrize("scheme", STYLE.split("@media screen and (prefers-color-scheme: dark)"))
def test_the_colours_of_a_light_and_of_a_dark_page_can_be_read_on_their_paper(scheme):
    found = dict(COLOUR.findall(scheme))
    writing = [name for name in found if name.startswith("series") or name in ("ink", "quiet")]
    assert len(writing) == len(SERIES) - 1 + 2  # the last series is written in the quiet colour
    for name in writing:
        assert contrast(found[name], found["paper"]) >= 5, name


def test_lines_differ_in_their_dashes():
    assert len(set(DASHES)) == len(DASHES) == len(SERIES)
