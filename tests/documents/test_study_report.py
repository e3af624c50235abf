"""The report of a study: the answer first, the refusal explained, and nobody small in public."""

import csv
import re
from dataclasses import replace
from datetime import date

import lxml.html
import page
import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from study_cast import AGAINST, APART, BEGUN, FULL, LISTS, REFUSED

from samsyn.documents import read_document
from samsyn.documents.walk import find, text_of
from samsyn.estimation import METHODS, Reason, Study, estimate, gate, lists_of, read_lists
from samsyn.yearbook import study_report, write_study_report

DAY = date(2026, 11, 20)
MADE = {"full": FULL, "refused": REFUSED, "against": AGAINST}
HEAD = {"nb": "Mellom 9\u202f100 og 14\u202f300 personer ble berørt",
        "nn": "Mellom 9\u202f100 og 14\u202f300 personar blei råka",
        "en": "Between 9,100 and 14,300 people were affected"}  # fmt: skip


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The reports of the office, one folder a study, and the one for the public."""
    place = tmp_path_factory.mktemp("studies")
    for name, study in MADE.items():
        write_study_report(study, place / name, lang="nb", published=DAY, publisher="KOM")
    write_study_report(FULL, place / "public", lang="nb", published=DAY, for_public=True)
    return place


def said(study, **settings):
    """Return the words of a report, chapter by chapter."""
    document = study_report(study, **{"lang": "nb", "published": DAY, **settings})
    return {chapter.slug: text_of(list(chapter.blocks)) for chapter in document.chapters}


def titles(study, **settings):
    document = study_report(study, **{"lang": "nb", "published": DAY, **settings})
    return [chapter.title for chapter in document.chapters]


@pytest.mark.parametrize("lang", HEAD)
def test_the_heading_is_the_interval_rounded_as_a_reader_can_use_it(lang):
    assert titles(FULL, lang=lang)[0] == HEAD[lang]
    answer = said(FULL, lang=lang)["answer"]
    for number in ("11 300", "2 744", "8 600"):
        shown = number.replace(" ", "," if lang == "en" else "\u202f")
        assert shown in answer
    assert "11 313" not in answer.replace("\u202f", " ").replace(",", " ")


def test_the_first_page_of_print_has_the_number_the_advice_and_who_it_is_for(folders):
    first = pypdf.PdfReader(folders / "full" / "rapport.pdf").pages[0].extract_text()
    words = " ".join(first.split())
    for text in ("Mellom 9", "Råd: tallet kan publiseres.", "Bare for kontoret.", "Aldri sett"):
        assert text in words
    assert "personer står på minst én av" not in words  # the lists begin the next page


def test_a_refusal_says_why_and_what_would_have_to_change():
    chapters = said(REFUSED)
    assert titles(REFUSED)[0] == "Disse listene gir ikke noe tall å publisere"
    assert "Råd: ikke publiser noe tall." in chapters["answer"]
    assert "Ingen står på mer enn én liste" in chapters["answer"]
    assert "Se om de samme personene kan gjenkjennes" in chapters["answer"]
    assert {"methods", "sensitivity"}.isdisjoint(chapters)


def test_a_number_that_is_not_to_be_published_stands_only_inside_with_every_reason():
    answer = said(AGAINST)["answer"]
    assert titles(AGAINST)[0] == "Disse listene gir ikke noe tall å publisere"
    for text in ("uten dem blir anslaget 19\u202f400", "Det er ikke til bruk", "smalere"):
        assert text in answer


def test_a_study_that_has_begun_says_how_far_it_has_come():
    assert titles(BEGUN)[0] == "Beregningen er ikke ferdig"
    assert "0 av 26 deler er ferdige" in said(BEGUN)["answer"]


def test_every_method_and_every_other_lists_are_told_in_words():
    chapters = said(FULL)
    for name in ("Anbefalt metode", "Chaos nedre grense", "Skjulte grupper av personer"):
        assert name in chapters["methods"]
    assert "10 av 11 metoder gir et tall" in chapters["methods"]
    assert "Beregningene ble startet fra ulike steder" in chapters["methods"]
    assert "Mest betyr politi: uten den er anslaget 23 prosent lavere." in chapters["sensitivity"]
    assert "Uten frivillige gir listene ikke noe tall." in chapters["sensitivity"]
    assert "politi × utlendingsforvaltning" in chapters["appendix"]
    assert "11\u202f313,0" in chapters["appendix"]


def test_where_every_list_is_needed_a_sentence_stands_in_place_of_tables_without_numbers():
    none = tuple(replace(one, estimated=FULL.without[-1].estimated) for one in FULL.without)
    chapters = said(replace(FULL, without=none, merged=none, methods=()))
    assert chapters["sensitivity"].startswith("Tallet hviler på hver eneste liste")
    assert "Uten én av listene, uansett hvilken" in chapters["sensitivity"]
    assert "Regnes to av listene som én, uansett hvilke" in chapters["sensitivity"]
    assert "Ikke noe tall" not in chapters["sensitivity"]
    assert "Én metode gir et tall: 11\u202f300" in chapters["methods"]
    several = said(replace(FULL, without=(*FULL.without[:1], *none[1:3])))["sensitivity"]
    assert "borte: krisesenter og utlendingsforvaltning." in several


def test_a_method_that_nobody_named_is_called_by_its_code():
    strange = replace(FULL, methods=(*FULL.methods, replace(FULL.methods[0], method="new-way")))
    assert "new-way" in said(strange)["methods"]


def test_the_written_alternatives_hold_every_interval_and_every_overlap():
    document = study_report(FULL, lang="nb", published=DAY)
    blocks = [block for chapter in document.chapters for block in chapter.blocks]
    overlaps, methods = (text_of(one["c"][2][0]["c"][0]["c"][1])
                         for one in blocks if one["t"] == "Figure")  # fmt: skip
    assert "bare politi 780" in overlaps and "politi og krisesenter 29" in overlaps
    assert "Beste modell (AIC): 12\u202f400, mellom 8\u202f900 og 24\u202f400" in methods
    assert "Skjulte grupper av personer: ikke noe tall" in methods


def test_the_office_is_told_how_many_counts_are_small():
    assert "5 av dem er under 5" in said(FULL)["answer"]
    assert "Ingen av dem er mellom 1 og 4" in said(REFUSED)["answer"]


def test_the_input_beside_the_report_is_read_again_as_the_same_lists(folders):
    path = folders / "full" / "lister.csv"
    assert read_lists(path) == LISTS
    with path.open(encoding="utf-8", newline="") as file:
        assert sum(int(row["count"]) for row in csv.DictReader(file)) == 2744


def test_the_public_version_leaves_out_counts_picture_and_checksum(folders):
    document = study_report(FULL, lang="nb", published=DAY, for_public=True)
    assert [picture.name for picture in document.pictures] == []
    words = " ".join(said(FULL, for_public=True).values())
    assert "kapitlet" not in words  # of what is not in it
    for text in ("780", "431", "Kontrollsum", "170", "9\u202f147", "på akkurat disse"):
        assert text in " ".join(said(FULL).values())
        assert text not in words
    assert not (folders / "public" / "lister.csv").exists()


SPARSE = {0b001: 41, 0b010: 60, 0b100: 33, 0b011: 7, 0b101: 5, 0b110: 4, 0b111: 1}


def open_words(histories):
    """Return every word of the public version of a study of three lists."""
    lists = lists_of(("politi", "krisesenter", "barnevern"), histories)
    study = Study(lists, 0.95, 1000, 1, gate(lists), parts=0, recommended=estimate(lists))
    return said(study, for_public=True)


def beside(overlap, more):
    """Tables in which an overlap is another, and something else makes up for it."""
    for other in (0, *(one for one in SPARSE if one != overlap)):
        for change in (-more, more, -4, 4) if other else (0,):
            found = SPARSE | {overlap: SPARSE[overlap] + more}
            if other:
                found[other] += change
            if min(found.values()) >= 0:
                yield found


@pytest.mark.parametrize("overlap", [0b011, 0b101, 0b110, 0b111])
def test_no_small_count_can_be_reckoned_from_the_public_version(overlap):
    words = open_words(SPARSE)
    same = {
        SPARSE[overlap] + more for more in (-2, -1, 1, 2)
        if any(open_words(one) == words for one in beside(overlap, more))
    }  # fmt: skip
    assert same, "of all tables near, only the true one gives these words"


def sizes(lists, **settings):
    """Return what stands in the column of the sizes of lists."""
    study = Study(lists, 0.95, 1000, 1, (), parts=0)
    chapter = study_report(study, lang="nb", published=DAY, **settings).chapters[1]
    (table,) = find(list(chapter.blocks), kinds=["Table"])
    return [text_of(row[1][1][4]) for row in table["c"][4][0][3]]


@pytest.mark.parametrize("histories", [
    {1: 60, 2: 50, 4: 1, 3: 20, 5: 2},  # three are on c
    {1: 60, 2: 2, 3: 20, 5: 9, 7: 9},  # two are not on a
    {1: 60, 2: 50, 4: 40, 3: 2},  # two are on several
])  # fmt: skip
def test_the_public_version_hides_sizes_from_which_a_small_number_follows(histories):
    lists = lists_of(("a", "b", "c"), histories)
    assert sizes(lists) == [str(size) for size in lists.sizes]
    assert sizes(lists, for_public=True) == [":", ":", ":"]
    plenty = lists_of(lists.names, {1: 60, 2: 50, 4: 40, 3: 20})
    assert sizes(plenty, for_public=True) == ["80", "70", "40"]


def test_a_small_count_in_a_reason_is_hidden_in_public():
    inside = said(AGAINST)["answer"]
    outside = said(AGAINST, for_public=True)["answer"]
    assert "hviler på svært få (1) som" in inside
    assert "barnevern, frivillige" not in outside and "svært få personer" in outside
    assert "2 av de 9 andre metodene" in inside and "2 av de" not in outside


def test_how_far_one_list_lies_inside_another_is_told_in_public_without_numbers():
    nested = Reason("nested-lists", {"share": 93, "lists": "barnevern", "other": "politi"})
    study = replace(FULL, recommended=FULL.recommended.warned(nested))
    answer = said(study, for_public=True)["answer"]
    assert "nesten én liste" in answer and "93" not in answer


def test_every_way_of_estimating_is_described_with_where_it_is_from():
    one = FULL.methods[0]
    for method in METHODS:
        study = replace(FULL, recommended=None, methods=(replace(one, method=method),))
        methods = said(study)["appendix"].partition("Tabell")[0]
        assert re.search(r"\w\. .*\((19|20)\d\d\)", methods), method


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_the_same_study_gives_the_same_bytes(folders, tmp_path, form):
    for path in write_study_report(FULL, tmp_path, lang="nb", published=DAY, publisher="KOM",
                                   formats=[form]):  # fmt: skip
        assert path.read_bytes() == (folders / "full" / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("name", ["full", "refused", "against", "public"])
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_no_rule_of_accessibility_or_archiving_fails(folders, name, profile):
    report = page.validate_pdf(str(folders / name / "rapport.pdf"), profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.rules.total > 100


@pytest.mark.parametrize("form", ["rapport.html", "rapport.pdf", "rapport.docx"])
def test_every_format_says_the_answer_the_reasons_and_what_is_assumed(folders, form):
    words = " ".join(one.text for one in read_document(folders / "full" / form).passages)
    words = " ".join(words.replace("\u202f", " ").replace("\u00a0", " ").split())
    for text in (
        "Mellom 9 100 og 14 300 personer ble berørt", "Råd: tallet kan publiseres.",
        "Beregningene ble startet fra ulike steder", "Det er de samme menneskene hele tiden.",
    ):  # fmt: skip
        assert text in words


def test_word_begins_with_the_answer_and_has_no_contents_or_colophon(folders):
    passages = [one.text for one in read_document(folders / "full" / "rapport.docx").passages]
    words = " ".join(passages)
    assert "Innhold" not in passages and "Om utgaven" not in passages
    assert words.index("Mellom 9") < words.index("Det beste anslaget")


def test_tables_have_heads_and_no_id_is_given_twice(folders):
    for name in MADE:
        text = (folders / name / "rapport.html").read_text(encoding="utf-8")
        tree = lxml.html.document_fromstring(text)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        for table in tree.xpath("//table"):
            assert set(table.xpath("./thead//th/@scope")) == {"col"}
            assert set(table.xpath("./tbody/tr/*[1]/@scope")) == {"row"}


@pytest.mark.chromium
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("name", ["full", "refused", "public"])
def test_axe_finds_nothing_and_the_page_never_scrolls_sideways(folders, chromium, name, width):
    tab = chromium.new_page(viewport={"width": width, "height": 900})
    tab.goto((folders / name / "rapport.html").as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(tab).response["violations"]
    tab.close()
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_no_bokmal_is_left_in_the_other_languages(lang):
    strange = {"nn": r"\b(ikke|hvor|hvem|noen|fra|uten)\b", "en": r"\b(og|ikke|liste|tall)\b"}[lang]
    study = replace(FULL, descriptions={})
    for made in (study, AGAINST, REFUSED):
        for text in said(replace(made, descriptions={}), lang=lang).values():
            assert re.findall(strange, text) == []


def test_lists_without_anybody_are_refused_and_drawn_nowhere():
    nobody = Study(lists_of(APART.names, {}), 0.95, 1000, 1, (), parts=0)
    assert study_report(nobody, lang="nb", published=DAY).pictures == ()


def test_of_ten_lists_the_six_largest_are_drawn():
    names = tuple(f"liste {place}" for place in range(10))
    many = lists_of(names, {1 << place: 100 - place for place in range(10)} | {3: 8})
    document = study_report(Study(many, 0.95, 1000, 1, (), parts=0), lang="nb", published=DAY)
    drawn = document.pictures[0].svg
    assert "liste 5" in drawn and "liste 6" not in drawn
    assert "største gruppene av 11" in text_of(list(document.chapters[1].blocks))
