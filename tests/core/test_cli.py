"""The command line keeps the promises of its formats: exit codes, one sentence, JSON."""

import json
import shutil
from pathlib import Path

import pytest

import samsyn
from samsyn.cli import main
from samsyn.figures import read_figures

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
RETURNS, SERVICES = YEAR / "returns.csv", YEAR / "services.csv"
GIVEN = [str(RETURNS), "--services", str(SERVICES)]
PREVIOUS = ["--previous", str(YEAR / "returns-2019.csv")]


@pytest.fixture
def returns(tmp_path):
    """A copy of the given returns to plant faults in."""
    copy = tmp_path / "returns.csv"
    shutil.copy(RETURNS, copy)
    return copy


def test_the_given_returns_hold_together(samsyn_says):
    code, out, err = samsyn_says("check", *GIVEN, *PREVIOUS)
    assert (code, err) == (0, "")
    assert "364" in out


def test_a_wrong_total_is_told_once_with_its_row(samsyn_says, returns):
    text = returns.read_text()
    returns.write_text(
        text.replace("rosa,assisted-adults,total,,74", "rosa,assisted-adults,total,,75")
    )
    code, out, _ = samsyn_says("check", returns, "--services", SERVICES, "--format", "json")
    answer = json.loads(out)
    assert code == 1
    assert len(answer["findings"]) == 1
    finding = answer["findings"][0]
    assert finding["severity"] == "error"
    assert (finding["service"], finding["found"]) == ("rosa", "75")
    assert returns.read_text().splitlines()[finding["row"] - 1].endswith("75,reported,stated")


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_findings_speak_the_language_asked_for(samsyn_says, returns, lang):
    text = returns.read_text().replace("sex,male,11", "sex,male,12")
    returns.write_text(text)
    code, out, _ = samsyn_says("check", returns, "--services", SERVICES, "--lang", lang)
    assert code == 1
    assert {"nb": "Feil", "nn": "Feil", "en": "Error"}[lang] in out
    assert ("men" in out) == (lang != "en") or lang == "en"


def test_the_totals_of_the_field_by_group_and_over_all(samsyn_says):
    code, out, _ = samsyn_says("compile", *GIVEN, "--format", "json")
    figures = {
        f["scope"]: f
        for f in json.loads(out)["figures"]
        if (f["quantity"], f["dimension"]) == ("assisted-adults", "total")
    }
    assert code == 0
    assert {s: figures[s]["value"] for s in ("all", "group:housing", "group:other")} == {
        "all": 254, "group:housing": 144, "group:other": 110,
    }  # fmt: skip
    assert (figures["all"]["sources"], figures["all"]["missing"]) == (21, 1)
    assert figures["all"]["missing_named"] == ["nadheim-oslo"]
    assert "nadheim-trondheim" in figures["all"]["sources_named"]
    assert (figures["all"]["lower"], figures["all"]["upper"]) == (74, 254)
    assert {cell["file"] for cell in figures["all"]["cells"]} == {"returns.csv"}


def test_figures_are_written_as_promised(samsyn_says, tmp_path):
    out = tmp_path / "figures.csv"
    code, _, _ = samsyn_says("compile", *GIVEN, "--out", out)
    header = (
        "period,quantity,scope,dimension,category,value,status,lower,upper,counted,sources,"
        "missing,definition"
    )
    assert code == 0
    assert out.read_text().splitlines()[0] == header
    assert any(row.value == 254 for row in read_figures(out))


def test_an_answer_that_is_not_clear_is_told_and_left_out(samsyn_says, returns):
    returns.write_text(
        returns.read_text().replace(
            "pro-sentret,assisted-adults,total,,19", "pro-sentret,assisted-adults,total,,ca. 19"
        )
    )
    code, _, err = samsyn_says("compile", returns, "--services", SERVICES)
    assert code == 1
    assert "returns.csv" in err
    assert "Traceback" not in err


def test_two_files_that_differ_are_a_conflict_and_not_an_average(samsyn_says, returns, tmp_path):
    other = tmp_path / "corrected.csv"
    header, *rows = returns.read_text().splitlines()
    row = next(r for r in rows if r.startswith("2020,rosa,accompanying-children,total"))
    other.write_text(f"{header}\n{row.replace(',6,', ',8,')}\n")
    code, out, err = samsyn_says(
        "compile", returns, other, "--services", SERVICES, "--format", "json"
    )
    assert code == 1
    (conflict,) = json.loads(out)["conflicts"]
    assert {answer["value"] for answer in conflict["answers"]} == {6, 8}
    assert "rosa 6" in err and "rosa 8" in err


def template(questionnaire, *, service, period, made_on):
    return ("template", questionnaire, "--service", service, "--services", str(SERVICES),
            "--period", period, "--made-on", made_on, "--out", "x.xlsx")  # fmt: skip


def one_sentence(err):
    return err.count("\n") == 1 and len(err) > 20 and "Traceback" not in err


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize(
    "words",
    [
        ("chek",),
        ("check",),
        ("check", "--wrong", *GIVEN),
        ("check", *GIVEN, "--format", "yaml"),
        ("check", *GIVEN, "--previous"),
        ("check", "nowhere.csv", "--services", str(SERVICES)),
        ("check", str(RETURNS), "--services", "nowhere.csv"),
        ("report", "nowhere", "--out", "x"),
        ("report", str(YEAR / "edition"), "--out", "x", "--formats", "html,rtf"),
        template("nothing", service="rosa", period="2020", made_on="2021-01-15"),
        template("service", service="nobody", period="2020", made_on="2021-01-15"),
        template("service", service="rosa", period="20", made_on="2021-01-15"),
        template("service", service="rosa", period="2020", made_on="today"),
    ],
    ids=lambda words: " ".join(Path(w).name for w in words)[:60],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence_and_code_2(
    samsyn_says, tmp_path, monkeypatch, words, lang
):
    monkeypatch.chdir(tmp_path)
    code, out, err = samsyn_says(*words, "--lang", lang)
    assert (code, out) == (2, "")
    assert one_sentence(err), err
    assert list(tmp_path.iterdir()) == []


def test_the_sentences_differ_by_language(samsyn_says):
    said = {
        samsyn_says("check", "nowhere.csv", "--services", SERVICES, "--lang", lang)[2]
        for lang in ("nb", "nn", "en")
    }
    assert len(said) == 3


@pytest.mark.parametrize("command", ["check", "compile", "report", "template", "demo"])
def test_every_command_explains_itself(capsys, command):
    with pytest.raises(SystemExit) as left:
        main([command, "--help", "--lang", "nn"])
    out = capsys.readouterr().out
    assert left.value.code == 0
    assert "Slik blir han brukt:" in out
    assert "options:" not in out


def test_without_words_it_lists_the_commands(samsyn_says):
    code, out, _ = samsyn_says()
    assert code == 0
    assert all(command in out for command in ("check", "compile", "report", "template", "demo"))


def test_a_workbook_is_made_filled_and_checked(samsyn_says, tmp_path):
    book = tmp_path / "rosa.xlsx"
    code, _, _ = samsyn_says(
        "template", "service", "--service", "rosa", "--services", SERVICES, "--period", "2020",
        "--previous", YEAR / "returns-2019.csv", "--made-on", "2021-01-15", "--out", book,
    )  # fmt: skip
    assert code == 0
    code, out, err = samsyn_says("check", book, "--services", SERVICES, "--format", "json")
    assert code in (0, 1)
    assert err == ""
    assert "findings" in json.loads(out)
