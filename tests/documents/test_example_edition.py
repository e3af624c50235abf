"""The example edition of 2020, built as a newcomer builds it, and held to what it promises."""

import hashlib
import re
import shutil
from pathlib import Path

import docx
import lxml.html
import page as validator
import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import etree
from pypdf import PdfReader

import samsyn
from samsyn.cli import main

EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REAL_TABLES = ("tabell-saker-4-29", "tabell-anmeldelser-distrikt-form",
               "tabell-anmeldelser-form-aar", "tabell-anmeldelser-distrikt-aar")  # fmt: skip


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """The report in all three formats, and what the command line said of it."""
    out = tmp_path_factory.mktemp("report")
    code = main(["report", str(EDITION), "--out", str(out)])
    assert code == 0
    return out


@pytest.fixture(scope="session")
def single_page(report):
    return lxml.html.document_fromstring((report / "rapport.html").read_text(encoding="utf-8"))


def test_the_same_edition_gives_the_same_bytes(report, tmp_path):
    main(["report", str(EDITION), "--out", str(tmp_path)])
    for path in sorted(p for p in report.rglob("*") if p.is_file()):
        again = tmp_path / path.relative_to(report)
        assert (
            hashlib.sha256(again.read_bytes()).digest()
            == hashlib.sha256(path.read_bytes()).digest()
        ), path.name


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_pdf_fails_no_rule(report, profile):
    result = validator.validate_pdf(str(report / "rapport.pdf"), profile=profile)
    assert [failure.message for failure in result.failures] == []
    assert result.rules.failed == 0
    assert result.rules.total > 100


def test_the_report_has_every_chapter_of_the_real_one(report):
    text = "\n".join(page.extract_text() for page in PdfReader(report / "rapport.pdf").pages[:8])
    for title in ("Sammendrag", "Koordineringsenheten", "Utfordringer", "Oppholdstillatelse",
                  "Assistert retur", "Barnevern", "Helse", "Bolig og oppfølging", "Straffesaker",
                  "Definisjoner og dekning", "Tallene og kildene"):  # fmt: skip
        assert title in text


def test_the_tables_of_the_real_report_are_there(single_page):
    ids = {element.get("id") for element in single_page.iter() if element.get("id")}
    assert set(REAL_TABLES) <= ids


def test_the_edition_shows_a_map_a_flow_a_timeline_and_groups_each_with_its_table(single_page):
    for name in ("anmeldelser-kart", "vedtak-og-klager", "regler-i-kraft", "kjonn"):
        chart = single_page.get_element_by_id(f"diagram-{name}")
        (alternative,) = chart.xpath(".//*[@role='img']/@aria-label")
        assert re.search(r"\d", alternative), name
        beside = chart.xpath("following::table[1]")[0]
        assert len(beside.xpath(".//tbody/tr")) >= 5, name


def test_the_numbers_of_the_map_stand_together_on_one_page(report):
    pages = [page.extract_text() for page in PdfReader(report / "rapport.pdf").pages]
    number = next(
        found[1] for text in pages[8:] if (found := re.search(r"Diagram\s(\d+)\s+Flest anm", text))
    )
    (with_numbers,) = [text for text in pages if f"Tallene i diagram {number}" in text]
    after = with_numbers.partition(f"Tallene i diagram {number}")[2]
    for district in ("Oslo", "Trøndelag", "Finnmark", "I alt"):
        assert district in after.partition("Tabell")[0]


def test_every_number_leads_to_its_source_and_every_source_names_a_file_and_a_row(single_page):
    links = single_page.xpath("//*[contains(concat(' ', @class, ' '), ' figure ')]//a/@href")
    assert len(links) > 700
    targets = {link.removeprefix("#") for link in links}
    assert all(target.startswith("kilde-") for target in targets)
    ids = {element.get("id") for element in single_page.iter() if element.get("id")}
    assert targets <= ids
    sources = " ".join(
        part.text_content() for part in single_page.xpath("//*[contains(@class, 'sources')]")
    )
    assert re.search(r"returns\.csv[^a-z]{0,6}\d+", sources)


def test_a_number_in_the_report_is_the_number_in_the_returns(single_page):
    rosa = single_page.get_element_by_id("kilde-assisted-adults-2020-service-rosa")
    around = rosa.xpath("ancestor-or-self::*[self::li or self::tr][1]")[0].text_content()
    assert "74" in around
    assert "returns.csv" in around
    returns = (EDITION.parent / "returns.csv").read_text(encoding="utf-8")
    assert "2020,rosa,assisted-adults,total,,74" in returns


@pytest.mark.chromium
@pytest.mark.parametrize("width", [1280, 320])
def test_no_page_of_the_web_report_has_a_violation_or_scrolls_sideways(report, chromium, width):
    names = [
        "rapport.html",
        *(str(p.relative_to(report)) for p in (report / "html").glob("*.html")),
    ]
    assert len(names) > 10
    for name in names:
        page = chromium.new_page(viewport={"width": width, "height": 900})
        page.goto((report / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        violations = Axe().run(page).response["violations"]
        page.close()
        assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == [], name


def test_word_counts_the_tables_of_a_built_report_and_lists_them_by_its_counters(report):
    body = docx.Document(str(report / "rapport.docx")).element
    asked = [code.text.split() for code in body.iter(f"{W}instrText") if code.text]
    counters = [code[1] for code in asked if code[0] == "SEQ"]
    styles = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    assert len(counters) == styles.count("TableofFigures") > 30
    lists = {code[-1].strip('"') for code in asked if code[0] == "TOC" and "\\c" in code}
    assert lists == set(counters) == {"Tabell", "Diagram"}


@pytest.mark.libreoffice
def test_libreoffice_keeps_headings_captions_footnotes_and_header_rows(report, soffice, tmp_path):
    before = docx.Document(str(report / "rapport.docx"))
    after = docx.Document(str(soffice(report / "rapport.docx", "docx", tmp_path)))

    def headings(document):
        return [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]

    def captions(document):
        return [p.text for p in document.paragraphs if "aption" in p.style.name]

    def header_rows(document):
        return len(list(document.element.iter(f"{W}tblHeader")))

    def notes(document):
        part = next(p for p in document.part.package.iter_parts() if "footnotes" in p.partname)
        return len(list(etree.fromstring(part.blob).iter(f"{W}footnote")))

    assert len(headings(before)) > 60
    assert headings(after) == headings(before)
    assert len(captions(before)) > 30
    assert captions(after) == captions(before)
    assert header_rows(after) == header_rows(before) == len(after.tables)
    assert notes(after) >= notes(before) > 30


def test_a_wrong_reference_keeps_the_report_from_being_written(tmp_path, capsys):
    shutil.copytree(EDITION.parent, tmp_path / "year")
    chapter = tmp_path / "year" / "edition" / "chapters" / "08-straffesaker.md"
    chapter.write_text(chapter.read_text().replace("`=police-reports`", "`=police-report`", 1))
    code = main(["report", str(tmp_path / "year" / "edition"), "--out", str(tmp_path / "out")])
    said = capsys.readouterr().out
    assert code == 1
    assert "08-straffesaker.md" in said
    assert not (tmp_path / "out").exists()
