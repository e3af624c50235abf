"""An edition or a template that cannot be made gets one sentence, and nothing is written."""

import shutil
from pathlib import Path

import pytest

import samsyn
from samsyn.cli import main

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
SERVICES = YEAR / "services.csv"


@pytest.fixture
def year(tmp_path):
    """A copy of the example year to spoil."""
    return Path(shutil.copytree(YEAR, tmp_path / "year"))


def report(year, *words):
    return main(["report", str(year / "edition"), "--out", str(year / "out"), *words])


def replaced(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


SPOILED = {
    "not TOML": ("title = ", "title = = "),
    "no title": ("title = ", "titel = "),
    "a chapter that is missing": ("chapters/08-straffesaker.md", "chapters/09-mangler.md"),
    "a chapter outside": ("chapters/08-straffesaker.md", "../../../../etc/passwd"),
    "a chapter twice": ("chapters/08-straffesaker.md", "chapters/06-helse.md"),
    "an absolute path": ('"../returns.csv"', '"/etc/passwd"'),
    "a period that is none": ('period = "2020"', 'period = "0000"'),
    "a date that is none": ('date = "2021-06-15"', 'date = "i sommer"'),
    "a language we do not write": ('lang = "nb"', 'lang = "se"'),
    "a file with a null in its name": ("chapters/08-straffesaker.md", "chapters/08\\u0000.md"),
    "a title with a control character": ('title = "', 'title = "\\u0001'),
}


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("fault", SPOILED)
def test_a_spoiled_edition_is_refused_in_one_sentence(year, capsys, fault, lang):
    replaced(year / "edition" / "edition.toml", *SPOILED[fault])
    assert report(year, "--lang", lang) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "edition.toml" in said.err
    assert not (year / "out").exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00" * 1000, "på".encode("latin-1")])
def test_a_chapter_that_is_no_text_is_refused(year, capsys, content):
    (year / "edition" / "chapters" / "06-helse.md").write_bytes(content)
    assert report(year) in (1, 2)
    said = capsys.readouterr()
    assert "06-helse.md" in said.out + said.err
    assert "Traceback" not in said.err
    assert not (year / "out").exists()


def test_a_folder_that_cannot_be_written_is_told(year, capsys):
    (year / "out").write_text("a file stands in the way")
    assert report(year, "--formats", "html") == 2
    assert "out" in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize("name", ["nowhere/rosa.xlsx", "."])
def test_a_template_that_cannot_be_written_is_told(tmp_path, monkeypatch, capsys, name):
    monkeypatch.chdir(tmp_path)
    words = ["template", "service", "--service", "rosa", "--services", str(SERVICES), "--period",
             "2020", "--made-on", "2021-01-15", "--out", name]  # fmt: skip
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_a_language_before_the_command_is_understood(capsys):
    assert main(["--lang", "en", "check", "nowhere.csv", "--services", str(SERVICES)]) == 2
    assert "cannot find" in capsys.readouterr().err


def test_a_format_named_twice_is_written_once(year, capsys):
    assert report(year, "--formats", "html,html", "--format", "json") == 0
    assert capsys.readouterr().out.count("rapport.html") == 1
