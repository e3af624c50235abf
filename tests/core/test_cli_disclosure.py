"""`samsyn protect` and `samsyn attack` keep the promises of their formats."""

import csv
import json

import pytest
from disclosure_cast import GIVEN

LIN5 = """
[[table]]
dimensions = ["year", "gender", "age"]
[[table]]
dimensions = ["year", "district", "exploitation"]
levels = { exploitation = "group" }
"""


@pytest.fixture
def given(tmp_path):
    (tmp_path / "plan.toml").write_text(LIN5, encoding="utf-8")
    return tmp_path, ("--system", tmp_path / "plan.toml", "--hierarchies", GIVEN)


def rows_of(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def protected(samsyn_says, given, *words, name="out.csv"):
    folder, where = given
    out = folder / name
    table = GIVEN / "freq5_1k5.csv"
    code, said, err = samsyn_says("protect", table, *where, "--out", out, *words)
    return code, said + err, out


def test_a_table_is_protected_and_the_attack_fails(samsyn_says, given):
    code, said, out = protected(samsyn_says, given)
    assert code == 0, said
    answer = json.loads(samsyn_says("attack", out, "--hierarchies", GIVEN, "--format", "json")[1])
    assert answer["targets"] == sum(row["count"] == "" for row in rows_of(out))
    assert set(answer) == {"cells", "exact", "narrower_than_3", "below_threshold", "targets",
                           "seconds"}  # fmt: skip
    assert {"cell", "lower", "upper"} == set(answer["cells"][0])


def test_the_public_file_has_one_mark(samsyn_says, given):
    _, _, office = protected(samsyn_says, given)
    _, _, public = protected(samsyn_says, given, "--public", name="public.csv")
    marks = [{row["hidden"] for row in rows_of(p)} for p in (office, public)]
    assert marks == [{"", "primary", "secondary"}, {"", "hidden"}]


def test_the_same_table_gives_the_same_bytes(samsyn_says, given):
    _, _, once = protected(samsyn_says, given)
    _, _, again = protected(samsyn_says, given, name="again.csv")
    assert once.read_bytes() == again.read_bytes()


def test_a_table_that_nothing_can_protect_is_not_written(samsyn_says, tmp_path):
    (tmp_path / "t.csv").write_text("sex,count\nF,2\n", encoding="utf-8")
    out = tmp_path / "o.csv"
    code, said, _ = samsyn_says("protect", tmp_path / "t.csv", "--out", out, "--lang", "en")
    assert code == 1
    assert "was not written" in said
    assert not out.exists()


def test_a_known_cell_is_told_in_words(samsyn_says, tmp_path):
    rows = "sex,count,hidden,table\nTotal,14,,1\nF,11,,1\nM,,primary,1\n"
    (tmp_path / "p.csv").write_text(rows, encoding="utf-8")
    code, said, _ = samsyn_says("attack", tmp_path / "p.csv", "--lang", "en")
    assert code == 1
    assert "M is 3." in said


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("sex,count\nTotal,3\nF,5\n", "cannot all be right"),
        ("sex,count\nTotal,0\nF,5\n", "cannot all be right"),
        ("sex,count\nF,5\nF,5\n", "twice"),
        ("sex,count\nF,five\n", "whole number"),
    ],
)
def test_published_numbers_that_cannot_be_are_refused(samsyn_says, tmp_path, rows, sentence):
    (tmp_path / "p.csv").write_text(rows, encoding="utf-8")
    code, _, err = samsyn_says("attack", tmp_path / "p.csv", "--lang", "en")
    assert code == 2
    assert sentence in err


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ("[[table]]\ndimensions = ['moon']\n", "moon"),
        ("[[table]]\ndimensions = ['year']\nlevels = { year = 'half' }\n", "half"),
        ("[[table]]\n", "does not say"),
        ("tables = 3\n", "no tables"),
        ("[[table", "TOML"),
    ],
)
def test_a_plan_that_cannot_be_used_is_refused(samsyn_says, tmp_path, plan, sentence):
    (tmp_path / "plan.toml").write_text(plan, encoding="utf-8")
    where = ("--system", tmp_path / "plan.toml", "--hierarchies", GIVEN)
    out = ("--out", tmp_path / "o.csv", "--lang", "en")
    code, _, err = samsyn_says("protect", GIVEN / "freq5_1k5.csv", *where, *out)
    assert code == 2
    assert sentence in err
