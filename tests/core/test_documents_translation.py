"""An edition in another language: built as the original, and what it lacks is told."""

import pytest
from documents_cast import build, edition_with, text_of_chapter
from translation_cast import errors_of, original_in, spoil, translation_of

from samsyn.documents import EditionError, read_edition
from samsyn.documents.walk import find, text_of


@pytest.fixture
def original(tmp_path):
    return original_in(tmp_path)


@pytest.fixture
def translation(original):
    return translation_of(original)


def cells_of_tables(built):
    tables = find(list(built.document.chapters[0].blocks), kinds=["Table"])
    return [
        [[text_of(cell[4]) for cell in row[1]] for row in (*node["c"][3][1], *node["c"][4][0][3])]
        for node in tables
    ]


def test_a_whole_translation_has_nothing_to_mend(translation):
    assert build(translation).findings == ()


def test_a_translation_has_the_numbers_of_the_original_under_its_own_words(original, translation):
    there, here = (cells_of_tables(build(folder)) for folder in (original, translation))
    assert here[0][0] == ["Service", "All", "Women"]
    assert [row[1:] for row in here[0][1:]] == [row[1:] for row in there[0][1:]]
    assert [row[0] for row in here[0][1:]] == ["HTSO", "ROSA", "Nadheim Oslo", "Total"]
    assert here[2] == [["Who", "What", "Number"], ["The police", "investigate", there[2][1][2]]]


def test_its_places_have_the_ids_of_the_original(original, translation):
    there, here = (build(folder).document for folder in (original, translation))
    assert [e.target for e in here.contents][:2] == [e.target for e in there.contents][:2]
    assert [entry.target for entry in here.tables] == [entry.target for entry in there.tables]
    assert [entry.number for entry in here.charts] == [entry.number for entry in there.charts]


def test_its_key_figures_are_the_original_ones_in_its_own_words(translation):
    (figure,) = build(translation).document.key_figures
    assert (figure.text, figure.label, figure.note) == ("74", "follow-ups", "Not persons.")


def test_it_tells_how_services_count_in_its_own_words(translation):
    document = build(translation).document
    appendix = text_of([block for chapter in document.chapters[1:] for block in chapter.blocks])
    assert "ROSA: met more than once." in appendix


def test_a_link_to_the_original_leads_to_its_address(translation):
    chapter = list(build(translation).document.chapters[0].blocks)
    targets = [node["c"][2][0] for node in find(chapter, kinds=["Link"])]
    assert "../rapport.html#hjelp" in targets


def test_a_section_of_tables_alone_leads_to_the_text_of_the_original(translation):
    built = build(translation)
    assert "Read this section in Norwegian (Bokmål)" in text_of_chapter(built)
    targets = [n["c"][2][0] for n in find(list(built.document.chapters[0].blocks), kinds=["Link"])]
    assert "../rapport.html#kvinner" in targets


def test_without_an_address_the_words_of_a_link_stand_alone(translation):
    spoil(translation, "edition.toml", '[addresses]\nnb = "../rapport.html"\n', "")
    built = build(translation)
    assert "The text is in the Norwegian edition." in text_of_chapter(built)
    assert "Read this section" not in text_of_chapter(built)
    assert built.findings == ()


CHAPTER_FAULTS = {
    "a heading that is missing": (
        "## The services counted `=assisted-adults sex=female` women {#kvinner}\n", "\n",
        1, "should stand in the language",
    ),
    "a heading of another level": ("## The services", "# The services", 5, "should stand"),
    "a heading with another id": ("{#kvinner}", "{#women}", 5, "without another {#id}"),
    "a heading too many": (
        "## The services counted", "## More\n\n## The services counted", 5, "same numbers",
    ),
    "a heading after the last": (
        '"investigate"\n```\n', '"investigate"\n```\n\n## More\n', 33, "has no counterpart",
    ),
    "a heading with another number": (
        "counted `=assisted-adults sex=female` women", "counted `=assisted-adults` women",
        5, "does not refer to the same numbers",
    ),
    "a block that is missing": ('same = "aktorer"', 'same = "soyler"', 1, '"aktorer" is not'),
    "a block that the original lacks": ('same = "bo"', 'same = "bu"', 7, 'called "bu"'),
    "a block of another kind": ('```table\nsame = "bo"', '```chart\nsame = "bo"', 7, "kind table"),
    "a caption that is missing": ('caption = "The actors"\n', "", 21, "lacks caption"),
    "a note that is missing": ('note = "Each service counts for itself."\n', "", 7, "lacks note"),
    "an alternative that is missing": (
        "alternative = \"Women `=assisted-adults sex=female`, men `=assisted-adults sex=male`.\"\n",
        "", 14, "lacks alternative",
    ),
    "a note that the original lacks": (
        'same = "soyler"', 'same = "soyler"\nnote = "N"', 14, "has no note",
    ),
    "a caption with another number": (
        "Assisted, `=assisted-adults sex=female`", "Assisted, `=assisted-adults sex=male`",
        7, "does not refer to the same numbers",
    ),
    "a caption that claims in typed words": (
        "`=assisted-adults sex=female | Most counted` are women",
        "Most, `=assisted-adults sex=female`, are women",
        14, "does not refer to the same numbers",
    ),
    "a cell that is missing": ('"etterforsker" = "investigate"\n', "", 21, '"etterforsker" in'),
    "a word for no label": ('"Hvem" = "Who"', '"Hvor" = "Where"\n"Hvem" = "Who"', 21, '"Hvor" is'),
    "a key of the build": ('same = "bo"', 'same = "bo"\nrows = []', 7, "rows"),
    "a place that the original lacks": ("original:hjelp", "original:help", 3, "original:help"),
}  # fmt: skip


@pytest.mark.parametrize("fault", CHAPTER_FAULTS)
def test_what_a_chapter_lacks_is_an_error_with_file_and_line(translation, fault):
    before, after, line, said = CHAPTER_FAULTS[fault]
    spoil(translation, "01-kapittel.md", before, after)
    found = errors_of(translation)
    assert {file for file, _, _ in found} == {"01-kapittel.md"}
    assert [at for _, at, sentence in found if said in sentence] == [line]


@pytest.mark.parametrize("label", ["Kvinner", "I alt", "Fulgt opp"])
def test_a_label_without_a_word_is_an_error_in_each_block_that_has_it(translation, label):
    text = (translation / "edition.toml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith(f'"{label}"')]
    (translation / "edition.toml").write_text("\n".join(kept), encoding="utf-8")
    found = errors_of(translation)
    assert found
    assert all(f'"{label}"' in said for _, _, said in found)
    assert {file for file, _, _ in found} == {"01-kapittel.md"}


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        (
            '[service_words.police]\nname = "Police"\ncounted_as = "police reports"\n',
            "",
            1,
            "lacks",
        ),
        ('counted_as = "police reports"\n', "", 34, "police"),
        ("[service_words.police]", "[service_words.polis]", 1, "police"),
    ],
)
def test_a_service_without_words_is_an_error_of_the_edition(translation, before, after, line, said):
    spoil(translation, "edition.toml", before, after)
    found = errors_of(translation)
    assert [(file, at) for file, at, _ in found][:1] == [("edition.toml", line)]
    assert said in found[0][2]


EDITION_FAULTS = {
    "numbers of its own": ('lang = "en"', 'lang = "en"\nperiod = "2019"', "key-inherited", 5),
    "a key figure without words": ('same = "assisted-adults"', 'same = "police-reports"',
                                   "key-figure-unknown", 7),
    "no key figures": ('[[key_figures]]\nsame = "assisted-adults"\nlabel = "follow-ups"\n'
                       'note = "Not persons."\n', "", "key-figure-untranslated", 1),
    "an address that leads elsewhere": ("../rapport.html", "javascript:alert(1)",
                                        "address-refused", 12),
    "an address in no language": ('nb = "..', 'se = "..', "key-not-language", 12),
    "a label that is no text": ('"Alle" = "All"', '"Alle" = 7', "key-not-words", 14),
    "chapters of its own": ('lang = "en"', 'lang = "en"\nchapters = ["01-kapittel.md"]',
                            "key-inherited", 5),
    "itself as its original": ('"../edition"', '"../edition-en/../edition-en"',
                               "translates-translation", 1),
}  # fmt: skip


@pytest.mark.parametrize("fault", EDITION_FAULTS)
def test_what_a_translation_may_not_say_is_refused_at_its_line(translation, fault):
    before, after, key, line = EDITION_FAULTS[fault]
    spoil(translation, "edition.toml", before, after)
    with pytest.raises(EditionError) as caught:
        read_edition(translation)
    assert (caught.value.fault.key, caught.value.line) == (key, line)


@pytest.mark.parametrize("line", ["labels = { a = 'b' }", "[service_words.rosa]\nname = 'R'"])
def test_words_for_another_edition_are_refused_where_none_is_translated(tmp_path, line):
    with pytest.raises(EditionError) as caught:
        read_edition(edition_with(tmp_path, "# Tittel", toml=line))
    assert caught.value.fault.key == "key-of-translation"
