"""Chapters go through LibreOffice, saved as they are and edited as somebody edits there."""

import json
import subprocess
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.documents import chapter_from_word, chapter_to_word, read_edition
from samsyn.returns import load_questionnaires
from samsyn.yearbook.given import compile_given, read_given

EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"
EDITOR = Path(__file__).parent / "edit_in_writer.py"
HOUSING = "chapters/07-bolig-og-oppfolging.md"
pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def ground():
    """The example edition, and what its chapters are bound to."""
    edition = read_edition(EDITION)
    given = read_given(edition, codes=load_codes(), questionnaires=load_questionnaires(), lang="nb")
    return edition, {
        "compilation": compile_given(given), "codes": given.codes, "services": given.services,
    }  # fmt: skip


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """Edit a Word file at LibreOffice Writer; gives back the saved file."""
    folder = tmp_path_factory.mktemp("writer")

    def edit(content, *edits):
        source, target, pipe = folder / "a.docx", folder / "b.docx", "samsyn-writer"
        source.write_bytes(content)
        profile = (folder / "profile").as_uri()
        office = subprocess.Popen([
            "soffice", f"-env:UserInstallation={profile}", "--headless",
            f"--accept=pipe,name={pipe};urp;",
        ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        try:
            done = subprocess.run(
                ["/usr/bin/python3", str(EDITOR), str(source), str(target), pipe],
                input=json.dumps(edits), capture_output=True, text=True, timeout=300, check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            office.wait(timeout=60)
        finally:
            office.kill()
        return target.read_bytes()

    return edit


def test_chapters_saved_by_libreoffice_come_back_to_the_letter(ground, tmp_path):
    edition, parts = ground
    names = {}
    for number, chapter in enumerate(edition.chapters):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(chapter_to_word(edition, chapter.file, **parts))
        names[path.name] = chapter
    saved = tmp_path / "saved"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(saved),
         *(str(tmp_path / name) for name in names)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    for name, chapter in names.items():
        back = chapter_from_word((saved / name).read_bytes(), edition, chapter.file, **parts)
        assert back.findings == (), chapter.file
        assert back.text == chapter.text


def test_a_chapter_edited_in_libreoffice_comes_back_with_its_figures_bound(ground, edited):
    edition, parts = ground
    content = edited(
        chapter_to_word(edition, HOUSING, **parts),
        ("change", "trenger først et trygt", "trenger aller først et trygt"),
        ("move", "Tallene er hentet fra", "En oppfølging er én person, talt i ett tiltak."),
        ("delete-row", "Andre tiltak"),
        ("type-over", "Tiltakene ga ", "254", "255"),
    )
    back = chapter_from_word(content, edition, HOUSING, **parts)
    (typed_over,) = back.findings
    assert typed_over.severity == "error"
    assert "«254» er overskrevet med «255»" in typed_over.message("nb")
    before = next(one.text for one in edition.chapters if one.file == HOUSING)
    moved = "Tallene er hentet fra `=assisted-adults | coverage`."
    behind = "En oppfølging er én person, talt i ett tiltak."
    expected = before.replace("trenger først et", "trenger aller først et")
    expected = expected.replace(f"{moved} ", "").replace(behind, f"{behind} {moved}", 1)
    row = '  { label = "Andre tiltak", scope = "group:other" },\n'
    assert expected.count(row) > 0
    expected = expected.replace(row, "", 1)
    assert back.text == expected
    assert len(back.differences) == 4
