"""Reading an edition: strict, with the place, and nothing outside its own folders."""

import pytest
from documents_cast import EDITION, edition_with

from samsyn.documents import EditionError, read_edition


def refused(folder):
    with pytest.raises(EditionError) as caught:
        read_edition(folder)
    return caught.value


def with_line(tmp_path, old, new):
    folder = edition_with(tmp_path, "# Tittel")
    path = folder / "edition.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return folder


def test_the_small_edition_says_what_it_is():
    edition = read_edition(EDITION)
    assert (edition.title, edition.period, edition.lang) == ("Menneskehandel i Norge", "2020", "nb")
    assert [chapter.file for chapter in edition.chapters] == [
        "chapters/01-hjelp.md",
        "chapters/02-politiet.md",
    ]
    assert [path.name for path in (*edition.cells, *edition.services)] == [
        "returns.csv",
        "services.csv",
    ]


@pytest.mark.parametrize(
    ("old", "new", "key", "line"),
    [
        ('title = "T"', 'title = "T', "not-toml", 1),
        ('title = "T"', "", "key-missing", 1),
        ('title = "T"', "title = 7", "key-not-text", 1),
        ('subtitle = "U"', 'subtitel = "U"', "key-unknown", 2),
        ('period = "2020"', 'period = "i fjor"', "period-unknown", 3),
        ('date = "2021-06-30"', 'date = "juni"', "key-not-date", 5),
        ('lang = "nb"', 'lang = "no"', "key-not-language", 7),
        ("chapters = ['01-kapittel.md']", "chapters = []", "chapters-missing", 8),
        ("chapters = ['01-kapittel.md']", "chapters = ['02.md']", "file-missing", 8),
        ("chapters = ['01-kapittel.md']", "chapters = 3", "key-not-list", 8),
        ("'01-kapittel.md'", "'01-kapittel.md', '01-kapittel.md'", "file-twice", 8),
        ("'01-kapittel.md'", "'../returns.csv'", "path-outside", 8),
        ("'01-kapittel.md'", "'/etc/passwd'", "path-absolute", 8),
        ("'01-kapittel.md'", "'C:/x.md'", "path-absolute", 8),
        ('cells = "../returns.csv"', 'cells = "../../returns.csv"', "path-outside", 11),
        ('cells = "../returns.csv"', 'cells = "../nothing.csv"', "file-missing", 11),
        ("'01-kapittel.md'", '"a\\u0000b.md"', "path-unprintable", 8),
        ('title = "T"', 'title = "T\\u0001"', "key-unprintable", 1),
        ('services = "../services.csv"', "", "data-missing", 10),
        ('services = "../services.csv"', "services = 1", "key-not-list", 12),
    ],
)
def test_what_an_edition_should_not_say_is_refused_at_its_line(tmp_path, old, new, key, line):
    error = refused(with_line(tmp_path, old, new))
    assert (error.fault.key, error.file, error.line) == (key, "edition.toml", line)
    assert error.message("nb").startswith(f"edition.toml:{line}: ")


def test_a_folder_without_an_edition_is_refused(tmp_path):
    assert refused(tmp_path).fault.key == "file-missing"


def test_a_chapter_in_latin_1_is_refused_by_name(tmp_path):
    folder = edition_with(tmp_path, "# Tittel")
    (folder / "01-kapittel.md").write_bytes("# Grønt".encode("latin-1"))
    error = refused(folder)
    assert (error.fault.key, error.file) == ("file-not-utf8", "01-kapittel.md")


def test_a_symbolic_link_does_not_lead_out(tmp_path):
    folder = edition_with(tmp_path, "# Tittel")
    secret = tmp_path / "secret.md"
    secret.write_text("# Hemmelig", encoding="utf-8")
    (folder / "01-kapittel.md").unlink()
    (folder / "01-kapittel.md").symlink_to(secret)
    assert refused(folder).fault.key == "path-outside"


def test_a_chapter_larger_than_any_report_is_refused(tmp_path):
    folder = edition_with(tmp_path, "x" * 4_000_001)
    assert refused(folder).fault.key == "file-too-large"


def test_a_workbook_may_be_named_among_the_answers(tmp_path):
    folder = with_line(tmp_path, '"../returns.csv"', '["../returns.csv", "../rosa.xlsx"]')
    (folder.parent / "rosa.xlsx").write_bytes(b"PK made")
    edition = read_edition(folder)
    assert [path.name for path in edition.cells] == ["returns.csv", "rosa.xlsx"]


def test_a_chapter_with_a_control_character_is_refused_at_its_line(tmp_path):
    error = refused(edition_with(tmp_path, "# T\n\nTe\x01kst."))
    assert (error.fault.key, error.line) == ("text-unprintable", 3)
    assert "Te<U+0001>kst." in error.message("nb")


def test_spaces_that_do_not_break_are_no_control_characters(tmp_path):
    folder = with_line(tmp_path, 'title = "T"', 'title = "1\u202f234\xa0T"')
    assert read_edition(folder).title == "1\u202f234\xa0T"
