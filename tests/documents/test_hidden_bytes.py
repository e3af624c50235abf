"""Another world behind the same hidden numbers gives the same report: no byte tells them apart."""

import shutil
from pathlib import Path

import samsyn
from samsyn.codes import load_codes
from samsyn.returns import load_questionnaires
from samsyn.yearbook import make_report

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
ROSA = "2020,rosa,assisted-adults,"
HIDDEN = (("form,combination,11,", "form,combination,12,"),
          ("form,organ-removal,3,", "form,organ-removal,2,"))  # fmt: skip
SHOWN = (("origin,africa,20,", "origin,africa,21,"), ("origin,asia,13,", "origin,asia,12,"))


def files_of(folder, *changes, formats):
    """Write the example edition protected throughout, with some answers changed."""
    shutil.copytree(YEAR, folder / "year")
    answers = folder / "year" / "returns.csv"
    text = answers.read_text(encoding="utf-8")
    for before, after in changes:
        assert text.count(ROSA + before) == 1
        text = text.replace(ROSA + before, ROSA + after)
    answers.write_text(text, encoding="utf-8")
    out = folder / "out"
    report = make_report(
        folder / "year" / "edition", out=out, formats=formats, codes=load_codes(),
        questionnaires=load_questionnaires(), lang="nb", on_step=lambda _: None,
        protects_all=True,
    )  # fmt: skip
    assert report.files
    assert report.certificate
    return {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_a_hidden_answer_that_is_another_changes_no_byte(tmp_path):
    formats = ("html", "pdf", "docx")
    given = files_of(tmp_path / "given", formats=formats)
    other = files_of(tmp_path / "other", *HIDDEN, formats=formats)
    assert given.keys() == other.keys()
    assert {str(name) for name in given if given[name] != other[name]} == set()


def test_a_shown_answer_that_is_another_changes_the_report_and_its_checksum(tmp_path):
    given = files_of(tmp_path / "given", formats=["html"])
    other = files_of(tmp_path / "other", *SHOWN, formats=["html"])
    assert given[Path("rapport.html")] != other[Path("rapport.html")]
    assert given[Path("sertifikat.json")] != other[Path("sertifikat.json")]
