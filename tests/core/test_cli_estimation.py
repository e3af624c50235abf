"""The commands of estimation keep the promises of their formats: fields, codes, sentences."""

import json
from pathlib import Path

import pytest

GIVEN = Path(__file__).parents[1] / "reference" / "estimation"
KOSOVO, KOREA = GIVEN / "Kosovo.csv", GIVEN / "Korea.csv"
QUICK = ["--bootstrap", "40", "--threads", "1"]
PROMISED = {
    "method", "observed", "total", "hidden", "model", "warnings", "advice", "seed", "seconds",
}  # fmt: skip
OF_RESAMPLES = {"percentile", "acceleration", "bias", "reselected"}
APART = "police,shelter,health,count\n1,0,0,31\n0,1,0,22\n0,0,1,9\n"
DRAWS = "".join(
    f"{bits},{draw},{count + draw}\n"
    for draw in range(3)
    for bits, count in (("1,0,0", 60), ("0,1,0", 50), ("0,0,1", 40), ("1,1,0", 12),
                        ("1,0,1", 9), ("0,1,1", 7), ("1,1,1", 3))
)  # fmt: skip
PLAN = "people = 400\noverlap = 2\n[lists]\npolice = 60\nshelters = 80\nhealth = 50\n"


def written(folder, text, name="lists.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_number_comes_with_its_interval_and_may_be_published(samsyn_says):
    code, out, err = samsyn_says("estimate", KOSOVO, "--format", "json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert set(told) >= PROMISED
    assert told["observed"] == 4400
    assert told["total"]["lower"] < 10401 < told["total"]["upper"]
    assert told["total"]["level"] == 0.95
    assert told["hidden"]["estimate"] == pytest.approx(told["total"]["estimate"] - 4400)
    assert (told["method"], told["advice"]) == ("recommended", "publish")


def test_a_method_that_draws_again_tells_how(samsyn_says):
    code, out, _ = samsyn_says("estimate", KOSOVO, "--method", "bic", *QUICK, "--format", "json")
    told = json.loads(out)
    assert set(told) >= PROMISED | OF_RESAMPLES
    assert told["total"]["estimate"] == pytest.approx(10356.5189572518, rel=1e-6)
    assert set(told["model"]["terms"]) == {
        "EXH × ABA", "EXH × OSCE", "ABA × OSCE", "EXH × HRW", "OSCE × HRW", "EXH × ABA × OSCE",
    }  # fmt: skip
    assert [one["code"] for one in told["warnings"]] == ["percentile-outside", "beside-only"]
    assert (code, told["advice"]) == (1, "do-not-publish")


def test_lists_apart_are_refused_in_words(samsyn_says, tmp_path):
    path = written(tmp_path, APART)
    code, out, _ = samsyn_says("estimate", path, "--format", "json")
    told = json.loads(out)
    assert (code, told["total"]["estimate"], told["advice"]) == (1, None, "do-not-publish")
    assert [one["code"] for one in told["warnings"]] == ["no-overlap"]
    said = {lang: samsyn_says("estimate", path, "--lang", lang)[1] for lang in ("nb", "nn", "en")}
    assert len(set(said.values())) == 3
    assert "Nobody is on more than one list" in said["en"]


def test_all_methods_stand_beside_each_other(samsyn_says):
    _, out, _ = samsyn_says("estimate", KOREA, "--method", "all", *QUICK, "--format", "json")
    told = json.loads(out)
    methods = [one["method"] for one in told["methods"]]
    assert methods[0] == "recommended"
    assert {"stepwise", "bic", "aic", "bic-average", "chao", "main-effects", "latent-class",
            "bayes-threshold"} <= set(methods)  # fmt: skip
    assert [one["step"] for one in told["dial"]] == [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]
    assert len(told["without"]) == len(told["merged"]) == 3


def test_covariates_give_a_number_for_each_group(samsyn_says):
    _, out, _ = samsyn_says("estimate", GIVEN / "spina_covariates.csv", "--covariates", "eth",
                            *QUICK, "--format", "json")  # fmt: skip
    told = json.loads(out)
    groups = {one["covariates"]["eth"]: one["estimate"] for one in told["margins"]}
    assert set(groups) == {"caucasian", "afro-american", "other"}
    assert sum(groups.values()) == pytest.approx(told["total"]["estimate"])


def test_draws_of_a_linkage_are_pooled(samsyn_says, tmp_path):
    path = written(tmp_path, "a,b,c,draw,count\n" + DRAWS)
    _, out, _ = samsyn_says("estimate", path, "--format", "json")
    told = json.loads(out)
    assert told["draws"]["count"] == 3 and 0 <= told["draws"]["by_linkage"] < 1
    assert told["total"]["lower"] < told["total"]["estimate"] < told["total"]["upper"]
    assert samsyn_says("truth", path)[0] == 2


def test_the_report_is_written_where_it_is_asked_for(samsyn_says, tmp_path):
    out = tmp_path / "report"
    path = written(tmp_path, APART)
    code, _, err = samsyn_says("estimate", path, "--report", out, "--formats", "html",
                               "--date", "2026-11-27")  # fmt: skip
    assert code == 1
    assert str(out) in err
    assert any(one.suffix == ".html" for one in out.rglob("*"))


def test_lists_are_left_out_made_one_and_described_in_the_report(samsyn_says, tmp_path):
    words = ["estimate", KOSOVO, "--merge", "OSCE+HRW", "--format", "json"]
    merged = json.loads(samsyn_says(*words)[1])
    assert merged["observed"] == 4400
    left = json.loads(samsyn_says("estimate", KOSOVO, "--leave-out", "HRW", "--format", "json")[1])
    assert left["observed"] == 4400 - 306
    described = written(tmp_path, '[police]\nwho = "Politiet i Bergen"\nwhen = "2020"\n', "d.toml")
    out = tmp_path / "report"
    samsyn_says("estimate", written(tmp_path, APART), "--describe", described, "--report", out,
                "--formats", "html", "--date", "2026-11-27")  # fmt: skip
    assert "Politiet i Bergen" in (out / "rapport.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [
    ["--leave-out", "nobody"], ["--merge", "EXH+EXH"], ["--merge", "EXH+nobody"],
    ["--leave-out", "EXH,ABA,OSCE,HRW"],
])  # fmt: skip
def test_a_list_that_is_not_there_is_named(samsyn_says, words):
    said = {samsyn_says("estimate", KOSOVO, *words, "--lang", lang)[::2]
            for lang in ("nb", "nn", "en")}  # fmt: skip
    assert len(said) == 3
    assert all(code == 2 and len(err.strip().splitlines()) == 1 for code, err in said)


def test_the_methods_are_tried_on_people_whose_number_is_known(samsyn_says):
    code, out, _ = samsyn_says("truth", KOSOVO, "--methods", "recommended,main-effects", *QUICK,
                               "--format", "json")  # fmt: skip
    told = json.loads(out)
    assert code == 0
    assert [one["method"] for one in told["methods"]] == ["recommended", "main-effects"]
    assert {case["truth"] for case in told["cases"]} == {1910, 1528, 1786, 685}
    text = samsyn_says("truth", KOSOVO, "--methods", "main-effects", *QUICK, "--lang", "en")[1]
    assert "4 trials" in text


def test_a_plan_says_what_lists_would_give(samsyn_says, tmp_path):
    path = written(tmp_path, PLAN, "plan.toml")
    _, out, _ = samsyn_says("plan", path, "--format", "json", "--threads", "1")
    told = json.loads(out)["prospects"]
    assert [one["kind"] for one in told[:3]] == ["as-planned", "one-more", "overlapping-more"]
    assert told[1]["width"] < told[0]["width"]
    assert all(one["published"] == 0 for one in told if one["kind"] == "without")


@pytest.mark.parametrize("words", [
    ["--bootstrap", "no"], ["--bootstrap", "5"], ["--level", "95"], ["--level", "x"],
    ["--seed", "-1"], ["--threads", "0"], ["--method", "magic"], ["--covariates", "sex"],
    ["--report", "x"], ["--report", "x", "--date", "tomorrow"], ["--covariates", "a:x"],
])  # fmt: skip
def test_what_cannot_be_used_is_one_sentence(samsyn_says, words):
    said = {lang: samsyn_says("estimate", KOREA, *words, "--lang", lang)
            for lang in ("nb", "nn", "en")}  # fmt: skip
    for code, out, err in said.values():
        assert (code, out) == (2, "")
        assert len(err.strip().splitlines()) == 1 and "Traceback" not in err
    assert said["nb"][2] != said["en"][2]


@pytest.mark.parametrize(("text", "encoding"), [
    ("a,b,c\n1,0,0\n", "utf-8"), ("å,b,count\n1,0,3\n", "latin-1"), ("a,b,count\n1,0,x\n", "utf-8"),
    ("", "utf-8"), ("a,b,count\n0,0,7\n", "utf-8"), ("a,b,count\n1,0\n", "utf-8"),
])  # fmt: skip
def test_a_file_that_cannot_be_used_is_one_sentence(samsyn_says, tmp_path, text, encoding):
    path = written(tmp_path, text, encoding=encoding)
    for command in ("estimate", "truth"):
        if command == "truth" and "0,0,7" in text:
            continue  # people on no list are left out there
        code, out, err = samsyn_says(command, path)
        assert (code, out) == (2, "")
        assert len(err.strip().splitlines()) == 1 and path.name in err


@pytest.mark.parametrize("text", [
    "people = 3\n", "[lists]\na = 2\n", "people = 10\n[lists]\na = 20\n",
    "people = 10\noverlap = 0\n[lists]\na = 2\n", "people = \n",
])  # fmt: skip
def test_a_plan_that_cannot_be_used_is_one_sentence(samsyn_says, tmp_path, text):
    path = written(tmp_path, text, "plan.toml")
    said = {samsyn_says("plan", path, "--lang", lang)[::2] for lang in ("nb", "nn", "en")}
    assert len(said) == 3
    assert all(code == 2 and len(err.strip().splitlines()) == 1 for code, err in said)


def test_a_folder_and_a_missing_file_are_refused(samsyn_says, tmp_path):
    for command in ("estimate", "truth", "plan"):
        for path in (tmp_path, tmp_path / "nothing.csv"):
            code, out, err = samsyn_says(command, path)
            assert (code, out) == (2, "")
            assert len(err.strip().splitlines()) == 1
