"""Every picture of the guide is the one the program draws, and can be read by everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from made_document import OWN
from pictures_cast import DRAWINGS, GUIDE, SHOWN, built_pictures, drawings_of

from samsyn.documents import picture_png, write_html
from samsyn.documents.block_settings import CHART_KINDS

LEAST_LETTERS = 10.9  # points; eleven, and what a browser rounds away
NAMES = sorted(path.name for path in DRAWINGS.glob("*.svg"))
PNG_HEAD = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The page of the guide as an edition, bound to made numbers."""
    return built_pictures(tmp_path_factory.mktemp("pictures"))


@pytest.fixture(scope="module")
def page(built, tmp_path_factory):
    """The page with all the pictures, as the program writes it for the web."""
    folder = tmp_path_factory.mktemp("web")
    write_html(built.document, folder=folder, cleared=OWN)
    return (folder / "rapport.html").as_uri()


def test_the_guide_is_an_edition_without_a_finding(built):
    assert built.findings == ()


def test_the_guide_shows_every_kind_of_chart_and_every_drawing_it_shows_is_there():
    text = GUIDE.read_text(encoding="utf-8")
    assert {kind for kind in CHART_KINDS if f'kind = "{kind}"' in text} == set(CHART_KINDS)
    shown = {path.removeprefix("pictures/") for path in SHOWN.findall(text)}
    assert {f"{name}.svg" for name in {name.partition(".")[0] for name in shown}} == shown
    assert shown <= set(NAMES)
    assert {name for name in NAMES if not name.endswith("-narrow.svg")} <= shown


def test_the_drawings_of_the_guide_are_those_the_program_draws(built, remake):
    drawings = drawings_of(built.document)
    if remake:
        for old in DRAWINGS.glob("*.svg"):
            old.unlink()
        for name, svg in drawings.items():
            (DRAWINGS / name).write_text(svg, encoding="utf-8")
    there = {path.name: path.read_text(encoding="utf-8") for path in DRAWINGS.glob("*.svg")}
    assert there == drawings


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_the_pictures_can_be_drawn_in_every_language(tmp_path, lang):
    built = built_pictures(tmp_path, lang=lang)
    assert built.findings == ()
    said = "".join(drawings_of(built.document).values())
    assert {"nn": "Berre", "en": "Only"}[lang] in str(built.document.chapters)
    assert {"nn": "manglar", "en": "missing"}[lang] in said


def test_a_picture_for_mail_is_a_png_twice_as_sharp_as_it_is_shown_and_always_the_same(built):
    for picture in built.document.pictures[:3]:
        for narrow, width in ((False, 1440), (True, 640)):
            png = picture_png(picture, narrow=narrow)
            assert png.startswith(PNG_HEAD)
            assert int.from_bytes(png[16:20]) == width
            assert picture_png(picture, narrow=narrow) == png


@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_a_page_with_every_picture(page, chromium, width, scheme):
    tab = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.goto(page)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(tab).response["violations"]
    tab.close()
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


SMALLEST = """() => [...document.querySelectorAll('.drawing svg')]
    .filter(svg => svg.getBoundingClientRect().width > 0)
    .map(svg => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const sizes = [...svg.querySelectorAll('text')]
            .map(text => parseFloat(getComputedStyle(text).fontSize));
        return Math.min(...sizes) * scale;
    })"""
OUTSIDE = """() => [...document.querySelectorAll('.drawing svg')]
    .filter(svg => svg.getBoundingClientRect().width > 0)
    .flatMap(svg => {
        const paper = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left < paper.left - 1 || box.right > paper.right + 1
                || box.top < paper.top - 1 || box.bottom > paper.bottom + 1;
        }).map(text => text.textContent);
    })"""


@pytest.mark.chromium
@pytest.mark.parametrize("width", [320, 360, 412, 640, 700, 768, 1024, 1280])
def test_one_drawing_of_each_picture_is_shown_and_its_letters_can_be_read(
    page, built, chromium, width
):
    tab = chromium.new_page(viewport={"width": width, "height": 900})
    tab.goto(page)
    smallest, outside = tab.evaluate(SMALLEST), tab.evaluate(OUTSIDE)
    tab.close()
    assert len(smallest) == len(built.document.pictures)
    assert min(smallest) >= LEAST_LETTERS
    assert outside == []


@pytest.mark.chromium
def test_paper_gets_the_drawing_made_for_a_page(page, built, chromium):
    tab = chromium.new_page(viewport={"width": 400, "height": 900})
    tab.goto(page)
    tab.emulate_media(media="print")
    shown = tab.locator(".drawing svg.wide:visible").count()
    narrow = tab.locator(".drawing svg.narrow:visible").count()
    tab.close()
    assert (shown, narrow) == (len(built.document.pictures), 0)
