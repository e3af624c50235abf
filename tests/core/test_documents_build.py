"""The small edition, from Markdown to a document in which every number is bound."""

import hashlib
import json
from dataclasses import replace

import pytest
from documents_cast import EDITION, build, build_chapters, rules_of, text_of_chapter

from samsyn.documents import document_bytes, sealed
from samsyn.documents.walk import find, text_of


@pytest.fixture(scope="module")
def built():
    return build()


def ids_of(blocks):
    found = find(blocks, kinds=["Header", "Div", "Span", "Figure"])
    return [node["c"][1 if node["t"] == "Header" else 0][0] for node in found]


def blocks_of(built):
    return [block for chapter in built.document.chapters for block in chapter.blocks]


def classed(blocks, name, kind="Span"):
    return [node for node in find(blocks, kinds=[kind]) if name in node["c"][0][1]]


def test_the_small_edition_is_without_errors(built):
    assert [found for found in built.findings if found.severity == "error"] == []


def test_headings_are_numbered_and_say_their_numbers(built):
    first, second, *appendix = built.document.chapters
    assert (first.number, first.title) == ("1", "Tiltakene ga 74 oppfølginger")
    assert (second.number, second.slug) == ("2", "politiet")
    assert [chapter.number for chapter in appendix] == ["", ""]
    assert [(entry.number, entry.title) for entry in built.document.contents][1:3] == [
        ("1.1", "Boligene"),
        ("", "Avsluttet"),
    ]


def test_every_chapter_begins_with_its_title(built):
    for chapter in built.document.chapters:
        assert (chapter.blocks[0]["t"], chapter.blocks[0]["c"][0]) == ("Header", 1)


def test_the_text_prints_what_the_figures_say(built):
    text = text_of_chapter(built)
    assert "Det er mellom 50 og 74 ulike personer. Av dem var 84 prosent kvinner." in text
    assert "2 av 3 tiltak ga tallet." in text
    assert "HTSO fulgte opp 12 av 24 menn." in text


def test_a_reference_in_a_footnote_is_bound(built):
    notes = find(list(built.document.chapters[0].blocks), kinds=["Note"])
    assert text_of(notes[0]["c"]) == "ROSA alene fulgte opp femti."


def test_every_bound_number_leads_to_its_source(built):
    blocks = blocks_of(built)
    ids = set(ids_of(blocks))
    spans = classed(blocks, "figure")
    assert len(spans) > 20
    for node in spans:
        (link,) = node["c"][1]
        assert link["c"][2][0].removeprefix("#") in ids
        assert dict(node["c"][0][2])["key"]


def test_every_link_inside_the_document_leads_somewhere(built):
    blocks = blocks_of(built)
    ids = set(ids_of(blocks))
    targets = [node["c"][2][0] for node in find(blocks, kinds=["Link"])]
    assert {target[1:] for target in targets if target.startswith("#")} <= ids


def test_ids_are_unique(built):
    ids = [identifier for identifier in ids_of(blocks_of(built)) if identifier]
    assert len(ids) == len(set(ids))


def test_cross_references_print_names_and_begin_sentences_with_a_capital(built):
    text = text_of_chapter(built)
    assert "Tabell\xa01 viser tiltakene, og diagram\xa01 anmeldelsene i kapittel\xa02." in text
    assert "Se Definisjoner og dekning." in text_of_chapter(built, 1)


def test_tables_and_charts_are_listed(built):
    assert [(e.number, e.title, e.target) for e in built.document.tables] == [
        ("1", "Antatte ofre, etter tiltak og kjønn", "tabell-tiltak"),
        ("2", "Anmeldelser i Norge", "tabell-norge"),
    ]
    assert [(e.number, e.title, e.target) for e in built.document.charts] == [
        ("1", "Politiet fikk 39 anmeldelser i 2020", "diagram-anmeldelser")
    ]


def test_a_table_written_in_markdown_gets_number_and_row_headers(built):
    (made,) = find(list(built.document.chapters[1].blocks), kinds=["Table"])[1:]
    assert text_of(made["c"][1][1]) == "Tabell\xa02 Anmeldelser i Norge"
    assert [body[1] for body in made["c"][4]] == [1]


def test_key_figures_are_bound(built):
    (key,) = built.document.key_figures
    assert (key.text, key.target) == ("74", "kilde-assisted-adults-2020-all")


def test_the_checksum_is_over_all_that_is_said_and_over_nothing_else(built):
    said = document_bytes(replace(built.document, checksum=""))
    assert built.document.checksum == hashlib.sha256(said).hexdigest()
    other = replace(built.document, meta=replace(built.document.meta, subtitle="Another"))
    assert sealed(other).checksum != built.document.checksum == sealed(built.document).checksum


def test_same_input_gives_the_same_document_to_the_byte(built):
    again = build()
    assert json.dumps(blocks_of(again)) == json.dumps(blocks_of(built))
    assert again.document.pictures == built.document.pictures
    assert again.findings == built.findings


def test_what_cannot_be_bound_stays_visible_with_a_finding_at_its_line(tmp_path):
    text = (
        "# Tittel\n\nTo `=assisted-adults`.\n\nFeil `=assisted-adlts` og\nigjen `=assisted-adlts`."
    )
    built = build_chapters(tmp_path, text)
    assert "[=assisted-adlts]" in text_of_chapter(built)
    assert rules_of(built) == [("unresolved-figure", 5), ("unresolved-figure", 6)]
    assert {found.file for found in built.findings} == {"01-kapittel.md"}


def test_a_change_between_different_givers_is_a_warning(tmp_path):
    built = build_chapters(
        tmp_path, "# Tittel\n\nDet gikk `=assisted-adults sex=male | part`, `=assisted-adults`."
    )
    assert built.findings == ()


def test_the_same_heading_in_two_chapters_gets_two_ids(tmp_path):
    chapter = "# {}\n\n## Om tallene\n\nSe [](#om-tallene)."
    built = build_chapters(tmp_path, chapter.format("En"), chapter.format("To"))
    assert [entry.target for entry in built.document.contents][:4] == [
        "en", "om-tallene", "to", "om-tallene-2",
    ]  # fmt: skip
    assert "Se kapittel\xa02.1." in text_of_chapter(built, 1)


def test_nynorsk_and_english_editions_speak_their_language(tmp_path):
    nn = build_chapters(tmp_path / "nn", "# T\n\n`=assisted-adults | Between`", lang="nn")
    en = build_chapters(tmp_path / "en", "# T\n\n`=assisted-adults | Between`", lang="en")
    assert [chapter.title for chapter in nn.document.chapters[1:]] == [
        "Definisjonar og dekning",
        "Tala og kjeldene",
    ]
    assert "Between 50 and 74" in text_of_chapter(en)
    assert en.document.chapters[1].title == "Definitions and coverage"


def test_the_language_can_be_chosen_over_that_of_the_edition():
    assert build(EDITION, lang="en").document.chapters[2].title == "Definitions and coverage"


def test_raw_html_and_tex_are_only_text(tmp_path):
    built = build_chapters(tmp_path, "# T\n\n<b>x</b> \\textbf{y} $5 og $6")
    assert find(blocks_of(built), kinds=["RawInline", "RawBlock", "Math"]) == []


def test_findings_say_the_same_in_three_languages(tmp_path):
    (found,) = build_chapters(tmp_path, "# T\n\n`=nothing`").findings
    assert {found.message(lang) for lang in ("nb", "nn", "en")} == set(found.messages.values())
    assert replace(found, line=3) == found
