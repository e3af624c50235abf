"""The example year as `samsyn demo` builds it in three languages: one year, three readers."""

import contextlib
import io
import json
from pathlib import Path
from urllib.parse import unquote

import lxml.html
import page as validator
import pytest
from axe_playwright_python.sync_playwright import Axe

from samsyn.cli import main

PLACES = {"nn": "nn", "en": "en"}
OTHERS = {"nb": ("nn/", "en/"), "nn": ("../", "../en/"), "en": ("../", "../nn/")}


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """The folder of the three reports, and what the command line said of them."""
    out = tmp_path_factory.mktemp("year")
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert main(["demo", "--out", str(out), "--no-serve", "--format", "json"]) == 0
    return out, json.loads(said.getvalue())


def page_of(year, lang):
    path = year[0] / PLACES.get(lang, "") / "rapport.html"
    return lxml.html.document_fromstring(path.read_text(encoding="utf-8"))


def test_the_year_is_built_without_an_error_in_any_language(year):
    _, said = year
    assert said["texts"] == []
    assert said["conflicts"] == []
    assert [f for f in said["findings"] if f["severity"] == "error"] == []
    names = [Path(name).relative_to(year[0]).as_posix() for name in said["files"]]
    assert set(names) >= {
        f"{folder}rapport.{form}" for folder in ("", "nn/", "en/")
        for form in ("html", "pdf", "docx")
    }  # fmt: skip


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("lang", PLACES)
def test_the_pdf_of_a_translation_fails_no_rule(year, lang, profile):
    path = year[0] / PLACES[lang] / "rapport.pdf"
    result = validator.validate_pdf(str(path), profile=profile)
    assert [failure.message for failure in result.failures] == []
    assert result.rules.failed == 0
    assert result.rules.total > 100


@pytest.mark.parametrize("lang", PLACES)
def test_a_translation_has_the_tables_charts_and_numbers_of_the_original(year, lang):
    original, translation = page_of(year, "nb"), page_of(year, lang)
    for kind in ("tabell-", "diagram-"):
        there, here = (
            [e.get("id") for e in page.iter() if str(e.get("id")).startswith(kind)]
            for page in (original, translation)
        )
        assert here == there
        assert here
    assert numbers_of(translation) == numbers_of(original)


def numbers_of(page):
    """Return what each cell of every table leads to, in order."""
    return [
        link.get("href") for link in page.xpath("//main//table//td//a[starts-with(@href, '#kil')]")
    ]


@pytest.mark.parametrize(("lang", "leads_to"), OTHERS.items())
def test_a_reader_of_each_language_finds_the_others(year, lang, leads_to):
    links = set(page_of(year, lang).xpath("//a/@href"))
    for folder in leads_to:
        assert f"{folder}rapport.html" in links
        assert (year[0] / PLACES.get(lang, "") / folder / "rapport.html").resolve().is_file()


@pytest.mark.parametrize("lang", PLACES)
def test_every_way_back_leads_to_a_place_of_the_original(year, lang):
    ids = {element.get("id") for element in page_of(year, "nb").iter()}
    back = [
        unquote(href.partition("#")[2]) for href in page_of(year, lang).xpath("//a/@href")
        if href.startswith("../rapport.html#")
    ]  # fmt: skip
    assert back
    assert set(back) <= ids


@pytest.mark.chromium
@pytest.mark.parametrize("lang", PLACES)
def test_a_translated_report_has_no_violation_on_a_phone(year, chromium, lang):
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.goto((year[0] / PLACES[lang] / "html" / "straffesaker.html").as_uri())
    assert page.evaluate("document.documentElement.lang").startswith(lang)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    violations = Axe().run(page).response["violations"]
    page.close()
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []
