"""Whatever is asked of the commands of estimation: fields as promised, or one sentence and 2."""

import json
from functools import partial
from pathlib import Path

import pytest

from samsyn.estimation import METHODS, prospects

GIVEN = Path(__file__).parents[1] / "reference" / "estimation"
KOREA = GIVEN / "Korea.csv"
QUICK = ["--bootstrap", "40", "--threads", "1"]
PROMISED = {
    "method", "observed", "total", "percentile", "hidden", "model", "acceleration", "bias",
    "reselected", "warnings", "advice", "seed", "seconds",
}  # fmt: skip
APART = "police,shelter,health,count\n1,0,0,31\n0,1,0,22\n0,0,1,9\n"
NESTED = "a,b,c,count\n1,0,0,20\n1,1,0,8\n1,0,1,6\n1,1,1,3\n"  # everybody is on a
LANGUAGES = ("nb", "nn", "en")
PLAN = "people = 100\n[lists]\na = 30\nb = 30\nc = 30\n"
GOOD = "a,b,c,count\n1,0,0,20\n0,1,0,8\n0,0,1,6\n1,1,1,9\n"
SEEDS = [["--seed", "x"], ["--seed", "-1"], ["--seed", "1.5"], ["--seed", str(2**64)]]
NUMBERS = [
    *SEEDS, ["--bootstrap", "0"], ["--bootstrap", "19"], ["--bootstrap", "1e3"],
    ["--bootstrap", "9" * 5000], ["--level", "1"], ["--level", "0"], ["--level", "nan"],
    ["--level", "0,95"], ["--threads", "0"], ["--threads", "-2"], ["--threads", "100000"],
]  # fmt: skip


def written(folder, text, name="lists.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def no_such(word):
    raise ValueError(f"JSON has no {word}")


def read(out):
    """Read an answer as strict JSON: without infinities and what is not a number."""
    return json.loads(out, parse_constant=no_such)


def insist_on_one_sentence(samsyn_says, *words):
    """The refusal in three languages that differ; nothing else is printed."""
    said = {lang: samsyn_says(*words, "--lang", lang) for lang in LANGUAGES}
    for code, out, err in said.values():
        assert (code, out) == (2, ""), words
        assert err.count("\n") == 1 and len(err) > 20 and "Traceback" not in err, err
    assert said["nb"][2] != said["en"][2]
    return said["en"][2]


def insist_on_the_promise(told, lists):
    """The fields of one estimate, and what they must be to each other."""
    assert set(told) >= PROMISED - {"seconds"}
    assert set(told["total"]) == {"estimate", "lower", "upper", "level"}
    assert set(told["percentile"]) == {"lower", "upper"}
    assert set(told["model"]) == {"terms", "at_minus_infinity"}
    for warning in told["warnings"]:
        assert {"code", "message"} <= set(warning)
    for name in ("estimate", "lower", "upper"):
        total, hidden = told["total"][name], told["hidden"][name]
        assert (total is None) == (hidden is None)
        assert total is None or hidden == pytest.approx(total - told["observed"])
    stops = told["total"]["estimate"] is None or any(one["stops"] for one in told["warnings"])
    assert told["advice"] == ("do-not-publish" if stops else "publish")
    for term in (*told["model"]["terms"], *told["model"]["at_minus_infinity"]):
        assert set(term.split(" × ")) <= set(lists)


@pytest.mark.parametrize("method", [one for one in METHODS if one != "latent-class"])
def test_every_method_gives_every_field_that_is_promised(samsyn_says, method):
    code, out, err = samsyn_says("estimate", KOREA, "--method", method, *QUICK, "--seed", "3",
                                 "--level", "0.9", "--format", "json")  # fmt: skip
    told = read(out)
    assert err == ""
    assert set(told) >= PROMISED
    insist_on_the_promise(told, "bcd")
    assert (told["method"], told["seed"], told["total"]["level"]) == (method, 3, 0.9)
    assert told["observed"] == 123 and told["seconds"] >= 0
    assert code == (0 if told["advice"] == "publish" else 1)


@pytest.mark.parametrize("text", [APART, NESTED], ids=["apart", "nested"])
@pytest.mark.parametrize("method", ["recommended", "bic", "chao"])
def test_where_there_is_no_number_all_fields_are_there_and_empty(
    samsyn_says, tmp_path, text, method
):
    code, out, _ = samsyn_says("estimate", written(tmp_path, text), "--method", method, *QUICK,
                               "--format", "json")  # fmt: skip
    told = read(out)
    insist_on_the_promise(told, ("police", "shelter", "health", "a", "b", "c"))
    assert (code, told["advice"]) == (1, "do-not-publish")
    if text == APART:
        assert told["total"]["estimate"] is None and told["warnings"][0]["code"] == "no-overlap"


def test_all_methods_of_lists_that_are_refused_is_a_list_with_the_refusal(samsyn_says, tmp_path):
    path = written(tmp_path, APART)
    code, out, _ = samsyn_says("estimate", path, "--method", "all", "--format", "json")
    told = read(out)
    assert (code, told["advice"]) == (1, "do-not-publish")
    assert [one["total"]["estimate"] for one in told["methods"]] == [None] * len(told["methods"])
    assert told["methods"] and told["dial"] == told["without"] == told["merged"] == []
    for lang in LANGUAGES:
        assert samsyn_says("estimate", path, "--method", "all", "--lang", lang)[0] == 1


def test_what_no_number_in_json_could_say_is_nothing(samsyn_says, tmp_path):
    # every resample has the same people: none lies below the estimate, and the bias has no end
    path = written(tmp_path, "a,b,c,count\n1,0,0,0\n1,1,1,900\n1,1,0,1\n0,1,1,1\n1,0,1,1\n")
    for method in ("bic", "chao", "main-effects", "recommended"):
        _, out, _ = samsyn_says("estimate", path, "--method", method, *QUICK, "--format", "json")
        insist_on_the_promise(read(out), "abc")


def test_the_same_words_give_the_same_answer(samsyn_says):
    words = ("estimate", KOREA, "--method", "stepwise", *QUICK, "--format", "json")
    one, other, third = (
        {**read(samsyn_says(*words, "--seed", seed)[1]), "seconds": 0} for seed in "112"
    )
    assert one == other != third


def test_a_file_of_one_draw_is_a_file(samsyn_says, tmp_path):
    plain = written(tmp_path, GOOD)
    head, *rows = GOOD.splitlines()
    text = "\n".join([head.replace("count", "draw,count"), *(
        f"{row.rpartition(',')[0]},7,{row.rpartition(',')[2]}" for row in rows
    )])  # fmt: skip
    drawn = written(tmp_path, text, "draws.csv")
    one, other = ({**read(samsyn_says("estimate", path, "--format", "json")[1]), "seconds": 0}
                  for path in (plain, drawn))  # fmt: skip
    assert one == other


def test_semicolons_and_a_mark_of_the_encoding_are_read_as_spreadsheets_write_them(
    samsyn_says, tmp_path
):
    path = written(tmp_path, GOOD.replace(",", ";").replace("\n", "\r\n"), encoding="utf-8-sig")
    told = read(samsyn_says("estimate", path, "--format", "json")[1])
    assert told["observed"] == 43


@pytest.mark.parametrize("words", NUMBERS, ids=lambda words: " ".join(words)[:30])
def test_a_number_that_cannot_be_is_refused_before_anything_is_read(samsyn_says, words):
    sentence = insist_on_one_sentence(samsyn_says, "estimate", "nowhere.csv", *words)
    assert words[0] in sentence and "nowhere" not in sentence
    insist_on_one_sentence(samsyn_says, "truth", "nowhere.csv", *words)
    if words[0] != "--bootstrap":
        insist_on_one_sentence(samsyn_says, "plan", "nowhere.toml", *words)


@pytest.mark.parametrize("words", [
    ("estimate", KOREA, "--method", "bayes"), ("estimate", KOREA, "--covariates", "sex"),
    ("estimate", KOREA, "--covariates", "year:x"), ("estimate", KOREA, "--covariates", "year:99"),
    ("estimate", KOREA, "--method", "bic", "--covariates", ""),
    ("estimate",), ("truth",), ("plan",),
    ("estimate", KOREA, KOREA), ("estimate", KOREA, "--format", "xml"),
    ("estimate", KOREA, "--bootstraps", "9"), ("estimate", KOREA, "--report", "x"),
    ("estimate", KOREA, "--report", "x", "--date", "2026-13-01"),
    ("estimate", KOREA, "--report", "x", "--date", "2026-01-01", "--formats", "odt"),
    ("truth", KOREA, "--methods", "bic,magic"), ("truth", KOREA, "--methods", ""),
    ("truth", KOREA, "--methods", "bic,,aic"), ("truth", KOREA, "nowhere.csv"),
    ("plan", KOREA), ("estimate", KOREA, "--formats", "html"),
    ("estimate", KOREA, "--date", "2026-01-01"), ("estimate", KOREA, "--for-public"),
    ("estimate", KOREA, "--describe", "nowhere.toml"),
    ("estimate", KOREA, "--report", "x", "--date", "2026-01-01", "--method", "bic"),
    ("estimate", KOREA, "--covariates", "", "--leave-out", "A"),
    ("estimate", KOREA, "--covariates", "", "--merge", "A+B"),
], ids=lambda words: " ".join(Path(one).name for one in words)[:50])  # fmt: skip
def test_what_cannot_be_done_is_one_sentence_and_nothing_is_written(
    samsyn_says, tmp_path, monkeypatch, words
):
    monkeypatch.chdir(tmp_path)
    insist_on_one_sentence(samsyn_says, *words)
    assert list(tmp_path.iterdir()) == []


def test_an_option_of_the_report_is_not_passed_over(samsyn_says):
    said = insist_on_one_sentence(samsyn_says, "estimate", KOREA, "--formats", "html",
                                  "--for-public")  # fmt: skip
    assert "--formats, --for-public" in said and "--report" in said


BAD = {
    "no count": "a,b,c\n1,0,0\n", "count first": "count,a,b\n3,1,0\n", "only a head": "a,b,count\n",
    "nothing": "", "blank": "\n\n\n", "twice": "a,a,count\n1,0,3\n", "short": "a,b,count\n1,3\n",
    "long": "a,b,count\n1,0,3,4\n", "no list": "a,count\nx,3\ny,4\n",
    "below": "a,b,count\n1,0,-3\n",
    "a half": "a,b,count\n1,0,2.5\n", "huge": "a,b,count\n1,0,99999999999\n",
    "a cell too long": "a,b,count\n1,0," + "9" * 140_000 + "\n",
    "eleven lists": ",".join("abcdefghijk") + ",count\n" + "1," * 11 + "3\n",
    "nobody's": "a,b,count\n0,0,5\n1,0,3\n", "a zero byte": "a,b,count\n1,0,\0\n",
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_none_is_named_in_one_sentence(samsyn_says, tmp_path, name):
    path = written(tmp_path, BAD[name])
    assert path.name in insist_on_one_sentence(samsyn_says, "estimate", path)
    for method in ("all", "bic"):
        assert samsyn_says("estimate", path, "--method", method)[0] == 2


@pytest.mark.parametrize("command", ["estimate", "truth", "plan"])
def test_another_encoding_a_folder_and_nothing_are_refused(samsyn_says, tmp_path, command):
    path = written(tmp_path, "å,b,c,count\n1,0,0,4\n", encoding="latin-1")
    for one in (path, tmp_path, tmp_path / "nothing", written(tmp_path, GOOD, "16", "utf-16")):
        assert one.name in insist_on_one_sentence(samsyn_says, command, one)


@pytest.mark.parametrize(("lang", "words"), [
    ("nb", ("Anslag", "er sett")), ("nn", ("Anslag", "er sette")), ("en", ("Estimate", "seen")),
])  # fmt: skip
def test_the_answer_is_told_in_each_language_without_a_code(samsyn_says, lang, words):
    code, out, err = samsyn_says("estimate", KOREA, "--lang", lang)
    assert (code, err) == (1, "")
    assert all(word in out for word in words)
    assert "nested-lists" not in out and "{" not in out and "None" not in out


def test_nothing_to_try_is_told_and_is_no_success(samsyn_says):
    said = {lang: samsyn_says("truth", KOREA, "--lang", lang) for lang in LANGUAGES}
    assert {code for code, _, _ in said.values()} == {1}
    assert len({out for _, out, _ in said.values()}) == 3
    told = read(samsyn_says("truth", KOREA, "--format", "json")[1])
    assert told == {"methods": [], "published": [], "cases": []}


def test_a_plan_is_told_in_words_and_as_data(samsyn_says, tmp_path, monkeypatch):
    monkeypatch.setattr("samsyn.cli.commands.plan.prospects", partial(prospects, tables=10))
    path = written(tmp_path, PLAN.replace("c = 30\n", ""), "plan.toml")
    said = {
        lang: samsyn_says("plan", path, "--lang", lang, "--threads", "1") for lang in ("nn", "en")
    }
    assert {code for code, _, _ in said.values()} == {1}  # with two lists nothing is published
    assert "at least three lists" in said["en"][1] and "minst tre lister" in said["nn"][1]
    told = read(samsyn_says("plan", path, "--format", "json", "--threads", "1", "--seed", "5")[1])
    assert told["seed"] == 5 and told["prospects"][0]["estimable"] == 0
