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
    (tmp_path / "t.csv").write_text("sex,count\nF,1\nM,2\n", encoding="utf-8")
    (tmp_path / "total.csv").write_text("year,count\n2020,3\n", encoding="utf-8")
    out, ledger = tmp_path / "o.csv", ("--ledger", tmp_path / "ledger")
    samsyn_says("protect", tmp_path / "total.csv", *ledger, "--threshold", 2, "--out", out)
    out.unlink()
    code, said, _ = samsyn_says(
        "protect", tmp_path / "t.csv", *ledger, "--out", out, "--lang", "en"
    )  # nobody can take back that they are three
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


SMALL = "sex,age,count\nF,a00_17,6\nF,a18_20,4\nF,a21_99,11\nM,a00_17,9\nM,a18_20,8\nM,a21_99,30\n"
COARSE = "sex,age,count\nF,a00_20,10\nF,a21_99,11\nM,a00_20,17\nM,a21_99,30\n"


def entered(samsyn_says, folder, rows, *words, name="report"):
    table = folder / f"{name}-counts.csv"
    table.write_text(rows, encoding="utf-8")
    out = folder / f"{name}.csv"
    said = samsyn_says("protect", table, "--ledger", folder / "ledger", "--out", out,
                       "--lang", "en", *words)  # fmt: skip
    return said, out


def test_what_is_written_is_entered_once(samsyn_says, tmp_path):
    (code, said, _), out = entered(samsyn_says, tmp_path, SMALL)
    assert (code, "Entered in the ledger" in said) == (0, True)
    first = out.read_bytes()
    (code, said, _), _ = entered(samsyn_says, tmp_path, SMALL)
    assert (code, "Entered" in said, out.read_bytes() == first) == (0, False, True)
    assert [path.name for path in (tmp_path / "ledger").iterdir()] == ["000001.json"]


def test_a_try_enters_nothing(samsyn_says, tmp_path):
    (code, _, _), out = entered(samsyn_says, tmp_path, SMALL, "--enter", "off")
    assert (code, out.exists(), (tmp_path / "ledger").exists()) == (0, True, False)


def test_the_day_and_the_name_are_kept(samsyn_says, tmp_path):
    entered(samsyn_says, tmp_path, SMALL, "--day", "2021-06-01", "--publication", "Report 2020")
    entry = json.loads((tmp_path / "ledger" / "000001.json").read_text(encoding="utf-8"))
    assert (entry["day"], entry["publication"]) == ("2021-06-01", "Report 2020")


def test_another_division_is_refused_until_it_is_explained(samsyn_says, tmp_path):
    entered(samsyn_says, tmp_path, SMALL)
    (code, _, err), out = entered(samsyn_says, tmp_path, COARSE, name="coarse")
    assert (code, "split_age.csv" in err, out.exists()) == (2, True, False)
    (tmp_path / "split_age.csv").write_text(
        "code,piece\na00_20,a00_17\na00_20,a18_20\n", encoding="utf-8"
    )
    (code, _, _), out = entered(
        samsyn_says, tmp_path, COARSE, "--hierarchies", tmp_path, name="coarse"
    )
    assert code == 0
    where = ("--ledger", tmp_path / "ledger", "--hierarchies", tmp_path)
    assert samsyn_says("attack", out, *where)[0] == 0


def test_a_changed_number_asks_for_a_new_vintage(samsyn_says, tmp_path):
    entered(samsyn_says, tmp_path, SMALL)
    more = SMALL.replace("M,a21_99,30", "M,a21_99,37")
    (code, _, err), _ = entered(samsyn_says, tmp_path, more, name="later")
    assert (code, "--vintage" in err) == (2, True)
    (code, _, _), _ = entered(samsyn_says, tmp_path, more, "--vintage", "2", name="later")
    assert code == 0


def test_rounded_tables_are_entered_too(samsyn_says, tmp_path):
    (code, said, _), _ = entered(samsyn_says, tmp_path, SMALL, "--method", "round", "--base", "5")
    assert (code, "Entered" in said) == (0, True)
    entry = json.loads((tmp_path / "ledger" / "000001.json").read_text(encoding="utf-8"))
    assert entry["method"] == "rounded"
    assert max(cell[-1] for cell in entry["cells"]) > 0


def test_a_ledger_that_was_changed_is_refused(samsyn_says, tmp_path):
    entered(samsyn_says, tmp_path, SMALL)
    path = tmp_path / "ledger" / "000001.json"
    path.write_text(path.read_text(encoding="utf-8").replace("68", "69"), encoding="utf-8")
    (code, _, err), out = entered(samsyn_says, tmp_path, COARSE, name="second")
    assert (code, "was changed" in err, out.exists()) == (2, True, False)


@pytest.mark.parametrize("limit", ["year", "=2020", "year="])
def test_a_limit_is_a_dimension_and_a_code(samsyn_says, tmp_path, limit):
    (code, _, err), _ = entered(samsyn_says, tmp_path, SMALL, "--within", limit)
    assert (code, "equals sign" in err) == (2, True)


def test_a_partner_is_told_of(samsyn_says, tmp_path):
    rows = "place,sex,count,hidden\nTotal,Total,30,\nTotal,F,,x\nTotal,M,,x\n"
    rows += "p0,Total,12,\np1,Total,18,\np0,F,,x\np0,M,,x\np1,F,,x\np1,M,,x\n"
    out = tmp_path / "p.csv"
    out.write_text(rows, encoding="utf-8")
    assert samsyn_says("attack", out, "--partner", "place", "--lang", "en")[0] == 0
    out.write_text(rows.replace("Total,F,,x", "Total,F,14,").replace("Total,M,,x", "Total,M,16,"),
                   encoding="utf-8")  # fmt: skip
    code, said, _ = samsyn_says("attack", out, "--partner", "place", "--lang", "en")
    assert (code, "p0 knows how many others there are in p1 · F." in said) == (1, True)
    answer = json.loads(samsyn_says("attack", out, "--partner", "place", "--format", "json")[1])
    assert {"cell": {"place": "p0", "sex": "F"}, "partner": "p1"} in answer["partners"]
    assert samsyn_says("attack", out, "--partner", "moon")[0] == 2


def test_reasons_and_other_divisions_are_told_where_asked_for(samsyn_says, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(SMALL, encoding="utf-8")
    words = ("protect", table, "--out", tmp_path / "o.csv", "--explain", "--recodings", "9")
    code, said, _ = samsyn_says(*words, "--lang", "en")
    assert (code, "F · a18_20 is hidden because fewer than 5 are in it." in said) == (0, True)
    assert "Merge a00_17 + a18_20 of age: 0 of 9 cells are hidden instead of 4." in said
    answer = json.loads(samsyn_says(*words, "--format", "json")[1])
    assert len(answer["reasons"]) == 4
    assert answer["recodings"][0]["hidden"] == 0


def test_that_no_other_division_helps_is_told(samsyn_says, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("sex,count\nF,60\nM,70\n", encoding="utf-8")
    words = ("protect", table, "--out", tmp_path / "o.csv", "--recodings", "2", "--lang", "en")
    assert "None of 2 other divisions would hide less." in samsyn_says(*words)[1]


def test_what_was_rounded_is_rounded_alike_again_and_anew_where_it_changed(samsyn_says, tmp_path):
    table, kept = tmp_path / "t.csv", tmp_path / "kept.csv"

    def rounded(*numbers):
        lines = [f"{place},{form},{n}" for (place, form), n in zip(PLACES, numbers, strict=True)]
        table.write_text("\n".join(["place,form,count", *lines]), encoding="utf-8")
        out = tmp_path / "o.csv"
        code, said, err = samsyn_says(
            "protect", table, "--method", "round", "--base", 3, "--rounded-before", kept,
            "--out", out,
        )  # fmt: skip
        assert code == 0, said + err
        return {(row["place"], row["form"]): row["count"] for row in rows_of(out)}

    first = rounded(1, 2, 2, 1, 4, 2)
    told = {(row["place"], row["form"]): row["rounded"] for row in rows_of(kept)}
    assert all(first[at] == told[at] for at in PLACES)
    later = rounded(1, 2, 2, 1, 4, 8)  # one more became known
    same = [at for at in PLACES if at != ("c", "y")]
    assert [later[at] for at in same] == [first[at] for at in same]
    assert int(later["c", "y"]) >= 6


PLACES = [(place, form) for place in "abc" for form in "xy"]
