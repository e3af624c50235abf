"""The claims of the example edition are evaluated: with other answers the report is stopped."""

import shutil
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.returns import load_questionnaires
from samsyn.yearbook import make_report

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"


def findings(tmp_path, file, old, new):
    """Return what the chapters say with one answer changed."""
    year = Path(shutil.copytree(YEAR, tmp_path / "year"))
    path = year / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} no longer holds {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    report = make_report(
        year / "edition", out=tmp_path / "out", formats=(), codes=load_codes(),
        questionnaires=load_questionnaires(), lang="nb", on_step=lambda _: None,
    )  # fmt: skip
    return [(found.file, found.message("nb")) for found in report.texts]


@pytest.mark.parametrize(
    ("file", "old", "new", "chapters", "words"),
    [
        (
            "police.csv",
            "2020,politiet,police-reports,form,labour-or-services,20",
            "2020,politiet,police-reports,form,labour-or-services,16",
            {"00", "08"},
            "`more-than` holder ikke",
        ),
        (
            "immigration.csv",
            "2019,udi,victim-permit-decisions,total,,27",
            "2019,udi,victim-permit-decisions,total,,37",
            {"00", "03"},
            "mer enn 5 prosent",
        ),
        (
            "courts.csv",
            "2021-T1,domstolene,convictions-since-2003,main-form,sexual,40",
            "2021-T1,domstolene,convictions-since-2003,main-form,sexual,20",
            {"08"},
            "ikke over halvparten",
        ),
        (
            "return.csv",
            "2019,udi-iom,return-support-granted,total,,32",
            "2019,udi-iom,return-support-granted,total,,12",
            {"04"},
            "`halved` holder ikke",
        ),
        (
            "child-welfare.csv",
            "2017,fylkesnemndene,section-4-29-cases,total,,14,reported",
            "2017,fylkesnemndene,section-4-29-cases,total,,,not-recorded",
            {"05"},
            "har ingen verdi",
        ),
    ],
)
def test_a_claim_that_no_longer_holds_stops_the_report(  # noqa: PLR0917 - a row of the table
    tmp_path, file, old, new, chapters, words
):
    found = findings(tmp_path, file, old, new)
    assert {name.split("/")[-1][:2] for name, _ in found} == chapters
    assert any(words in message for _, message in found)
