"""Another world behind the same hidden numbers gives the same report: no byte tells them apart."""

import io
import shutil
import zipfile
from pathlib import Path

import samsyn
from samsyn.codes import load_codes
from samsyn.returns import load_questionnaires
from samsyn.yearbook import make_release

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
ROSA = "2020,rosa,assisted-adults,"
HIDDEN = (("form,combination,11,", "form,combination,12,"),
          ("form,organ-removal,3,", "form,organ-removal,2,"))  # fmt: skip
SHOWN = (("origin,africa,20,", "origin,africa,21,"), ("origin,asia,13,", "origin,asia,12,"))


def released(folder, *changes):
    """Release the example edition protected throughout, with some answers changed."""
    shutil.copytree(YEAR, folder / "year")
    answers = folder / "year" / "returns.csv"
    text = answers.read_text(encoding="utf-8")
    for before, after in changes:
        assert text.count(ROSA + before) == 1
        text = text.replace(ROSA + before, ROSA + after)
    answers.write_text(text, encoding="utf-8")
    release = make_release(
        [folder / "year" / "edition"], codes=load_codes(), questionnaires=load_questionnaires(),
        lang="nb", on_step=lambda _: None, protects_all=True,
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(release.content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_hidden_answer_that_is_another_changes_no_byte_of_a_release(tmp_path):
    given = released(tmp_path / "given")
    assert given == released(tmp_path / "other", *HIDDEN)
    hidden = [line for line in given["data/figures.csv"].decode().splitlines()
              if ",protected," in line]  # fmt: skip
    assert hidden
    assert all(",,protected,,," in line for line in hidden)
    other = released(tmp_path / "shown", *SHOWN)
    assert given.keys() == other.keys()
    for name in ("nb/rapport.html", "nb/sertifikat.json", "data/figures.csv", "manifest.json"):
        assert given[name] != other[name]
