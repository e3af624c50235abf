"""A chapter goes out to Word and comes back: untouched to the letter, or with what was changed."""

import io
import re
import shutil
import zipfile
from dataclasses import replace

import docx
import pytest
from documents_cast import CODES, EDITION

from samsyn.codes import load_codes
from samsyn.documents import (
    EditionError,
    WordFileError,
    chapter_from_word,
    chapter_to_word,
    differences,
    read_edition,
)
from samsyn.documents.by_word.rows import without_rows
from samsyn.documents.by_word.source_text import carried_over
from samsyn.returns import load_questionnaires
from samsyn.yearbook.given import compile_given, read_given

HELP, POLICE = "chapters/01-hjelp.md", "chapters/02-politiet.md"
ROWS = """```table
id = "to"
caption = "To tiltak"
quantity = "assisted-adults"
rows = [
  { label = "HTSO", scope = "service:htso" }, # den ene
  { label = "ROSA", scope = "service:rosa" },
]
columns = [ { label = "I alt" } ]
```
"""


class Desk:
    """A chapter, taken out and taken back."""

    def __init__(self, folder=EDITION, *, text=None, file=HELP):
        edition = read_edition(folder)
        if text is not None:
            chapters = tuple(
                replace(one, text=text) if one.file == file else one for one in edition.chapters
            )
            edition = replace(edition, chapters=chapters)
        given = read_given(edition, codes=CODES, questionnaires=load_questionnaires(), lang="nb")
        self.edition, self.file = edition, file
        self.text = next(one.text for one in edition.chapters if one.file == file)
        self.ground = {
            "compilation": compile_given(given), "codes": load_codes(), "services": given.services,
        }  # fmt: skip

    def out(self):
        return chapter_to_word(self.edition, self.file, **self.ground)

    def back(self, content):
        return chapter_from_word(content, self.edition, self.file, **self.ground)

    def edited(self, *changes):
        """Take it back with changes in the XML of the Word file, each found exactly once."""
        return self.back(changed(self.out(), *changes))


def changed(content, *changes):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(made, "w") as new:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                text = data.decode()
                for pattern, by in changes:
                    text, times = re.subn(pattern, by, text, flags=re.DOTALL)
                    assert times == 1, pattern
                data = text.encode()
            new.writestr(name, data)
    return made.getvalue()


def said(word):
    """A pattern of a piece of text as Word holds it."""
    return rf"(<w:t[^>]*>){word}(</w:t>)"


@pytest.fixture(scope="module")
def desk():
    return Desk()


@pytest.mark.parametrize("file", [HELP, POLICE])
def test_what_nobody_touched_comes_back_to_the_letter(file):
    desk = Desk(file=file)
    back = desk.back(desk.out())
    assert back.text == desk.text
    assert (back.findings, back.differences) == ((), ())


def test_a_word_that_was_changed_is_the_only_difference(desk):
    back = desk.edited((said("Slutt."), r"\1Ferdig.\2"))
    (only,) = back.differences
    assert (only.before, only.after) == ("Slutt.", "Ferdig.")
    assert back.text == desk.text.replace("Slutt.", "Ferdig.")


def test_a_number_typed_over_is_told_and_the_figure_still_stands(desk):
    back = desk.edited((said("mellom 50 og 74"), r"\g<1>1000\2"))
    (finding,) = back.findings
    assert finding.severity == "error"
    assert "«1000»" in finding.message("nb")
    assert back.text == desk.text


def test_a_number_that_is_gone_is_told_too(desk):
    back = desk.edited((r"<w:hyperlink [^>]*>(?:(?!</w:hyperlink>).)*prosent.*?</w:hyperlink>", ""))
    (finding,) = back.findings
    assert (finding.severity, finding.rule) == ("note", "word")
    assert "sex=female | share" in finding.message("nb")
    assert "`=assisted-adults sex=female | share`" not in back.text


def test_a_heading_in_other_words_keeps_its_address_and_its_class(desk):
    back = desk.edited((said("Avsluttet"), r"\1Til slutt\2"))
    assert "## Til slutt {.unnumbered}" in back.text
    back = desk.edited((said("Tiltakene ga"), r"\1Alle ga\2"))
    assert "# Alle ga `=assisted-adults` oppfølginger {#hjelp}" in back.text


def test_a_footnote_in_other_words_keeps_its_name(desk):
    content = desk.out()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(made, "w") as new:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/footnotes.xml":
                assert b"ROSA alene" in data
                data = data.replace(b"ROSA alene", b"Bare ROSA")
            new.writestr(name, data)
    back = desk.back(made.getvalue())
    assert "[^overlapp]: Bare ROSA fulgte opp `=assisted-adults service:rosa | words`." in back.text


def test_a_row_of_a_table_with_rows_written_out_can_be_deleted():
    desk = Desk(text=f"# Tiltak {{#hjelp}}\n\n{ROWS}")
    row = r"<w:tr>(?:(?!</w:tr>).)*ROSA.*?</w:tr>"
    back = desk.edited((row, ""))
    assert back.findings == ()
    assert back.text == desk.text.replace('  { label = "ROSA", scope = "service:rosa" },\n', "")


def test_a_row_that_a_rule_makes_cannot_and_it_is_said_how_to_do_it(desk):
    back = desk.edited((r"<w:tr>(?:(?!</w:tr>).)*ROSA.*?</w:tr>", ""))
    (finding,) = back.findings
    assert finding.severity == "error"
    assert "lages av en regel" in finding.message("nb")
    assert back.text == desk.text


def test_a_cell_typed_over_is_told_and_the_table_is_unchanged(desk):
    cell = r"(<w:tr>(?:(?!</w:tr>).)*HTSO(?:(?!</w:tr>).)*?<w:tc>(?:(?!</w:tc>).)*?<w:t[^>]*>)24"
    back = desk.edited((cell, r"\g<1>25"))
    assert ["«24» overskrevet med «25»" in one.message("nb") for one in back.findings] == [True]
    assert back.text == desk.text


def test_tracked_changes_are_taken_as_accepted(desk):
    by = r'w:author="Ministeriet" w:date="2021-05-01T00:00:00Z"'
    tracked = (
        rf'<w:del w:id="90" {by}><w:r><w:delText>Slutt.</w:delText></w:r></w:del>'
        rf'<w:ins w:id="91" {by}><w:r><w:t>Ferdig.</w:t></w:r></w:ins>'
    )
    back = desk.edited((r"<w:r><w:t[^>]*>Slutt.</w:t></w:r>", tracked))
    assert back.text == desk.text.replace("Slutt.", "Ferdig.")
    assert back.findings == ()


def test_a_comment_is_told_with_who_made_it_and_is_not_in_the_text(desk):
    document = docx.Document(io.BytesIO(desk.out()))
    paragraph = next(one for one in document.paragraphs if "Slutt." in one.text)
    document.add_comment(
        runs=paragraph.runs, text="Kan dette sies kortere?", author="Departementet", initials="D"
    )
    made = io.BytesIO()
    document.save(made)
    back = desk.back(made.getvalue())
    assert [one.message("nb") for one in back.findings] == [
        "Kommentar fra Departementet: «Kan dette sies kortere?»"
    ]
    assert back.text == desk.text


def test_text_can_be_put_into_a_box_and_behind_it(desk):
    back = desk.edited(
        (r"(<w:p>(?:(?!</w:p>).)*Ramme slutter)", r"<w:p><w:r><w:t>Nytt.</w:t></w:r></w:p>\1")
    )
    assert "menn.\n\nNytt.\n:::\n" in back.text


def test_a_table_of_the_authors_keeps_its_form():
    desk = Desk(file=POLICE)
    back = desk.edited((said("Norge"), r"\1Hele landet\2"))
    assert "| Hele landet | `=police-reports`" in back.text
    assert ": Anmeldelser i Norge {#norge}" in back.text


@pytest.mark.parametrize(
    ("content", "told"), [(b"no Word file", "ikke lese som et Word-dokument"), (None, POLICE)]
)
def test_what_is_no_chapter_or_another_is_refused(desk, content, told):
    other = Desk(file=POLICE).out()
    with pytest.raises(WordFileError) as refused:
        desk.back(content or other)
    assert told in refused.value.message("nb")


def test_a_chapter_that_the_edition_does_not_have_is_refused():
    with pytest.raises(EditionError) as refused:
        chapter_to_word(Desk().edition, "other.md", **Desk().ground)
    assert "chapters/01-hjelp.md" in refused.value.message("en")


def test_what_was_written_in_the_writers_own_way_is_kept_where_nothing_changed():
    source = "| a | b |\n|--|--|\n| 1 | 2 |\n\n*Ti* kom.\n"
    base = "| a   | b   |\n|-----|-----|\n| 1   | 2   |\n\n*Ti* kom.\n"
    theirs = base.replace("Ti", "Tolv")
    assert carried_over(source, base=base, theirs=theirs) == source.replace("Ti", "Tolv")
    assert carried_over(source, base=base, theirs=base + "\nSlutt.\n") == source + "\nSlutt.\n"


def test_rows_leave_and_all_else_stays_as_it_was_written():
    settings = ROWS.split("```table\n")[1].split("\n```", maxsplit=1)[0]
    assert without_rows(settings, [1]) == settings.replace(
        '  { label = "ROSA", scope = "service:rosa" },\n', ""
    )
    assert without_rows('rows = { by = "service" }', [0]) is None


def test_differences_tell_line_and_words():
    (first, second) = differences("En.\n\nTo tre.\n", "Ei.\n\nTo.\n\nFire.\n")
    assert (first.line, first.before, first.after) == (1, "En.", "Ei.")
    assert second.line == 3


def test_the_command_takes_out_and_takes_back(samsyn_says, tmp_path):
    folder = tmp_path / "edition"
    shutil.copytree(EDITION.parent, tmp_path / "data")
    shutil.copytree(EDITION, folder)
    for name in ("returns.csv", "services.csv"):
        shutil.copy(EDITION.parent / name, tmp_path / name)
    word = tmp_path / "hjelp.docx"
    assert samsyn_says("chapter", folder, HELP, "--out", word)[0] == 0
    code, said_back, _ = samsyn_says("chapter", folder, HELP, "--back", word)
    assert (code, said_back.strip()) == (0, "Kapitlet er som det var.")
    word.write_bytes(changed(word.read_bytes(), (said("Slutt."), r"\1Ferdig.\2")))
    code, said_back, _ = samsyn_says("chapter", folder, HELP, "--back", word, "--write")
    assert code == 0
    assert "«Slutt.» er blitt «Ferdig.»" in said_back
    assert "Ferdig." in (folder / HELP).read_text(encoding="utf-8")
    code, _, err = samsyn_says("chapter", folder, HELP)
    assert code == 2
    assert "--out" in err and "--back" in err
