"""The report on a screen: one page, a folder of chapters, any width, any reader."""

import re
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from axe_playwright_python.sync_playwright import Axe
from made_document import OWN, made_document

from samsyn.documents.writers import write_html

PAGES = ("rapport.html", "html/index.html", "html/botilbud.html", "html/oppsokende.html")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One report for all tests."""
    place = tmp_path_factory.mktemp("html")
    write_html(made_document(paragraphs=2), folder=place, cleared=OWN)
    return place


def read(folder: Path, name: str) -> lxml.html.HtmlElement:
    """A written page as elements."""
    return lxml.html.document_fromstring((folder / name).read_text(encoding="utf-8"))


def test_it_names_every_file_it_wrote(tmp_path):
    written = write_html(made_document(paragraphs=1), folder=tmp_path, cleared=OWN)
    there = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert set(written) == there
    assert written[0].name == "rapport.html"
    assert written[1].name == "index.html"


def test_the_same_document_gives_the_same_bytes(folder, tmp_path):
    for path in write_html(made_document(paragraphs=2), folder=tmp_path, cleared=OWN):
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_language_title_one_h1_and_landmarks(folder, name):
    page = read(folder, name)
    assert page.get("lang") == "nb-NO"
    assert "Menneskehandel i Norge" in page.findtext(".//title")
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//main")) == len(page.xpath("//footer")) == 1
    assert page.xpath("//body/*[1]/@href") == ["#hovedinnhold"]


@pytest.mark.parametrize("name", PAGES)
def test_no_id_is_given_twice_and_no_link_is_loose(folder, name):
    page = read(folder, name)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for target in page.xpath("//a/@href"):
        if target.startswith("http"):
            continue
        file, _, place = target.partition("#")
        other = read(folder, str(Path(name).parent / file)) if file else page
        assert not place or other.xpath(f"//*[@id='{place}']"), target


@pytest.mark.parametrize("name", PAGES)
def test_headings_never_jump_a_level(folder, name):
    levels = [int(heading.tag[1]) for heading in read(folder, name).xpath(
        "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]"
    )]  # fmt: skip
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_single_page_stands_alone(folder):
    text = (folder / "rapport.html").read_text(encoding="utf-8")
    assert not re.findall(r'(?:src|href)="(?!#|https://www\.regjeringen\.no/)', text)
    assert set(re.findall(r"url\(\"?([a-z]+:)", text)) == {"data:"}
    assert "<script" not in text


def test_tables_have_captions_scopes_and_a_region_to_scroll(folder):
    for table in read(folder, "html/botilbud.html").xpath("//table"):
        assert set(table.xpath("./thead//th/@scope")) == {"col"}
        assert set(table.xpath("./tbody/tr/*[1]/@scope")) == {"row"}
        region = table.getparent()
        assert region.get("role") == "region"
        assert region.get("tabindex") == "0"
        assert region.get("aria-label")


def test_charts_are_drawn_in_the_page_with_alternative_caption_and_numbers(folder):
    page = read(folder, "html/botilbud.html")
    (figure,) = page.xpath("//figure")
    assert figure[0].tag == "figcaption"
    (drawing,) = figure.xpath(".//*[@role='img']")
    assert drawing.get("aria-label").startswith("Linjediagram: 30 anmeldelser")
    assert drawing.xpath(".//*[local-name()='polyline']")
    (data,) = page.xpath("//div[contains(@class, 'chart-data')]/details")
    assert data.findtext("summary") == "Tallene i diagrammet"


def test_notes_lead_there_and_back_in_the_language_of_the_reader(folder):
    page = read(folder, "html/botilbud.html")
    marks = page.xpath("//a[@role='doc-noteref']")
    backs = page.xpath("//a[@role='doc-backlink']")
    assert [mark.get("href")[1:] for mark in marks] == page.xpath("//*[@class='notes']//li/@id")
    assert [back.get("href")[1:] for back in backs] == [mark.get("id") for mark in marks]
    assert backs[0].get("aria-label").startswith("Tilbake til teksten, note")


def test_a_bound_number_is_a_link_to_its_definition(folder):
    (number, *_) = read(folder, "html/botilbud.html").xpath("//span[@class='figure']/a")
    assert number.text == "254"
    assert number.get("href") == "definisjoner.html#kilde-assisted-adults"


@pytest.mark.parametrize("name", PAGES)
def test_no_english_word_of_the_writer_stands_on_a_norwegian_page(folder, name):
    page = read(folder, name)
    said = " ".join([*page.xpath("//@aria-label"), *page.xpath("//@title"), page.text_content()])
    for word in ("Contents", "Skip", "Notes", "Previous", "Next", "Tables", "Figure", "Published"):
        assert not re.search(rf"\b{word}\b", said), word


@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_the_page_never_scrolls_sideways(
    folder, chromium, name, width, scheme
):
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto((folder / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(page).response["violations"]
    page.close()
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


@pytest.mark.chromium
def test_a_wide_table_scrolls_inside_its_region_and_the_keyboard_reaches_it(folder, chromium):
    page = chromium.new_page(viewport={"width": 320, "height": 900})
    page.goto((folder / "html/oppsokende.html").as_uri())
    region = page.locator("#tabell-bred .scroll")
    assert region.evaluate("it => it.scrollWidth > it.clientWidth")
    region.focus()
    assert region.evaluate("it => document.activeElement === it")
    page.close()


@pytest.mark.chromium
def test_contents_stand_open_beside_the_text_on_a_desk_and_fold_on_a_phone(folder, chromium):
    for width, open_there in ((1280, True), (390, False)):
        page = chromium.new_page(viewport={"width": width, "height": 900})
        page.goto((folder / "html/botilbud.html").as_uri())
        first = page.locator(".contents ol a").first
        assert first.is_visible() is open_there
        if not open_there:
            page.locator(".contents .main-list > summary").click()
            assert first.is_visible()
        page.close()
